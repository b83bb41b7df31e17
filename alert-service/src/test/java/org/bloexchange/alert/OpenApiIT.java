package org.bloexchange.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.Test;

/**
 * The API is what the checked-in description says. After a change that is meant, run with {@code BLO_UPDATE_OPENAPI=true}
 * and look at the difference.
 */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class OpenApiIT {

    private static final Path CHECKED_IN = Path.of("src/main/openapi/openapi.yaml");

    @Test
    void shouldBeAsTheDescriptionSays() throws IOException {
        String served = RestAssured.get("/q/openapi?format=yaml").asString();
        if ("true".equals(System.getenv("BLO_UPDATE_OPENAPI"))) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, served);
        }

        assertThat(served).isEqualTo(Files.readString(CHECKED_IN));
    }
}
