/** Who is on duty at an office, and who is asked next. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.duty;
