package org.bloexchange.liaison.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Database;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AnEmptyDatabase.class)
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class FirstStartIT {

    @Test
    void shouldLoadEverythingWhenTheDatabaseWasEmpty() {
        assertThat(count("crossing_point")).isEqualTo(146);
        assertThat(count("agency")).isEqualTo(28);
        assertThat(count("office")).isEqualTo(43);
        assertThat(count("office where kind = 'NATIONAL_UNIT'")).isEqualTo(5);
        assertThat(count("office where evidence = 'PUBLISHED'")).isEqualTo(21);
        assertThat(count("contact")).isEqualTo(86);
        assertThat(count("account")).isEqualTo(86);
        assertThat(count("duty_plan")).isEqualTo(43);
        assertThat(count("shift where ends_at is null")).isEqualTo(43);
        assertThat(count("signing_key")).isEqualTo(1);
    }

    @Test
    void shouldSayWhichAgenciesSitInAnOfficeWhenItsContactsDo() {
        assertThat(Database.text("select agency_types from office where code = 'UZ-OYBEK'"))
                .isEqualTo("{BORDER,CUSTOMS}");
        assertThat(count("office where kind = 'BORDER_OFFICE' and agency_types = '{BORDER,CUSTOMS}'"))
                .isEqualTo(38);
        assertThat(count("office where kind = 'NATIONAL_UNIT' and agency_types = '{}'"))
                .isEqualTo(5);
    }

    @Test
    void shouldKeepOnlyHashesWhenAccountsAreMade() {
        assertThat(count("account where password_hash like '$argon2id$v=19$m=19456,t=2,p=1$%'"))
                .isEqualTo(86);
        assertThat(count("account where length(password_hash) < 90")).isZero();
    }

    @Test
    void shouldLeaveThePasswordsToTheOwnerOnlyWhenAccountsAreMade() throws IOException {
        assertThat(Files.getPosixFilePermissions(ExerciseRegistry.CREDENTIALS))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(ExerciseRegistry.credentials()).hasSize(86).allSatisfy(entry -> assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly("username", "password", "office", "country", "roles"));
    }

    private static int count(String from) {
        return Integer.parseInt(Database.text("select count(*) from " + from));
    }
}
