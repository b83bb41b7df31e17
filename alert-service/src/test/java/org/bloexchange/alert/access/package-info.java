/** Every route, every role, every relation to what it leads to. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.access;
