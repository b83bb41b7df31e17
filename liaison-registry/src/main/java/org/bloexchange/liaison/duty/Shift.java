package org.bloexchange.liaison.duty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's time on duty, from the first instant to the last, which does not belong to it. */
@Entity
@Table(name = "shift")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Shift extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "office_code")
    public String office;

    @Column(name = "contact_id")
    public UUID contactId;

    @Column(name = "starts_at")
    public Instant startsAt;

    /** Null: until somebody says otherwise. */
    @Column(name = "ends_at")
    public @Nullable Instant endsAt;
}
