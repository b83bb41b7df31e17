/** The commands of {@code ./blox}. */
@NullMarked
package org.bloexchange.localstack.cli;

import org.jspecify.annotations.NullMarked;
