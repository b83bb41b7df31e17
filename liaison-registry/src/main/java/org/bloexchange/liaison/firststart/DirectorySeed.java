package org.bloexchange.liaison.firststart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bloexchange.liaison.directory.Agency;
import org.bloexchange.liaison.directory.AgencyType;
import org.bloexchange.liaison.directory.CoordinateQuality;
import org.bloexchange.liaison.directory.CrossingPoint;
import org.bloexchange.liaison.directory.DirectoryEvents;
import org.bloexchange.liaison.directory.Evidence;
import org.bloexchange.liaison.directory.Mode;
import org.bloexchange.liaison.directory.Office;
import org.bloexchange.liaison.directory.OfficeKind;
import org.bloexchange.liaison.reference.AgencyRow;
import org.bloexchange.liaison.reference.CrossingPointRow;
import org.bloexchange.liaison.reference.Keepers;
import org.bloexchange.liaison.reference.Names;
import org.bloexchange.liaison.reference.PlannedOffice;
import org.bloexchange.liaison.reference.ReferenceData;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Puts the reference data into the tables. */
@ApplicationScoped
class DirectorySeed {

    private final DirectoryEvents events;

    DirectorySeed(DirectoryEvents events) {
        this.events = events;
    }

    /** Stores all of it, in the caller's transaction, and returns what to say of it. */
    List<OutboxRecord> store(
            ReferenceData data, Keepers keepers, List<PlannedOffice> offices, AgencyTypes sitting, Instant now) {
        List<OutboxRecord> records = new ArrayList<>();
        for (AgencyRow row : data.agencies()) {
            keepers.of(row).map(keeper -> agency(row, keeper, now)).ifPresent(agency -> {
                agency.persist();
                records.add(events.changed(agency));
            });
        }
        for (CrossingPointRow row : data.crossingPoints()) {
            keepers.of(row).map(keeper -> crossingPoint(row, keeper, now)).ifPresent(point -> {
                point.persist();
                records.add(events.changed(point));
            });
        }
        for (PlannedOffice planned : offices) {
            Office office = office(planned, sitting, now);
            office.persist();
            records.add(events.changed(office));
        }
        return records;
    }

    private static Agency agency(AgencyRow row, String keeper, Instant now) {
        Agency agency = new Agency();
        agency.code = row.code();
        agency.country = row.country();
        agency.keptBy = keeper;
        agency.type = AgencyType.valueOf(row.type());
        agency.names = Names.of(row.nameEn(), row.nameRu(), row.nameLocal());
        agency.source = row.sourceQuality();
        agency.version = 1;
        agency.changedAt = now;
        return agency;
    }

    private static CrossingPoint crossingPoint(CrossingPointRow row, String keeper, Instant now) {
        CrossingPoint point = new CrossingPoint();
        point.code = row.code();
        point.country = row.country();
        point.keptBy = keeper;
        point.names = Names.of(row.nameEn(), row.nameRu(), row.nameLocal());
        point.border = row.border();
        point.counterpart = row.counterpartCode();
        point.modes = modes(row.modes());
        point.lat = row.lat();
        point.lon = row.lon();
        point.coordinateQuality = CoordinateQuality.valueOf(row.coordinateQuality());
        point.source = row.source();
        point.version = 1;
        point.changedAt = now;
        return point;
    }

    private static Office office(PlannedOffice planned, AgencyTypes sitting, Instant now) {
        Office office = new Office();
        office.code = planned.code();
        office.kind = planned.isNationalUnit() ? OfficeKind.NATIONAL_UNIT : OfficeKind.BORDER_OFFICE;
        office.country = planned.country();
        office.names = planned.names();
        office.evidence = planned.published() ? Evidence.PUBLISHED : Evidence.ASSUMED;
        office.openedOn = planned.openedOn();
        office.modes = modes(planned.modes());
        office.timeZone = planned.timeZone();
        office.nationalUnit = planned.nationalUnit();
        office.crossingPoints = new TreeSet<>(planned.crossingPoints());
        office.counterparts = new TreeSet<>(planned.counterparts());
        office.agencyTypes = sitting.at(planned.code());
        office.version = 1;
        office.changedAt = now;
        return office;
    }

    private static List<Mode> modes(List<String> names) {
        return names.stream().map(Mode::valueOf).sorted().toList();
    }
}
