/** People to reach, from the registry's topic. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.contact;
