/** The exchange's public APIs as a desk or a national system uses them; for the demo, end-to-end tests and benchmarks. */
@NullMarked
package org.bloexchange.localstack.client;

import org.jspecify.annotations.NullMarked;
