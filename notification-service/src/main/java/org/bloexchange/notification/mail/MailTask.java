package org.bloexchange.notification.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail somebody has to send now, and nobody else will for the length of the lease.
 *
 * @param attempts how many attempts were recorded before
 * @param address the contact's present address; null if it has none
 * @param contactKnown whether the contact is still there
 */
record MailTask(
        UUID deliveryId,
        int attempts,
        UUID alertId,
        boolean contactKnown,
        @Nullable String address,
        List<String> languages) {}
