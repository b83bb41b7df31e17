package org.bloexchange.liaison.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published data the registry begins with, as it stands in {@code reference-data/}; sources and credits there. */
public record ReferenceData(
        List<CrossingPointRow> crossingPoints,
        List<AgencyRow> agencies,
        List<CountryRow> countries,
        List<AlsoServedRow> alsoServed) {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Reads the files of this program. */
    public static ReferenceData load() {
        return new ReferenceData(
                read("crossing-points.csv", CrossingPointRow.class),
                read("agencies.csv", AgencyRow.class),
                read("countries.csv", CountryRow.class),
                read("also-served.csv", AlsoServedRow.class));
    }

    private static <T> List<T> read(String file, Class<T> row) {
        try (InputStream in = ReferenceData.class.getResourceAsStream("/reference-data/" + file)) {
            if (in == null) {
                throw new IllegalStateException("This program lacks its reference data " + file);
            }
            try (MappingIterator<T> rows = CSV.readerFor(row)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return List.copyOf(rows.readAll());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reference data " + file + " cannot be read", e);
        }
    }
}
