/** Next versions and cancellation. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.change;
