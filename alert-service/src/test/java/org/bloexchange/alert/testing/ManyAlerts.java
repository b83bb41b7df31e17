package org.bloexchange.alert.testing;

/** More alerts than one would send one by one, written straight into the tables; nobody was told of them. */
public final class ManyAlerts {

    private static final String PREFIX = "0190a6b0-%s-7000-8000-";

    private ManyAlerts() {}

    /**
     * Writes seizures of an office nobody else uses, one a minute since the beginning of 2024.
     *
     * @param series four hexadecimal digits, other ones for each set
     * @param narrative of each
     */
    public static void of(TestSql sql, String office, String series, int count, String narrative) {
        String id = "('" + PREFIX.formatted(series) + "' || lpad(to_hex(n), 12, '0'))::uuid";
        String at = "timestamptz '2024-01-01T00:00:00Z' + n * interval '1 minute'";
        sql.run(
                "insert into alert (id, reference, kind, urgency, state, version, originator_office, originator_country,"
                        + " issued_at, changed_at) select " + id
                        + ", 'EX-' || ? || '-' || n, 'SEIZURE', 'URGENT', 'ISSUED', 1,"
                        + " ?, left(?, 2), " + at + ", " + at + " from generate_series(1, ?) n",
                office,
                office,
                office,
                count);
        sql.run(
                "insert into alert_version (alert_id, version, state, urgency, material, audience, disclosed, document,"
                        + " changed_at, author, author_office, author_function) select " + id
                        + ", 1, 'ISSUED', 'URGENT', false, array['TJ-NOWHERE'], false, jsonb_build_object("
                        + "'handling', jsonb_build_object('code', 'H0'),"
                        + "'evaluation', jsonb_build_object('source', 'A', 'information', '1'),"
                        + "'event', jsonb_build_object('occurredAt', '2024-01-01T09:30:00+05:00', 'crossingPoint', ?::text,"
                        + " 'direction', 'ENTRY', 'narrative', jsonb_build_object('text', ?::text, 'language', 'en')),"
                        + "'goods', jsonb_build_array(jsonb_build_object('commodity', 'DRUG', 'substance', 'HEROIN',"
                        + " 'quantity', jsonb_build_object('amount', n, 'unit', 'g'))))," + at
                        + ", 'x', ?, 'OFFICER' from generate_series(1, ?) n",
                office,
                narrative,
                office,
                count);
    }
}
