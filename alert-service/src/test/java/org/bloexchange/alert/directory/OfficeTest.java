package org.bloexchange.alert.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 7);

    @Test
    void shouldBeOpenBetweenItsDaysHoweverExactlyTheyAreKnown() {
        assertThat(office(null, null).isOpen(TODAY)).isTrue();
        assertThat(office("2014", null).isOpen(TODAY)).isTrue();
        assertThat(office("2026-03-07", "2026-03-08").isOpen(TODAY)).isTrue();
        assertThat(office("2026-03", "2027").isOpen(TODAY)).isTrue();
    }

    @Test
    void shouldNotBeOpenBeforeOrAfter() {
        assertThat(office("2026-03-08", null).isOpen(TODAY)).isFalse();
        assertThat(office("2027", null).isOpen(TODAY)).isFalse();
        assertThat(office(null, "2026-03-07").isOpen(TODAY)).isFalse();
        assertThat(office(null, "2020").isOpen(TODAY)).isFalse();
    }

    private static Office office(@Nullable String openedOn, @Nullable String closedOn) {
        return new Office(
                "UZ-OYBEK",
                Office.Kind.BORDER_OFFICE,
                "UZ",
                "Oybek",
                openedOn,
                closedOn,
                "Asia/Tashkent",
                List.of("UZ-OYBEK"),
                List.of(),
                "UZ-NATIONAL");
    }
}
