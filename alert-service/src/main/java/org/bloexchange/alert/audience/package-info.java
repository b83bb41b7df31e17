/** Whom an alert is addressed to. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.audience;
