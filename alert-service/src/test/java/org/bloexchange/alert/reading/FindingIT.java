package org.bloexchange.alert.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aBulletin;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists cut by a border and by words. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class FindingIT {

    private static final Desk OYBEKS = Desk.officerOf(OYBEK);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldFindWhatLiesOnABorder() {
        String here = OYBEKS.issued(aSeizure());
        String expected = OYBEKS.issued(aWarning().to(FOTEHOBOD));
        String elsewhere = Desk.officerOf(DOSTUK).issued(aSeizure().to(OYBEK));
        String nowhere = OYBEKS.issued(aLookout());

        assertThat(found(OYBEKS, "border", "TJ-UZ")).contains(here, expected).doesNotContain(elsewhere, nowhere);
        assertThat(found(OYBEKS, "border", "KG-UZ")).contains(elsewhere).doesNotContain(here, expected, nowhere);
        assertThat(found(OYBEKS, "border", "IR-TM")).isEmpty();
        assertThat(found(OYBEKS, "crossingPoint", "UZ-SARIOSIYO"))
                .contains(expected)
                .doesNotContain(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"border=tj-uz", "border=TJ", "text=%21%21", "text=%20"})
    void shouldPointAtWhatCannotBeLookedFor(String query) {
        Response list = OYBEKS.request().urlEncodingEnabled(false).get("/api/v1/alerts?" + query);

        list.then().statusCode(400).contentType("application/problem+json");
        assertThat(list.<List<String>>path("errors.pointer"))
                .containsExactly("?" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void shouldRefuseATextWithoutEnd() {
        OYBEKS.request()
                .queryParam("text", "x".repeat(201))
                .get("/api/v1/alerts")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldFindWordsWhereverTheyWereWritten() {
        String narrative = OYBEKS.issued(aSeizure()
                .withJson(
                        "/event/narrative",
                        "{\"text\": \"Под сиденьем водителя лежал баклажан\", \"language\": \"ru\"}"));
        String place =
                OYBEKS.issued(aSeizure().withJson("/event/place", "{\"text\": \"Inspection bay of the cormorant\"}"));
        String method = OYBEKS.issued(aBulletin().with("/concealment/method", "Melted into wheelbarrows"));
        String subject = OYBEKS.issued(aWarning().to(FOTEHOBOD).with("/watch/subject", "Сабзавот бо мошини қаҳваранг"));
        String handling =
                OYBEKS.issued(aSeizure().withJson("/handling", "{\"code\": \"H3\", \"text\": \"Tell no ombudsman\"}"));
        String markings = OYBEKS.issued(aSeizure().with("/goods/0/markings", "Stamp \"Pelican\"\nand 777"));

        assertThat(found(OYBEKS, "text", "баклажан")).containsExactly(narrative);
        assertThat(found(OYBEKS, "text", "БАКЛАЖАН водителя")).containsExactly(narrative);
        assertThat(found(OYBEKS, "text", "водител баклаж")).containsExactly(narrative);
        assertThat(found(OYBEKS, "text", "Cormorant")).containsExactly(place);
        assertThat(found(OYBEKS, "text", "wheelbarrow")).containsExactly(method);
        assertThat(found(OYBEKS, "text", "қаҳваранг")).containsExactly(subject);
        assertThat(found(OYBEKS, "text", "ombudsman")).containsExactly(handling);
        assertThat(found(OYBEKS, "text", "pelican 777")).containsExactly(markings);
        assertThat(found(OYBEKS, "text", "cormorant baklazhan-nowhere")).isEmpty();
        assertThat(list(OYBEKS, "text", "баклажан", "direction", "EXIT")).isEmpty();
        assertThat(list(OYBEKS, "text", "баклажан", "direction", "ENTRY")).containsExactly(narrative);
    }

    @Test
    void shouldFindMisspeltWordsPartsOfWordsAndTheOtherScript() {
        String cyrillic = OYBEKS.issued(saying("Контрабанда в бензобаке экскаватора"));
        String latin = OYBEKS.issued(saying("Kontrabanda ekskavatorning yonilgʻi bakida"));
        Exchange.soon().until(() -> sql.number("select count(*) from search_word where word = 'ekskavatorning'") == 1);

        assertThat(found(OYBEKS, "text", "бинзобаке")).contains(cyrillic).doesNotContain(latin);
        assertThat(found(OYBEKS, "text", "кскават")).contains(cyrillic, latin);
        assertThat(found(OYBEKS, "text", "экскаватор")).contains(cyrillic, latin);
        assertThat(found(OYBEKS, "text", "contrabanda")).contains(cyrillic, latin);
        assertThat(found(OYBEKS, "text", "yonilgi")).contains(latin).doesNotContain(cyrillic);
        assertThat(found(OYBEKS, "text", "экскурсия")).doesNotContain(cyrillic, latin);
    }

    @Test
    void shouldFindAReferenceAsItIsSpoken() {
        Response issued = OYBEKS.issues(aSeizure());
        String id = issued.path("alertId");
        String reference = issued.path("reference");
        String six = reference.substring(reference.length() - 6);

        assertThat(found(OYBEKS, "text", reference)).containsExactly(id);
        assertThat(found(OYBEKS, "text", reference.substring(3).toLowerCase(Locale.ROOT)))
                .containsExactly(id);
        assertThat(found(OYBEKS, "text", six)).containsExactly(id);
        assertThat(found(Desk.officerOf(DOSTUK), "text", reference)).isEmpty();
    }

    @Test
    void shouldFindInTheVersionTheReaderSeesOnly() {
        String id = OYBEKS.issued(saying("Zeppelins").to(FOTEHOBOD, KONYSBAEV));
        OYBEKS.updates(
                        id,
                        "\"1\"",
                        saying("Submarines").with("/goods/0/substance", "MDMA").to(FOTEHOBOD))
                .then()
                .statusCode(200);
        Desk former = Desk.officerOf(KONYSBAEV);
        Desk recipient = Desk.officerOf(FOTEHOBOD);
        Desk coordinator = Desk.of("TJ-NATIONAL", Roles.COORDINATOR);

        assertThat(found(former, "text", "zeppelins")).containsExactly(id);
        assertThat(found(former, "text", "submarines")).isEmpty();
        assertThat(list(former, "text", "zeppelins", "substance", "MDMA")).isEmpty();
        for (Desk reader : List.of(OYBEKS, recipient, coordinator)) {
            assertThat(found(reader, "text", "zeppelins")).isEmpty();
            assertThat(found(reader, "text", "submarines")).containsExactly(id);
            assertThat(list(reader, "text", "submarines", "substance", "MDMA")).containsExactly(id);
        }
    }

    @Test
    void shouldFindNothingHiddenAndWorkTheSame() {
        OYBEKS.issued(saying("Quetzalcoatlus"));
        Desk outsider = Desk.officerOf(DOSTUK);

        var hidden = Statements.during(() -> list(outsider, "text", "quetzalcoatlus"));
        var absent = Statements.during(() -> list(outsider, "text", "pterodactylus"));

        assertThat(hidden.answer()).isEmpty();
        assertThat(absent.answer()).isEmpty();
        assertThat(hidden.statements()).isEqualTo(absent.statements());
        assertThat(found(OYBEKS, "text", "quetzalcoatlus")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "a'b\\c:*",
                "(((",
                "!a | b & c",
                "%_%",
                "слово'; drop table alert; --",
                "\u0001x",
                "😀x"
            })
    void shouldTakeSignsForNothingButSigns(String text) {
        int status =
                OYBEKS.request().queryParam("text", text).get("/api/v1/alerts").statusCode();

        assertThat(status).isIn(200, 400);
    }

    @Test
    void shouldGoOnPageByPageThroughWhatIsFound() {
        List<String> issued = List.of(
                OYBEKS.issued(saying("Brontosaurus")),
                OYBEKS.issued(saying("Brontosaurus")),
                OYBEKS.issued(saying("Brontosaurus")));

        Response first = OYBEKS.request()
                .queryParam("text", "brontosaurus")
                .queryParam("limit", 2)
                .get("/api/v1/alerts");
        Response second = OYBEKS.request()
                .queryParam("text", "brontosaurus")
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/alerts");

        assertThat(first.<List<String>>path("items.alertId")).containsExactly(issued.get(2), issued.get(1));
        assertThat(second.<List<String>>path("items.alertId")).containsExactly(issued.get(0));
        assertThat(second.<String>path("next")).isNull();
    }

    private static Said saying(String text) {
        return aSeizure().withJson("/event/narrative", "{\"text\": \"%s\", \"language\": \"en\"}".formatted(text));
    }

    private static List<String> found(Desk reader, String parameter, String value) {
        return list(reader, parameter, value);
    }

    private static List<String> list(Desk reader, String... parameters) {
        var request = reader.request().queryParam("limit", 200);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/alerts").then().statusCode(200).extract().path("items.alertId");
    }
}
