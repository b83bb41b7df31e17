package org.bloexchange.alert.draft;

import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.issue.IssueAlert;

/**
 * A draft as it is kept.
 *
 * @param said as far as an officer has said it
 * @param function of whoever saved it last
 */
record Draft(UUID id, String office, int version, IssueAlert said, Instant savedAt, String function) {}
