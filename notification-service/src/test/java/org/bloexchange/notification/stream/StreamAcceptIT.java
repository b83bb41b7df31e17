package org.bloexchange.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.notification.testing.Neighbourhood;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class StreamAcceptIT {

    @Inject
    Neighbourhood around;

    @TestHTTPResource("/")
    URI service = URI.create("http://127.0.0.1/");

    @Test
    void shouldRefuseAClientThatDoesNotTakeAStream() throws Exception {
        String office = around.newOffice("TJ");
        UUID officer = around.officerOnDuty(office).id();
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/stream"))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + TestTokens.token(office, UUID.randomUUID(), officer, "OFFICER"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }
}
