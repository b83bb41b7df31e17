/** Tests of what is doubtful. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.caution;
