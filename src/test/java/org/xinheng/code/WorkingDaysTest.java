package org.xinheng.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays CHINA = WorkingDays.of(List.of(shipped(2024), shipped(2025), shipped(2026)));

    private static CalendarYear shipped(int year) {
        String name = "/calendars/cn-" + year + ".yaml";
        try (Reader reader =
                new InputStreamReader(WorkingDaysTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return CalendarReader.read(reader);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 国办发明电〔2020〕27号",
        "2022, 国办发明电〔2021〕11号",
        "2023, 国办发明电〔2022〕16号",
        "2024, 国办发明电〔2023〕7号",
        "2025, 国办发明电〔2024〕12号",
        "2026, 国办发明电〔2025〕7号"
    })
    void every_shipped_calendar_names_its_notice(int year, String notice) {
        assertThat(shipped(year)).returns(year, CalendarYear::year).returns(notice, CalendarYear::notice);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void a_shipped_year_has_as_many_working_days_as_are_published_for_it(int year, int days) {
        assertThat(CHINA.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "{1} working days from {0} end on {2}")
    @CsvSource({
        "2024-01-02, 1, 2024-01-03",
        "2024-01-02, 0, 2024-01-02",
        "2024-02-08, 1, 2024-02-09",
        "2024-02-09, 1, 2024-02-18",
        "2024-09-30, 3, 2024-10-10",
        "2025-01-24, 2, 2025-01-27",
        "2025-01-27, 7, 2025-02-12",
        "2025-09-30, 20, 2025-11-04",
        "2026-02-13, 2, 2026-02-24",
        "2025-12-31, 1, 2026-01-04"
    })
    void a_clock_starts_on_the_next_day_and_skips_days_off(LocalDate start, int days, LocalDate last) {
        assertThat(CHINA.deadline(start, days)).isEqualTo(new Deadline(last, false));
    }

    @Test
    void a_make_up_day_is_worked_and_a_holiday_in_the_week_is_not() {
        assertThat(CHINA.isWorkingDay(LocalDate.of(2024, 2, 18))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2024, 2, 12))).isFalse();
    }

    @Test
    void a_clock_that_runs_into_a_year_without_calendar_is_provisional() {
        assertThat(CHINA.deadline(LocalDate.of(2026, 12, 30), 1).provisional()).isFalse();
        assertThat(CHINA.deadline(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 1), true));
    }

    @Test
    void the_day_after_the_last_is_too_late() {
        assertThat(new Deadline(LocalDate.of(2024, 2, 29), false).over()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void a_year_is_loaded_once() {
        assertThatThrownBy(() -> WorkingDays.of(List.of(shipped(2024), shipped(2024))))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("2024");
    }

    @Test
    void a_calendar_with_a_make_up_day_in_the_working_week_is_refused() {
        assertThatThrownBy(() -> read("""
                year: 2024
                notice: n
                title: t
                holidays: [{name: a, from: 2024-01-01, days: 1}]
                makeUpDays: [2024-01-03]
                """))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("2024-01-03");
    }

    @Test
    void a_calendar_with_an_unknown_field_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("""
                year: 2024
                yeer: 2024
                notice: n
                title: t
                holidays: [{name: a, from: 2024-01-01, days: 1}]
                """))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("yeer")
                .hasMessageContaining("line");
    }

    @Property
    void without_calendars_five_working_days_are_a_week(@ForAll @IntRange(min = -20000, max = 60000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        LocalDate start = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.with(DayOfWeek.FRIDAY)
                : day;
        assertThat(WorkingDays.WEEKENDS_ONLY.deadline(start, 5)).isEqualTo(new Deadline(start.plusWeeks(1), true));
    }

    @Property
    void counting_to_the_end_of_a_clock_gives_its_length(
            @ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(max = 300) int days) {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(offset);
        LocalDate last = CHINA.deadline(start, days).last();
        assertThat(CHINA.between(start, last)).isEqualTo(days);
        assertThat(days == 0 || CHINA.isWorkingDay(last)).isTrue();
    }

    private static CalendarYear read(String yaml) throws IOException {
        return CalendarReader.read(new StringReader(yaml));
    }
}
