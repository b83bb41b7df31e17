@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.response;
