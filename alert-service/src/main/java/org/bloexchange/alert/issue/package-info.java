/** Taking in an alert: rules, reference, idempotency, one statement. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.issue;
