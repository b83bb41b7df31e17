/** Tests of exports. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.export;
