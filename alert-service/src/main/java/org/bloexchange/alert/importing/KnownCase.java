package org.bloexchange.alert.importing;

import java.util.UUID;

/**
 * A case that was brought in before.
 *
 * @param fingerprint of what its rows said then
 */
record KnownCase(UUID alertId, String reference, byte[] fingerprint) {}
