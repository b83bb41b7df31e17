package org.bloexchange.liaison.duty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is locked and versioned when an office's shifts or its ladder change. */
@Entity
@Table(name = "duty_plan")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class DutyPlan extends PanacheEntityBase {

    @Id
    @Column(name = "office_code")
    public String office;

    public long version;

    @Column(name = "changed_at")
    public Instant changedAt;
}
