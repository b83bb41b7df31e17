package org.bloexchange.alert.export;

import java.io.IOException;
import java.util.List;
import org.bloexchange.alert.reading.SelectedAlert;

/** Writes one export, batch by batch; keeps nothing of what it wrote. */
interface ExportWriter {

    /** Some more alerts. */
    void write(List<SelectedAlert> batch) throws IOException;

    /** After the last one, also where there was none; what was written must have left this writer's buffers. */
    void end() throws IOException;
}
