package org.bloexchange.liaison.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a contact signs in with. */
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Account extends PanacheEntityBase {

    @Id
    public UUID id;

    /** Lower case. */
    public String username;

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "contact_id")
    public UUID contactId;

    @Column(name = "office_code")
    public String office;

    public String country;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> roles;

    /** Null while it may be used. */
    @Column(name = "disabled_at")
    public @Nullable Instant disabledAt;

    public long version;

    @Column(name = "created_at")
    public Instant createdAt;
}
