package org.bloexchange.messaging.event;

/** Names of the record headers: CloudEvents 1.0 binary mode for Kafka, and the exchange's extensions. */
public final class Headers {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";
    /** The aggregate's version. */
    public static final String SEQUENCE = "ce_sequence";
    /** When the system learned of it. */
    public static final String RECORDED_TIME = "ce_recordedtime";
    /** {@code actual} or {@code exercise}. */
    public static final String WORLD = "ce_bloworld";

    public static final String CORRELATION_ID = "ce_correlationid";

    /** Where the schemas are published; a file name of {@code contracts} follows. */
    public static final String SCHEMA_BASE = "https://bloexchange.org/schemas/";

    private Headers() {}
}
