/** The codes of the field in the words of seven languages, so that no client keeps lists of its own. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.wording;
