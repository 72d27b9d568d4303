package org.xinheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/** When records are published, until when, and from when they may be repaired, over the regimes from 2021 to 2027. */
class PublicationTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final String shipped = shipped();

    @ParameterizedTest(name = "{0}: {1} with {2} decided on {3} is shown {4}, ends {5}, may be repaired from {6}")
    @CsvSource({
        // The rules of 2021: three years, six months; three months for small fines and criticism; no early end for
        // bans.
        "BY_DECISION, GENERAL, CONFISCATION, 2023-05-10, true, 2026-05-10, 2023-11-10",
        "BY_DECISION, SERIOUS, CONFISCATION, 2023-08-31, true, 2026-08-31, 2024-02-29",
        "BY_DECISION, SERIOUS, PERMIT_REVOCATION, 2024-02-29, true, 2027-02-28, never",
        "BY_DECISION, MINOR, WARNING, 2024-01-15, false, 2024-04-15, 2024-01-15",
        "BY_DECISION, MINOR, CRITICISM, 2024-11-30, true, 2025-02-28, never",
        // The day before the new rules and their first day.
        "BY_DECISION, GENERAL, CONFISCATION, 2026-03-31, true, 2029-03-31, 2026-09-30",
        "BY_DECISION, GENERAL, CONFISCATION, 2026-04-01, true, 2027-04-01, 2026-07-01",
        "BY_DECISION, SERIOUS, OCCUPATION_BAN, 2026-04-01, true, 2029-04-01, 2027-04-01",
        "BY_DECISION, MINOR, CRITICISM, 2026-04-01, false, 2026-07-01, 2026-04-01",
        // An old record under the new rules ends on the day on which they took effect, at the earliest.
        "NEWEST, GENERAL, CONFISCATION, 2023-05-10, true, 2026-04-01, 2023-11-10",
        "NEWEST, GENERAL, CONFISCATION, 2025-12-31, true, 2026-12-31, 2026-04-01",
        "NEWEST, SERIOUS, PERMIT_REVOCATION, 2025-05-20, true, 2028-05-20, 2026-05-20",
        "NEWEST, MINOR, CRITICISM, 2026-03-01, true, 2026-04-01, 2026-04-01",
        "MOST_FAVOURABLE, GENERAL, CONFISCATION, 2025-12-31, true, 2026-12-31, 2026-04-01",
        "MOST_FAVOURABLE, SERIOUS, CONFISCATION, 2025-12-31, true, 2028-12-31, 2026-06-30",
        "MOST_FAVOURABLE, MINOR, WARNING, 2026-03-20, false, 2026-06-20, 2026-03-20"
    })
    void a_penalty_is_shown_as_its_regime_says(
            Transition transition,
            Severity severity,
            PenaltyType type,
            LocalDate decidedOn,
            boolean published,
            LocalDate end,
            String repairFrom) {
        PublicationTerm term = publication(transition).term(penalty(severity, type, decidedOn, null));
        assertThat(term.published()).isEqualTo(published);
        assertThat(published ? term.until() : term.countsUntil()).isEqualTo(end);
        // Shown or not, it may be repaired once its time has come.
        assertThat(term.repairFrom().map(LocalDate::toString).orElse("never")).isEqualTo(repairFrom);
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void every_day_is_as_a_clerk_with_a_calendar_says(Transition transition) {
        Publication publication = publication(transition);
        List<PenaltyType> types = List.of(
                PenaltyType.WARNING, PenaltyType.CRITICISM, PenaltyType.FINE, PenaltyType.SUSPENSION_OF_BUSINESS);
        int shown = 0;
        for (LocalDate decided = FIRST; !decided.isAfter(LAST); decided = decided.plusDays(11)) {
            for (Severity severity : Severity.values()) {
                for (PenaltyType type : types) {
                    for (String fine : new String[] {"500", "50000"}) {
                        Violation violation = penalty(severity, type, decided, type == PenaltyType.FINE ? fine : null);
                        PublicationTerm term = publication.term(violation);
                        shown += check(publication, violation, term);
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(1_000);
    }

    /** Every day on which the naive answer or the term could change, with the days beside it. */
    private static int check(Publication publication, Violation violation, PublicationTerm term) {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate edge : List.of(
                violation.decidedOn(), term.from(), term.until(), term.countsUntil(), LocalDate.of(2026, 4, 1))) {
            days.add(edge.minusDays(1));
            days.add(edge);
            days.add(edge.plusDays(1));
        }
        for (int month = 0; month < 40; month += 3) {
            days.add(violation.decidedOn().plusMonths(month));
        }
        int shown = 0;
        for (LocalDate day : days) {
            if (day.isBefore(violation.decidedOn())) {
                continue;
            }
            boolean naive = NaivePublication.shown(publication, violation, day);
            assertThat(term.covers(day))
                    .as("%s decided %s on %s: %s", violation.penaltyTypes(), violation.decidedOn(), day, term)
                    .isEqualTo(naive);
            assertThat(day.isBefore(publication.endOf(violation)))
                    .as("counts: %s decided %s on %s: %s", violation.severity(), violation.decidedOn(), day, term)
                    .isEqualTo(NaivePublication.inTerm(publication, violation, day));
            shown += naive ? 1 : 0;
        }
        assertThat(term.repairFrom())
                .as(
                        "repaired: %s %s decided %s: %s",
                        violation.severity(), violation.penaltyTypes(), violation.decidedOn(), term)
                .isEqualTo(NaivePublication.repairFrom(publication, violation));
        term.repairFrom().ifPresent(day -> assertThat(day).isBefore(term.countsUntil()));
        return shown;
    }

    @Test
    void listings_and_minor_first_offences_have_rules_of_their_own() {
        Publication publication = publication(Transition.BY_DECISION);
        Violation listing = record(
                ViolationKind.SERIOUS_LISTING,
                Severity.SERIOUS,
                EnumSet.noneOf(PenaltyType.class),
                Optional.of(ListType.MARKET_SUPERVISION),
                LocalDate.of(2024, 6, 3),
                Optional.empty(),
                false);
        assertThat(publication.term(listing).rule().code()).isEqualTo("serious-listing");
        assertThat(publication.term(listing).repairFrom()).contains(LocalDate.of(2025, 6, 3));
        Violation spared = record(
                ViolationKind.PENALTY,
                Severity.GENERAL,
                EnumSet.of(PenaltyType.CONFISCATION),
                Optional.empty(),
                LocalDate.of(2026, 6, 3),
                Optional.empty(),
                true);
        assertThat(publication.term(spared).published()).isFalse();
    }

    private Publication publication(Transition transition) {
        String text = shipped.replace("transition: MOST_FAVOURABLE", "transition: " + transition);
        return PolicyReader.read(text).publication();
    }

    private static Violation penalty(Severity severity, PenaltyType type, LocalDate decidedOn, String fine) {
        return record(
                ViolationKind.PENALTY,
                severity,
                EnumSet.of(type),
                Optional.empty(),
                decidedOn,
                Optional.ofNullable(fine).map(BigDecimal::new),
                false);
    }

    private static Violation record(
            ViolationKind kind,
            Severity severity,
            Set<PenaltyType> types,
            Optional<ListType> list,
            LocalDate decidedOn,
            Optional<BigDecimal> fine,
            boolean firstMinorOffence) {
        return new Violation(
                kind,
                severity,
                new SubjectId(1),
                "SAMR",
                Optional.of("示县监罚〔2024〕1号"),
                Optional.empty(),
                Optional.empty(),
                "未按规定公示",
                new TreeSet<>(types),
                list,
                decidedOn,
                Optional.empty(),
                Optional.empty(),
                fine,
                firstMinorOffence,
                Attributes.NONE);
    }

    private static String shipped() {
        try (InputStream file = PublicationTest.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
