/** The closed lists of the field, as the contracts have them. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.vocabulary;
