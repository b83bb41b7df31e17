/** A reproducible set of alerts, written straight into the tables of alert-service as that service would write them. */
@NullMarked
package org.bloexchange.localstack.bench.data;

import org.jspecify.annotations.NullMarked;
