/** Photographs and documents of an alert: taken in piece by piece, checked, and served to whoever may see the alert. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.attachment;
