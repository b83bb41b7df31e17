/** Reading requests so that every problem is told at once. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.request;
