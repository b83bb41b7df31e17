/** Notices: a pointer for one contact. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.notice;
