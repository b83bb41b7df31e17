/** What all requests to this service have in common. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.request;
