/** Benchmarks: what the exchange costs and how fast it is, beside what the same work costs without it, in one run. */
@NullMarked
package org.bloexchange.localstack.bench;

import org.jspecify.annotations.NullMarked;
