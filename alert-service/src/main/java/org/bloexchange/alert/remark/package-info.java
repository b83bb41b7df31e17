/** Short messages between the sender and the recipients of an alert. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.remark;
