package org.bloexchange.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.notification.testing.Api;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.junit.jupiter.api.Test;

/** The description that is checked in is the one the code gives; {@code BLO_UPDATE_OPENAPI=true} writes it anew. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class OpenApiIT {

    private static final Path CHECKED_IN = Path.of("src/main/openapi/openapi.yaml");

    @TestHTTPResource("/")
    URI service = URI.create("http://127.0.0.1/");

    @Test
    void shouldBeWhatIsCheckedIn() throws IOException {
        String present = new Api(service).get("/q/openapi?format=yaml", null).body();
        if ("true".equals(System.getenv("BLO_UPDATE_OPENAPI"))) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, present);
        }

        assertThat(CHECKED_IN).content().isEqualToNormalizingNewlines(present);
    }
}
