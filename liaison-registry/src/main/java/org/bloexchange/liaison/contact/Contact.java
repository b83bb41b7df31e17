package org.bloexchange.liaison.contact;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person to reach at an office. Never in logs, not even in part. */
@Entity
@Table(name = "contact")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Contact extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "office_code")
    public String office;

    public String country;

    @Column(name = "agency_code")
    public @Nullable String agency;

    public String name;

    @Enumerated(EnumType.STRING)
    public Function function;

    public @Nullable String mail;

    /** E.164, the one to try first in front. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> phones;

    /** The best first; notices come in that one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<Language> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<Channel> channels;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    public long version;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** The contact who changed it last; null for the first start. */
    @Column(name = "changed_by")
    public @Nullable UUID changedBy;
}
