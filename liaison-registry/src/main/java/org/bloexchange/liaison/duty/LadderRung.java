package org.bloexchange.liaison.duty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One rung of the ladder that is climbed until somebody accepts. */
@Entity
@Table(name = "ladder_rung")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class LadderRung extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "office_code")
    public String office;

    /** From 1. */
    public int rung;

    @Enumerated(EnumType.STRING)
    public Step step;

    /** None on the rung of those on duty. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> contacts;
}
