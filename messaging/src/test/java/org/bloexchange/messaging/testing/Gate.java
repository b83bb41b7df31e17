package org.bloexchange.messaging.testing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.bloexchange.messaging.catchup.CatchUpGate;

/** Opens the test service's gate by saying something on the compacted stream. */
public final class Gate {

    private Gate() {}

    /** Publishes an office and waits until the service has read it. */
    public static void open(CatchUpGate gate) {
        if (!gate.isOpen()) {
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                Bus.allOf("exercise.blo.all.directory.v1.uz");
                return true;
            });
            Map<String, String> headers = Bus.headers("office/UZ-OYBEK", 1);
            headers.put("ce_type", "blo.office.changed.v1");
            Bus.send(
                    "exercise.blo.all.directory.v1.uz",
                    "office/UZ-OYBEK",
                    headers,
                    "{\"code\":\"UZ-OYBEK\"}".getBytes(StandardCharsets.UTF_8));
            await().atMost(Duration.ofSeconds(60)).until(gate::isOpen);
        }
    }
}
