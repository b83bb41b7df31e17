package org.bloexchange.alert.importing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns a table may have. Their names are stable; what they are called in seven languages stands beside
 * ({@link ColumnLabels}).
 */
enum ImportColumn {
    CASE_NUMBER("caseNumber", Scope.CASE, Form.TEXT, "/caseNumber"),
    OCCURRED_AT("occurredAt", Scope.TIME, Form.TEXT, "/event/occurredAt"),
    DATE("date", Scope.TIME, Form.TEXT, "/event/occurredAt"),
    TIME("time", Scope.TIME, Form.TEXT, "/event/occurredAt"),
    TIME_ZONE("timeZone", Scope.TIME, Form.TEXT, "/event/occurredAt"),
    CROSSING_POINT("crossingPoint", Scope.CASE, Form.POINT, "/event/crossingPoint"),
    PLACE("place", Scope.CASE, Form.TEXT, "/event/place/text"),
    DIRECTION("direction", "/event/direction", Scope.CASE, "direction"),
    INSPECTION_MODE("inspectionMode", "/event/inspectionMode", Scope.CASE, "inspectionMode"),
    DETECTION("detection", "/event/detection", Scope.CASE, "detection"),
    SUBSTANCE("substance", "/substance", Scope.GOODS, "substance"),
    COMMODITY("commodity", "/commodity", Scope.GOODS, "commodity"),
    FORM("form", "/form", Scope.GOODS, "form"),
    AMOUNT("amount", Scope.GOODS, Form.DECIMAL, "/quantity/amount"),
    UNIT("unit", Scope.GOODS, Form.UNIT, "/quantity/unit"),
    FIELD_TEST("fieldTest", Scope.GOODS, Form.TEXT, "/fieldTest"),
    MARKINGS("markings", Scope.GOODS, Form.TEXT, "/markings"),
    CONCEALMENT_PLACE("concealmentPlace", "/concealment/place", Scope.CASE, "concealmentPlace"),
    CONCEALMENT_METHOD("concealmentMethod", Scope.CASE, Form.TEXT, "/concealment/method"),
    CONVEYANCE("conveyance", "/kind", Scope.CONVEYANCE, "conveyanceKind"),
    PLATE("plate", Scope.CONVEYANCE, Form.TEXT, "/plate/value"),
    PLATE_COUNTRY("plateCountry", Scope.CONVEYANCE, Form.COUNTRY, "/plate/country"),
    TRAILER_PLATE("trailerPlate", Scope.CONVEYANCE, Form.TEXT, "/trailerPlate/value"),
    TRAILER_PLATE_COUNTRY("trailerPlateCountry", Scope.CONVEYANCE, Form.COUNTRY, "/trailerPlate/country"),
    VIN("vin", Scope.CONVEYANCE, Form.TEXT, "/vin"),
    CONTAINER("container", Scope.CONVEYANCE, Form.TEXT, "/container"),
    WAGON("wagon", Scope.CONVEYANCE, Form.TEXT, "/wagon"),
    SEAL("seal", Scope.CONVEYANCE, Form.TEXT, "/seal"),
    NARRATIVE("narrative", Scope.CASE, Form.TEXT, "/event/narrative/text"),
    LANGUAGE("language", "/event/narrative/language", Scope.CASE, "language"),
    ORIGIN_COUNTRY("originCountry", Scope.CASE, Form.COUNTRY, "/route/origin/country"),
    ORIGIN_PLACE("originPlace", Scope.CASE, Form.TEXT, "/route/origin/place"),
    DESTINATION_COUNTRY("destinationCountry", Scope.CASE, Form.COUNTRY, "/route/destination/country"),
    DESTINATION_PLACE("destinationPlace", Scope.CASE, Form.TEXT, "/route/destination/place"),
    PRODUCING_COUNTRY("producingCountry", Scope.CASE, Form.COUNTRY, "/route/producingCountry"),
    HANDLING("handling", "/handling/code", Scope.CASE, "handlingCode"),
    HANDLING_TEXT("handlingText", Scope.CASE, Form.TEXT, "/handling/text"),
    EVALUATION("evaluation", Scope.CASE, Form.EVALUATION, "/evaluation");

    /** What a cell is about. */
    enum Scope {
        /** The case: said once, and not otherwise in another row. */
        CASE,
        /** The case too; several columns make one time. */
        TIME,
        /** One kind of goods: each row has its own. */
        GOODS,
        /** What carried them: rows that say the same mean the same. */
        CONVEYANCE
    }

    /** What may stand in a cell. */
    enum Form {
        TEXT,
        /** A code of a list, or its words. */
        LIST,
        POINT,
        COUNTRY,
        DECIMAL,
        UNIT,
        EVALUATION
    }

    private final String title;
    private final Scope scope;
    private final Form form;
    private final String pointer;
    private final @Nullable String list;

    ImportColumn(String title, Scope scope, Form form, String pointer) {
        this.title = title;
        this.scope = scope;
        this.form = form;
        this.pointer = pointer;
        this.list = null;
    }

    ImportColumn(String title, String pointer, Scope scope, String list) {
        this.title = title;
        this.scope = scope;
        this.form = Form.LIST;
        this.pointer = pointer;
        this.list = list;
    }

    /** Its stable name. */
    String title() {
        return title;
    }

    Scope scope() {
        return scope;
    }

    Form form() {
        return form;
    }

    /** Where its value stands in an alert; below the goods or the conveyance for those. */
    String pointer() {
        return pointer;
    }

    /** Where its value stands in an alert, as a pattern with {@code *} for the number of the goods or the conveyance. */
    String pattern() {
        return switch (scope) {
            case CASE, TIME -> pointer;
            case GOODS -> "/goods/*" + pointer;
            case CONVEYANCE -> "/conveyances/*" + pointer;
        };
    }

    /** The list its values are of, by the name the contracts give it. */
    Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** The column that can stand for it where a table does not have it. */
    ImportColumn alternative() {
        return switch (this) {
            case OCCURRED_AT -> DATE;
            case COMMODITY -> SUBSTANCE;
            case SUBSTANCE -> COMMODITY;
            default -> this;
        };
    }

    static Optional<ImportColumn> named(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title))
                .findFirst();
    }
}
