/** Who is on duty, and whom to ask next. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.duty;
