package org.bloexchange.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** Data of {@code blo.delivery.delivered.v1}: a device of an office has a version. */
record DeliveryDelivered(UUID alertId, String office, String country, long version, String channel, Instant at) {

    static final String TYPE = "blo.delivery.delivered.v1";
}
