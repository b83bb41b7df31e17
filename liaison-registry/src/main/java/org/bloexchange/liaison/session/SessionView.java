package org.bloexchange.liaison.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that still counts.
 *
 * @param current whether it is the one the question came with
 */
record SessionView(UUID id, Instant createdAt, Instant expiresAt, boolean current) {}
