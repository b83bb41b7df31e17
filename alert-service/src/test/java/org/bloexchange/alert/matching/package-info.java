/** Tests of matching. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.matching;
