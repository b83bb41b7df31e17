/** Tests of finding words. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.search;
