/** Words of what officers wrote, and how they are found again: misspelt, in part, in the other script. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.search;
