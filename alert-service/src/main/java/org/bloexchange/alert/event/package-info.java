/** What leaves for the topics. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.event;
