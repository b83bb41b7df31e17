package org.bloexchange.liaison.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in. Its id is a handle, not a credential: it names the session in tokens and lists, and nobody gets in with it.
 * A session lives as long as its token.
 */
@Entity
@Table(name = "session")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Session extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** Null while it was not signed out or revoked. */
    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;
}
