/** Tests of the words. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.wording;
