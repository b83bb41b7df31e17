package org.bloexchange.liaison.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place where one may cross the border, and the place it faces on the other side. */
@Entity
@Table(name = "crossing_point")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class CrossingPoint extends PanacheEntityBase {

    @Id
    public String code;

    public String country;

    /** The country of this deployment that speaks for it: its own, or the one it faces. */
    @Column(name = "kept_by")
    public String keptBy;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> names;

    /** Two country codes in alphabetical order, such as {@code TJ-UZ}. */
    public String border;

    public String counterpart;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<Mode> modes;

    public double lat;

    public double lon;

    @Column(name = "coordinate_quality")
    @Enumerated(EnumType.STRING)
    public CoordinateQuality coordinateQuality;

    /** Where it was published. */
    public String source;

    /** Code and names in lower case, made by the database. */
    @Column(name = "search_text", insertable = false, updatable = false)
    public String searchText;

    public long version;

    @Column(name = "changed_at")
    public Instant changedAt;
}
