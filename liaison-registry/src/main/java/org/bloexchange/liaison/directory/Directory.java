package org.bloexchange.liaison.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Page;
import org.bloexchange.liaison.listing.ListQuery;
import org.bloexchange.liaison.listing.Said;
import org.jspecify.annotations.Nullable;

/** Reads the directory, in the order of codes. */
@ApplicationScoped
public class Directory {

    private static final String AFTER = "e.code > :after";
    private static final String BY_CODE = "e.code";
    private static final String SAID = "locate(:q, e.searchText) > 0";

    private final EntityManager database;

    Directory(EntityManager database) {
        this.database = database;
    }

    Page<CrossingPointView> crossingPoints(DirectoryFilter filter, @Nullable String cursor, int limit) {
        return ListQuery.of(CrossingPoint.class)
                .where(AFTER, "after", after(cursor))
                .where("e.country = :country", "country", filter.country())
                .where("e.border = :border", "border", filter.border())
                .where(SAID, "q", said(filter))
                .page(database, BY_CODE, limit, point -> Cursor.encode(point.code), CrossingPointView::of);
    }

    Page<AgencyView> agencies(@Nullable String country, @Nullable String cursor, int limit) {
        return ListQuery.of(Agency.class)
                .where(AFTER, "after", after(cursor))
                .where("e.country = :country", "country", country)
                .page(database, BY_CODE, limit, agency -> Cursor.encode(agency.code), AgencyView::of);
    }

    Page<OfficeView> offices(DirectoryFilter filter, @Nullable String cursor, int limit) {
        return ListQuery.of(Office.class)
                .where(AFTER, "after", after(cursor))
                .where("e.country = :country", "country", filter.country())
                .where(
                        "exists (select 1 from CrossingPoint p where p.code member of e.crossingPoints"
                                + " and p.border = :border)",
                        "border",
                        filter.border())
                .where(SAID, "q", said(filter))
                .page(database, BY_CODE, limit, office -> Cursor.encode(office.code), OfficeView::of);
    }

    /** The crossing point with that code, if there is one. */
    public Optional<CrossingPoint> crossingPoint(String code) {
        // no method reference: Panache does not see through one
        return Said.code(code).flatMap(known -> CrossingPoint.findByIdOptional(known));
    }

    /** The office with that code, if there is one. */
    public Optional<Office> office(String code) {
        return Said.code(code).flatMap(known -> Office.findByIdOptional(known));
    }

    private static @Nullable String after(@Nullable String cursor) {
        return cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
    }

    private static @Nullable String said(DirectoryFilter filter) {
        return filter.q() == null ? null : filter.q().toLowerCase(Locale.ROOT);
    }
}
