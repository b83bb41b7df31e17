package org.bloexchange.alert.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.bloexchange.alert.importing.Times.Moment;
import org.bloexchange.alert.spreadsheet.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 7);

    private static Cell text(String text) {
        return new Cell(1, 0, Cell.Kind.TEXT, text);
    }

    private static Cell number(String text) {
        return new Cell(1, 0, Cell.Kind.NUMBER, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-07 09:30", "2024-03-07T09:30:00", "07.03.2024 09:30", "7.3.2024, 9:30:00"})
    void shouldReadDayAndTime(String written) {
        assertThat(Times.moment(text(written), false)).contains(new Moment(DAY, LocalTime.of(9, 30), null));
    }

    @Test
    void shouldReadDaysAloneAndOffsets() {
        assertThat(Times.moment(text("2024-03-07"), false)).contains(new Moment(DAY, null, null));
        assertThat(Times.moment(text("07.03.2024"), false)).contains(new Moment(DAY, null, null));
        assertThat(Times.moment(text("2024-03-07T09:30:00+05:00"), false))
                .contains(new Moment(DAY, LocalTime.of(9, 30), ZoneOffset.ofHours(5)));
        assertThat(Times.moment(text("2024-03-07T04:30Z"), false))
                .contains(new Moment(DAY, LocalTime.of(4, 30), ZoneOffset.UTC));
    }

    @Test
    void shouldReadTheDaysOfSpreadsheets() {
        assertThat(Times.moment(number("45358"), false)).contains(new Moment(DAY, null, null));
        assertThat(Times.moment(number("43896"), true)).contains(new Moment(DAY, null, null));
        assertThat(Times.moment(number("45358.395833333336"), false))
                .contains(new Moment(DAY, LocalTime.of(9, 30), null));
        assertThat(Times.moment(number("45357.9999999"), false)).contains(new Moment(DAY, LocalTime.MIDNIGHT, null));
        assertThat(Times.clock(number("0.395833333333333"))).contains(LocalTime.of(9, 30));
        assertThat(Times.clock(text("9.30"))).contains(LocalTime.of(9, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "31.02.2024",
                "03/07/2024",
                "07.03.24",
                "1905-01-01",
                "2200-01-01",
                "yesterday",
                "2024-03-07 25:00",
                "2024-03-07T09:30:00+25:00",
                "99999999999",
                "-5"
            })
    void shouldReadNothingElse(String written) {
        assertThat(Times.moment(text(written), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "99999999999", "-5", "1E20", "9e999"})
    void shouldTakeNoNumberThatIsNoDayOfToday(String number) {
        assertThat(Times.moment(number(number), false)).isEmpty();
    }

    @Test
    void shouldReadZones() {
        assertThat(Times.zone(text("Asia/Tashkent")).orElseThrow().getId()).isEqualTo("Asia/Tashkent");
        assertThat(Times.zone(text("+05:00"))).contains(ZoneOffset.ofHours(5));
        assertThat(Times.zone(text("UTC+6"))).contains(ZoneOffset.ofHours(6));
        assertThat(Times.zone(number("5"))).contains(ZoneOffset.ofHours(5));
        assertThat(Times.zone(text("Asia/Nowhere"))).isEmpty();
        assertThat(Times.zone(text("+25"))).isEmpty();
    }
}
