package org.bloexchange.localstack.client;

import java.net.URI;

/** Where the three APIs answer. */
public record ServiceAddresses(URI alerts, URI liaison, URI notifications) {
    /** The same, but another replica of alert-service. */
    public ServiceAddresses withAlerts(URI other) {
        return new ServiceAddresses(other, liaison, notifications);
    }

    /** The same, but another replica of notification-service. */
    public ServiceAddresses withNotifications(URI other) {
        return new ServiceAddresses(alerts, liaison, other);
    }
}
