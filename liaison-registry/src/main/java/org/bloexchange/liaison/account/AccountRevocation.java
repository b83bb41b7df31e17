package org.bloexchange.liaison.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The newest revocation of an account: its tokens issued until then no longer count, anywhere. */
@Entity
@Table(name = "account_revocation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class AccountRevocation extends PanacheEntityBase {

    @Id
    @Column(name = "account_id")
    public UUID accountId;

    public String country;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    @Enumerated(EnumType.STRING)
    public RevocationReason reason;

    public long version;
}
