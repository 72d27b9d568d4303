package org.xinheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Term;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.grading.Timeline;
import org.xinheng.inspection.Intensity.Conflict;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.policy.QuietDays;
import org.xinheng.policy.Ratio;
import org.xinheng.policy.TestPolicies;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Level;
import org.xinheng.registry.Scope;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.TierFrom;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;

/** What holds of every answer, whatever the subject, the item, the day and the visits before. */
class IntensityPropertiesTest {
    private static final int CASES = 4_000 * Integer.getInteger("scale", 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Policy POLICY = PolicyReader.read(TestPolicies.shipped()
            .replace(
                    "  quietDays: []",
                    "  quietDays: [{source: illustrative, area: county, days: [1-20, 25], exempt: [COMPLAINT],"
                            + " exemptFields: [食品]}]"));
    private static final IntensityEngine ENGINE = new IntensityEngine(POLICY);

    private record Asked(Standing standing, Item item, LocalDate on, Asker asker, Intensity answer) {}

    @Test
    void fullCoverageAndTheWorstTierOfAKeyItemDemandEverybody() {
        each(a -> {
            boolean worst = a.answer()
                    .tier()
                    .map(t -> t.ordinal() == 3 && a.item().itemClass() == ItemClass.KEY)
                    .orElse(false);
            if (worst || a.item().fullCoverage().isPresent()) {
                assertThat(a.answer().ratio().orElseThrow()).isEqualByComparingTo("1");
            }
        });
    }

    @Test
    void noRatioIsBelowTheMinimumNorBelowWhatAFlagDemands() {
        each(a -> {
            BigDecimal ratio = a.answer().ratio().orElseThrow();
            assertThat(ratio)
                    .isGreaterThanOrEqualTo(POLICY.intensity().minimum().ratio());
            if (a.standing().timeline().now().flags().contains("repeated-complaints")) {
                assertThat(ratio).isGreaterThanOrEqualTo(new BigDecimal("0.5"));
            }
        });
    }

    @Test
    void visitsQuotasCaseTypesAndQuietDaysNeverLowerARatio() {
        each(a -> {
            Standing fresh = standing(a.standing(), List.of());
            Intensity unspoilt =
                    answer(fresh, a.item(), a.on(), new Asker(a.asker().level(), CaseType.CASE));
            assertThat(a.answer().ratio()).isEqualTo(unspoilt.ratio());
            assertThat(a.answer().ratioShape()).contains(Ratio.Shape.POINT);
        });
    }

    @Test
    void whoIsAtTheMostOfAPeriodHasNoVisitLeft() {
        each(a -> a.answer().frequency().ifPresent(f -> f.max().ifPresent(max -> {
            if (f.done() >= max) {
                assertThat(a.answer().quotaLeft()).contains(0);
                assertThat(a.answer().nextWindow().isPresent())
                        .isEqualTo(a.answer().mustInspect());
            } else {
                assertThat(a.answer().quotaLeft().orElseThrow()).isLessThanOrEqualTo(max - f.done());
            }
        })));
    }

    @Test
    void capsHoldForEveryCaseTypeButTheExemptOnes() {
        each(a -> {
            int byLevel = capped(a, v -> v.level() == a.asker().level());
            int byAll = capped(a, v -> true);
            int left = Math.max(0, Math.min(2 - byLevel, 4 - byAll));
            boolean exempt = a.asker().caseType().kind() == CaseType.Kind.CASE;
            Optional<Integer> quota = a.answer().quotaLeft();
            if (!exempt) {
                assertThat(quota.orElseThrow()).isLessThanOrEqualTo(left);
            } else if (a.answer().frequency().flatMap(Intensity.Frequency::max).isEmpty()) {
                assertThat(quota).isEmpty();
            }
        });
    }

    @Test
    void aCapNeverCancelsADutyButIsReported() {
        each(a -> {
            boolean noQuota = a.answer().quotaLeft().equals(Optional.of(0));
            if (a.answer().mustInspect() && noQuota) {
                assertThat(a.answer().conflicts()).containsAnyOf(Conflict.CAP, Conflict.MAXIMUM);
                assertThat(a.answer().method()).contains(Intensity.Method.JOINT_OR_DOCUMENTARY);
            }
            if (!a.answer().mustInspect()) {
                assertThat(a.answer().conflicts()).isEmpty();
            }
        });
    }

    @Test
    void aDutyIsDueExactlyWhenTheCycleIsOver() {
        each(a -> {
            Optional<LocalDate> last = a.standing().visits().stream()
                    .filter(v -> v.item().equals("ITEM"))
                    .map(Visit::lastOn)
                    .max(LocalDate::compareTo);
            boolean due = a.item().fullCoverage().isPresent()
                    && last.map(l -> !a.on().isBefore(l.plusYears(1))).orElse(true);
            assertThat(a.answer().mustInspect()).isEqualTo(due);
            a.answer().coverage().ifPresent(c -> assertThat(c.overdue())
                    .isEqualTo(last.map(l -> a.on().isAfter(l.plusYears(1))).orElse(false)));
        });
    }

    @Test
    void aLowerLevelOrAnotherDepartmentWaitsThreeMonthsExceptForACase() {
        each(a -> a.answer().nextWindow().ifPresent(window -> {
            if (a.asker().caseType().kind() != CaseType.Kind.CASE) {
                a.standing().visits().stream()
                        .filter(v -> v.item().equals("ITEM"))
                        .filter(v -> v.level().compareTo(a.asker().level()) < 0
                                || !v.department().equals("SAMR"))
                        .forEach(v -> assertThat(window.from())
                                .isAfterOrEqualTo(v.lastOn().plusMonths(3).plusDays(1)));
            }
        }));
    }

    @Test
    void noWindowBeginsOnAQuietDayExceptForWhoIsExempt() {
        QuietDays quiet = POLICY.intensity().quietDays().get(0);
        each(a -> a.answer().nextWindow().ifPresent(window -> {
            boolean exempt = a.asker().caseType() == CaseType.COMPLAINT
                    || a.item().field().equals(Optional.of("食品"));
            if (!exempt) {
                assertThat(quiet.isQuiet(window.from())).isFalse();
                LocalDate until = window.until().orElseThrow();
                assertThat(quiet.isQuiet(until)).isTrue();
                window.from().datesUntil(until).forEach(d -> assertThat(quiet.isQuiet(d))
                        .isFalse());
            }
            assertThat(window.from()).isAfterOrEqualTo(a.on());
        }));
    }

    @Test
    void everyAnswerNamesItsStagesInOrderAndItsSources() {
        each(a -> {
            List<Integer> stages =
                    a.answer().reasons().stream().map(r -> r.stage().ordinal()).toList();
            assertThat(stages).isSorted();
            assertThat(a.answer().reasons().get(0).code()).startsWith("table:");
            a.answer().reasons().forEach(r -> assertThat(r.text()).isNotBlank());
        });
    }

    private static int capped(Asked asked, Predicate<Visit> which) {
        return asked.standing().visits().stream()
                .filter(v -> v.lastOn().getYear() == asked.on().getYear() && which.test(v))
                .mapToInt(Visit::capped)
                .sum();
    }

    private static void each(Consumer<Asked> check) {
        SplittableRandom random = new SplittableRandom(20_260_301);
        for (int i = 0; i < CASES; i++) {
            LocalDate on = DAY.plusDays(random.nextInt(300));
            Item item = item(random);
            Standing standing = standing(random, on);
            Asker asker = new Asker(
                    Level.values()[1 + random.nextInt(4)], CaseType.values()[random.nextInt(CaseType.values().length)]);
            check.accept(new Asked(standing, item, on, asker, answer(standing, item, on, asker)));
        }
    }

    private static Intensity answer(Standing standing, Item item, LocalDate on, Asker asker) {
        return ENGINE.answer(standing, id -> Optional.empty(), item, on, asker, List.of("town", "county"));
    }

    private static Item item(SplittableRandom random) {
        return new Item(
                "ITEM",
                "事项",
                random.nextBoolean() ? ItemClass.KEY : ItemClass.GENERAL,
                random.nextBoolean() ? Optional.of("食品") : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(Term.years(1)) : Optional.empty(),
                new Scope(Set.of(), null, null, false),
                random.nextInt(8) == 0 ? TierFrom.NONE : TierFrom.SELF,
                "comprehensive",
                List.of("SAMR"),
                List.of(),
                Optional.empty());
    }

    private static Standing standing(SplittableRandom random, LocalDate on) {
        int ordinal = random.nextInt(4);
        TreeSet<String> flags = new TreeSet<>();
        if (random.nextInt(5) == 0) {
            flags.add("repeated-complaints");
        }
        Outcome outcome = new Outcome(
                List.of(new SchemeOutcome(
                        "comprehensive",
                        Optional.of(new Tier("comprehensive", ordinal, "ABCD".substring(ordinal, ordinal + 1))),
                        "band",
                        List.of(),
                        List.of())),
                new TreeSet<>(),
                flags,
                new TreeSet<>());
        List<Visit> visits = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            int number = 1 + random.nextInt(2);
            visits.add(new Visit(
                    random.nextBoolean() ? "ITEM" : "OTHER",
                    random.nextBoolean() ? "SAMR" : "FIRE",
                    Level.values()[1 + random.nextInt(4)],
                    on.minusDays(random.nextInt(500)),
                    number,
                    random.nextInt(number + 1),
                    random.nextBoolean()));
        }
        return new Standing(
                SubjectId.of("s"),
                1,
                "p",
                SubjectKind.values()[random.nextInt(3)],
                SubjectStatus.ACTIVE,
                "town",
                Optional.empty(),
                List.of(),
                List.of(),
                new Timeline(on.minusYears(1), outcome, Optional.empty(), Optional.empty(), Optional.empty()),
                visits);
    }

    private static Standing standing(Standing same, List<Visit> visits) {
        return new Standing(
                same.subject(),
                same.version(),
                same.policy(),
                same.kind(),
                same.status(),
                same.area(),
                same.industry(),
                same.memberOf(),
                same.operators(),
                same.timeline(),
                visits);
    }
}
