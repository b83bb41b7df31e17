package org.bloexchange.liaison.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A Border Liaison Office, or the national unit above a country's offices. */
@Entity
@Table(name = "office")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Office extends PanacheEntityBase {

    @Id
    public String code;

    @Enumerated(EnumType.STRING)
    public OfficeKind kind;

    public String country;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> names;

    @Enumerated(EnumType.STRING)
    public Evidence evidence;

    /** Year, month or day, as far as it is published. */
    @Column(name = "opened_on")
    public @Nullable String openedOn;

    @Column(name = "closed_on")
    public @Nullable String closedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<Mode> modes;

    @Column(name = "time_zone")
    public ZoneId timeZone;

    @Column(name = "national_unit")
    public @Nullable String nationalUnit;

    @ElementCollection
    @CollectionTable(name = "office_crossing_point", joinColumns = @JoinColumn(name = "office_code"))
    @Column(name = "crossing_point")
    @OrderBy
    public Set<String> crossingPoints;

    /** Offices facing its crossing points, on sides that take part; mutual. */
    @ElementCollection
    @CollectionTable(name = "office_counterpart", joinColumns = @JoinColumn(name = "office_code"))
    @Column(name = "counterpart")
    @OrderBy
    public Set<String> counterparts;

    /** Which sorts of agencies its contacts belong to; none where nobody wrote it down. */
    @Column(name = "agency_types")
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<AgencyType> agencyTypes;

    /** Code and names in lower case, made by the database. */
    @Column(name = "search_text", insertable = false, updatable = false)
    public String searchText;

    public long version;

    @Column(name = "changed_at")
    public Instant changedAt;
}
