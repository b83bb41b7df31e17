package org.bloexchange.alert.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One version of an alert, whole and uncut. It leaves the service only through the projection.
 *
 * @param material whether this version is to be accepted anew
 * @param issuedAt when version 1 was said
 * @param changedAt when this version went out
 * @param audience codes of the offices this version goes to, frozen; who waits for a release is not among them
 * @param disclosed whether every recipient sees the whole audience
 * @param release what stands between it and the offices abroad; null where nothing does
 */
public record AlertVersion(
        UUID alertId,
        String reference,
        int version,
        Kind kind,
        AlertState state,
        Urgency urgency,
        boolean material,
        Originator originator,
        Instant issuedAt,
        Instant changedAt,
        List<String> audience,
        boolean disclosed,
        AlertContent content,
        @Nullable Cancellation cancellation,
        @Nullable Closure closure,
        @Nullable Release release) {

    public AlertVersion {
        audience = List.copyOf(audience);
    }

    /** One that goes to all it is meant for. */
    public AlertVersion(
            UUID alertId,
            String reference,
            int version,
            Kind kind,
            AlertState state,
            Urgency urgency,
            boolean material,
            Originator originator,
            Instant issuedAt,
            Instant changedAt,
            List<String> audience,
            boolean disclosed,
            AlertContent content,
            @Nullable Cancellation cancellation,
            @Nullable Closure closure) {
        this(
                alertId,
                reference,
                version,
                kind,
                state,
                urgency,
                material,
                originator,
                issuedAt,
                changedAt,
                audience,
                disclosed,
                content,
                cancellation,
                closure,
                null);
    }

    /** All offices the alert is meant for, those too that this version does not go to. */
    public List<String> wholeAudience() {
        return release == null || release.audience().isEmpty() ? audience : release.audience();
    }

    /** The offices it is meant for and does not go to. */
    public List<String> awaiting() {
        return wholeAudience().stream()
                .filter(office -> !audience.contains(office))
                .toList();
    }

    /** The same without what only the originator's side may see. */
    public AlertVersion withoutRelease() {
        return release == null
                ? this
                : with(version, state, material, changedAt, audience, cancellation, closure, null);
    }

    /**
     * The next version, which says the same to the same offices and is the last: cancelled, closed or expired. Who waited
     * never gets it.
     */
    public AlertVersion ended(
            AlertState end, Instant at, @Nullable Cancellation whyCancelled, @Nullable Closure lastWord) {
        Release waited = release == null || release.audience().isEmpty() ? null : release.ended(null);
        return with(version + 1, end, false, at, audience, whyCancelled, lastWord, waited);
    }

    /** The next version, which says the same to other offices: what was decided about its going abroad. */
    public AlertVersion decided(
            AlertState next, Instant at, List<String> offices, @Nullable Cancellation why, Release decision) {
        return with(version + 1, next, false, at, offices, why, null, decision);
    }

    /** The next version, which says the same to these offices: the audience was widened. */
    public AlertVersion widened(AlertState next, Instant at, List<String> offices, @Nullable Release waits) {
        return with(version + 1, next, false, at, offices, null, null, waits);
    }

    private AlertVersion with(
            int number,
            AlertState next,
            boolean again,
            Instant at,
            List<String> offices,
            @Nullable Cancellation whyCancelled,
            @Nullable Closure lastWord,
            @Nullable Release waits) {
        return new AlertVersion(
                alertId,
                reference,
                number,
                kind,
                next,
                urgency,
                again,
                originator,
                issuedAt,
                at,
                offices,
                disclosed,
                content,
                whyCancelled,
                lastWord,
                waits);
    }
}
