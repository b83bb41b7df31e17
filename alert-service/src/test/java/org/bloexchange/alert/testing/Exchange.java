package org.bloexchange.alert.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.bloexchange.messaging.contract.ContractRecord;

/** The running service and what it hears from the others. */
public final class Exchange {

    private Exchange() {}

    /** Tells the service the directory, unless it knows it, and waits until it does. */
    public static void open() {
        if (isStarted()) {
            return;
        }
        soon().ignoreExceptions().until(() -> {
            Bus.allOf("exercise.blo.all.directory.v1.uz");
            return true;
        });
        Bus.send(DirectoryRecords.all());
        soon().until(Exchange::isStarted);
    }

    /** Whether the service knows the directory. */
    public static boolean isStarted() {
        return RestAssured.get("/q/health/started").statusCode() == 200;
    }

    /** Waits for what comes within seconds. */
    public static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    /** The records of an alert on a topic, once there are that many. */
    public static List<ContractRecord> records(String topic, String alertId, int atLeast) {
        return soon().until(() -> Bus.of(topic, alertId), found -> found.size() >= atLeast);
    }
}
