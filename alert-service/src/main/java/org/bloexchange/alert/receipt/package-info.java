/** What recipients did: delivered, read, accepted, declined. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.receipt;
