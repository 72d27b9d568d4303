package org.xinheng.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    @ParameterizedTest(name = "{1} {2} from {0} are over on {3}")
    @CsvSource({
        "2024-02-07, 3, YEARS, 2027-02-08",
        "2024-02-29, 1, YEARS, 2025-03-01",
        "2024-02-29, 4, YEARS, 2028-03-01",
        "2024-01-31, 1, MONTHS, 2024-03-01",
        "2024-12-31, 2, MONTHS, 2025-03-01",
        "2024-02-28, 0, DAYS, 2024-02-29",
        "2024-02-28, 1, DAYS, 2024-03-01"
    })
    void a_term_does_not_count_the_day_it_starts_from(LocalDate from, int length, Term.Unit unit, LocalDate over) {
        assertThat(new Term(length, unit).over(from)).isEqualTo(over);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 36_501})
    void a_term_of_impossible_length_is_refused(int length) {
        assertThatThrownBy(() -> Term.days(length)).isInstanceOf(InvalidFieldException.class);
    }

    @Property
    void a_longer_term_is_never_over_earlier(
            @ForAll @IntRange(max = 40_000) int day, @ForAll @IntRange(max = 600) int months) {
        LocalDate from = LocalDate.ofEpochDay(day);
        assertThat(Term.months(months).over(from))
                .isBeforeOrEqualTo(Term.months(months + 1).over(from));
        assertThat(Term.months(months).anniversary(from))
                .isBeforeOrEqualTo(Term.months(months).over(from));
    }

    @Property
    void twelve_months_are_a_year(@ForAll @IntRange(max = 40_000) int day, @ForAll @IntRange(max = 99) int years) {
        LocalDate from = LocalDate.ofEpochDay(day);
        assertThat(Term.months(12 * years).over(from))
                .isEqualTo(Term.years(years).over(from));
    }

    @Test
    void a_period_holds_from_its_first_day_up_to_but_not_including_until() {
        Period period = new Period(day(10), Optional.of(day(12)));
        assertThat(period.contains(day(9))).isFalse();
        assertThat(period.contains(day(10))).isTrue();
        assertThat(period.contains(day(11))).isTrue();
        assertThat(period.contains(day(12))).isFalse();
        assertThat(Period.since(day(10)).contains(day(10).plusYears(900))).isTrue();
    }

    @Test
    void a_period_has_at_least_one_day() {
        assertThatThrownBy(() -> new Period(day(10), Optional.of(day(10)))).isInstanceOf(InvalidFieldException.class);
    }

    @Property
    void periods_overlap_exactly_when_they_share_a_day(
            @ForAll @IntRange(min = 1, max = 8) int a,
            @ForAll @IntRange(min = 1, max = 9) int aLength,
            @ForAll @IntRange(min = 1, max = 8) int b,
            @ForAll @IntRange(min = 1, max = 9) int bLength) {
        Period first = period(a, aLength);
        Period second = period(b, bLength);
        boolean shared = false;
        for (int d = 1; d <= 28; d++) {
            shared |= first.contains(day(d)) && second.contains(day(d));
        }
        assertThat(first.overlaps(second)).isEqualTo(shared);
        assertThat(second.overlaps(first)).isEqualTo(shared);
    }

    /** A length of nine stands for an open period. */
    private static Period period(int from, int length) {
        return length == 9
                ? Period.since(day(from))
                : new Period(day(from), Optional.of(day(from).plusDays(length)));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 3, day);
    }
}
