/** How many alerts and how many kilograms, by what they have in common; over what the reader may see. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.statistics;
