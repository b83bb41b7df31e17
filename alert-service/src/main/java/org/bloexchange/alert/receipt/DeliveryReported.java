package org.bloexchange.alert.receipt;

import java.time.Instant;
import java.util.UUID;

/** What this service takes from {@code blo.delivery.delivered.v1}. */
record DeliveryReported(UUID alertId, String office, String country, int version, Instant at) {}
