/** Alerts and their versions, audience and the policy, receipts, outcomes. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert;
