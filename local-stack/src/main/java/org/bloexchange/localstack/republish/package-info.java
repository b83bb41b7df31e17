/** Sends a stream again from the tables, by order of an operator. */
@NullMarked
package org.bloexchange.localstack.republish;

import org.jspecify.annotations.NullMarked;
