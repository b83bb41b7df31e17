/** Records of the past, brought in from the tables officers keep. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.importing;
