package org.xinheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.code.CalendarReader;
import org.xinheng.code.CalendarYear;
import org.xinheng.code.RecordId;
import org.xinheng.code.WorkingDays;
import org.xinheng.policy.DisclosureDuty;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;
import org.xinheng.record.ProceedingStep;

/** The clocks of disclosure over the calendars of 2021 to 2026 and the year that has none yet. */
class ClocksTest {
    private static final Policy POLICY = PolicyReader.read(text("/policies/xinheng-county.yaml"));
    private static final WorkingDays CALENDAR = calendar();
    private static final Clocks CLOCKS = new Clocks(POLICY, CALENDAR);

    @ParameterizedTest(name = "{0} from {1} is over after {2}")
    @CsvSource({
        // Spring Festival 2021, with both make-up days; National Day 2021; Labour Day 2022; both festivals of 2023.
        "PUBLISH, 2021-02-05, 2021-03-10, false",
        "PUBLISH, 2021-09-17, 2021-10-21, false",
        "TAKE_DOWN, 2022-04-29, 2022-05-07, false",
        "PUBLISH, 2023-09-28, 2023-11-01, false",
        "DECIDE_REPAIR, 2024-02-09, 2024-03-07, false",
        "ACCEPT_REPAIR, 2025-09-30, 2025-10-11, false",
        // The last day of the old rules gives fifteen days, the first of the new ones ten.
        "DECIDE_REPAIR, 2026-03-31, 2026-04-22, false",
        "DECIDE_REPAIR, 2026-04-01, 2026-04-16, false",
        "ACCEPT_REPAIR, 2026-09-30, 2026-10-10, false",
        // Into a year whose notice is not out yet: weekends only, and said so.
        "ACCEPT_REPAIR, 2026-12-30, 2027-01-04, true",
        "PUBLISH, 2027-02-05, 2027-03-05, true"
    })
    void a_clock_skips_holidays_and_takes_make_up_days(
            DisclosureDuty duty, LocalDate since, LocalDate last, boolean provisional) {
        Duty found = CLOCKS.duty(duty, since, Optional.empty(), last);
        assertThat(found.deadline().last()).isEqualTo(last);
        assertThat(found.deadline().provisional()).isEqualTo(provisional);
        assertThat(found.late()).isFalse();
        assertThat(CLOCKS.duty(duty, since, Optional.empty(), last.plusDays(1)).late())
                .isTrue();
        assertThat(CLOCKS.duty(duty, since, Optional.of(last), last.plusYears(1))
                        .late())
                .isFalse();
    }

    /** Day by day over seven years, counted by hand. */
    @Test
    void every_day_of_seven_years_gives_every_duty_as_many_working_days_as_its_regime_says() {
        for (LocalDate since = LocalDate.of(2021, 1, 1); since.getYear() < 2028; since = since.plusDays(1)) {
            for (DisclosureDuty duty : DisclosureDuty.values()) {
                int days =
                        POLICY.publication().inForce(since).clocks().get(duty).workingDays();
                LocalDate day = since;
                for (int left = days; left > 0; ) {
                    day = day.plusDays(1);
                    left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
                }
                assertThat(CLOCKS.duty(duty, since, Optional.empty(), since)
                                .deadline()
                                .last())
                        .as("%s from %s", duty, since)
                        .isEqualTo(day);
            }
        }
    }

    @Test
    void an_extension_lengthens_the_decision_once_and_lateness_stays_on_record() {
        LocalDate filed = LocalDate.of(2026, 9, 21);
        Proceeding repair =
                begun(filed).after(step(ProceedingAction.ACCEPT, LocalDate.of(2026, 9, 28)), ProceedingState.ACCEPTED);
        List<Duty> duties = CLOCKS.of(repair, LocalDate.of(2026, 10, 9));
        assertThat(duties.get(0).duty()).isEqualTo(DisclosureDuty.ACCEPT_REPAIR);
        assertThat(duties.get(0).deadline().last()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(duties.get(0).late()).as("accepted too late").isTrue();
        assertThat(duties.get(1).deadline().last()).isEqualTo(LocalDate.of(2026, 10, 16));
        Proceeding extended =
                repair.after(step(ProceedingAction.EXTEND, LocalDate.of(2026, 10, 16)), ProceedingState.ACCEPTED);
        assertThat(CLOCKS.of(extended, LocalDate.of(2026, 10, 20))
                        .get(1)
                        .deadline()
                        .last())
                .isEqualTo(LocalDate.of(2026, 10, 30));
    }

    private static Proceeding begun(LocalDate on) {
        RecordId record = RecordId.of("violation", "one");
        return new Proceeding(
                Proceeding.identifier(ProceedingKind.REPAIR, record, 1),
                ProceedingKind.REPAIR,
                record,
                1,
                Optional.empty(),
                new TreeSet<>(),
                ProceedingState.OPEN,
                List.of(step(ProceedingAction.FILE, on)));
    }

    private static ProceedingStep step(ProceedingAction action, LocalDate on) {
        return new ProceedingStep(action, on, "officer", "理由", List.of());
    }

    private static WorkingDays calendar() {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = 2021; year <= 2026; year++) {
            try (Reader reader = new InputStreamReader(
                    ClocksTest.class.getResourceAsStream("/calendars/cn-" + year + ".yaml"), StandardCharsets.UTF_8)) {
                years.add(CalendarReader.read(reader));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return WorkingDays.of(years);
    }

    private static String text(String name) {
        try (InputStream file = ClocksTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
