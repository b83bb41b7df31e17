package org.bloexchange.liaison.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A state agency whose people sit at the offices, or an international body ({@code XX}). */
@Entity
@Table(name = "agency")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Agency extends PanacheEntityBase {

    @Id
    public String code;

    public String country;

    /** The country of this deployment that speaks for it. */
    @Column(name = "kept_by")
    public String keptBy;

    @Enumerated(EnumType.STRING)
    public AgencyType type;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> names;

    /** What was seen in a publication, and what is general knowledge. */
    public String source;

    public long version;

    @Column(name = "changed_at")
    public Instant changedAt;
}
