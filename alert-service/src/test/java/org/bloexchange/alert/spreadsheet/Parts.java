package org.bloexchange.alert.spreadsheet;

import java.io.IOException;
import java.io.InputStream;

/** The parts of a workbook, for tests that look into one. */
public final class Parts {

    private Parts() {}

    /** The part of that name. */
    public static byte[] of(byte[] file, String name) throws IOException {
        try (InputStream part = XlsxParts.of(file).part(name).orElseThrow()) {
            return part.readAllBytes();
        }
    }
}
