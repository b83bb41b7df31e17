/** Mail with a pointer and no content. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.mail;
