package org.bloexchange.liaison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.junit.jupiter.api.Test;

/** The description of the API that clients build against changes only when somebody means it to. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class OpenApiIT {

    private static final Path CHECKED_IN = Path.of("src", "main", "openapi", "openapi.yaml");

    @Test
    void shouldEqualTheCheckedInDescriptionWhenGenerated() throws IOException {
        String generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.parseBoolean(System.getenv("BLO_UPDATE_OPENAPI"))) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, generated);
        }

        assertThat(CHECKED_IN)
                .as("Run the tests with BLO_UPDATE_OPENAPI=true if the API was meant to change")
                .content()
                .isEqualTo(generated);
    }
}
