package org.xinheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Term;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.grading.Timeline;
import org.xinheng.inspection.Intensity.Conflict;
import org.xinheng.policy.IntensityEntry;
import org.xinheng.policy.IntensityRow;
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
import org.xinheng.standing.Operator;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;

/** What holds of every answer, whatever the subject, the item, the day and the visits before. */
class IntensityPropertiesTest {
    private static final int CASES = 4_000 * Integer.getInteger("scale", 1);
    private static final Optional<BigDecimal> NONE = Optional.empty();
    private static final Asker ROUTINE = new Asker(Level.COUNTY, CaseType.ROUTINE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Policy POLICY = PolicyReader.read(TestPolicies.shipped()
            .replace(
                    "  quietDays: []",
                    "  quietDays: [{source: illustrative, area: county, days: [1-20, 25], exempt: [COMPLAINT],"
                            + " exemptFields: [食品]}]"));
    private static final IntensityEngine ENGINE = new IntensityEngine(POLICY);

    /** Key items' entries in every shape, and no minimum. */
    private static final IntensityEngine SHAPES = new IntensityEngine(PolicyReader.read(TestPolicies.shipped()
            .replace("minimum: {ratio: 0.005, source: illustrative}", "minimum: {ratio: 0, source: illustrative}")
            .replaceFirst("ratio: \\{atLeast: 0.05, atMost: 0.05\\}", "ratio: {atLeast: 0.02, atMost: 0.05}")
            .replaceFirst("ratio: \\{atLeast: 0.10, atMost: 0.10\\}", "ratio: {atMost: 0.10}")
            .replaceFirst("- ratio: \\{atLeast: 0.30, atMost: 0.30\\}\n +visits", "- visits")
            .replaceFirst("ratio: \\{atLeast: 0.10, atMost: 0.10\\}", "ratio: {atLeast: 0.10}")));

    private record Asked(Standing standing, Item item, LocalDate on, Asker asker, Intensity answer) {}

    @Test
    void theRatioIsTheLargestOfWhatCoverageTierFlagsAndTableDemand() {
        each(a -> assertThat(a.answer().ratio().orElseThrow()).isEqualByComparingTo(demanded(a)));
    }

    /** By the numbers as the shipped policy's text has them. */
    private static BigDecimal demanded(Asked a) {
        boolean key = a.item().itemClass() == ItemClass.KEY;
        boolean individual = !key && a.standing().kind() == SubjectKind.INDIVIDUAL_BUSINESS;
        List<String> table = key
                ? List.of("0.05", "0.10", "0.30", "1", "0.10")
                : individual
                        ? List.of("0.005", "0.01", "0.05", "0.30", "0.01")
                        : List.of("0.01", "0.02", "0.10", "0.30", "0.03");
        int ordinal = a.item().tierFrom() == TierFrom.NONE ? 4 : ordinal(a.standing());
        List<BigDecimal> demands = new ArrayList<>(List.of(new BigDecimal(table.get(ordinal))));
        Set<String> flags = a.standing().timeline().now().flags();
        if (a.item().fullCoverage().isPresent() || key && ordinal == 3 || flags.contains("all-zero-report")) {
            demands.add(BigDecimal.ONE);
        }
        if (flags.contains("repeated-complaints")) {
            demands.add(new BigDecimal("0.5"));
        }
        return Collections.max(demands);
    }

    @Test
    void anEntryIsAPointARangeABoundOrByNeedUntilMoreIsDemanded() {
        Map<Integer, Ratio> entries =
                Map.of(0, ratio("0.02", "0.05"), 1, ratio(null, "0.10"), 2, Ratio.BY_NEED, 4, ratio("0.10", null));
        each(SHAPES, a -> {
            int ordinal = a.item().tierFrom() == TierFrom.NONE ? 4 : ordinal(a.standing());
            if (a.item().itemClass() != ItemClass.KEY || ordinal == 3) {
                return;
            }
            BigDecimal more = a.item().fullCoverage().isPresent()
                            || a.standing().timeline().now().flags().contains("all-zero-report")
                    ? BigDecimal.ONE
                    : a.standing().timeline().now().flags().isEmpty() ? BigDecimal.ZERO : new BigDecimal("0.5");
            Ratio entry = entries.get(ordinal);
            Optional<BigDecimal> least = more.signum() == 0
                    ? entry.atLeast()
                    : Optional.of(entry.floor().max(more));
            assertThat(a.answer().ratio().map(BigDecimal::stripTrailingZeros))
                    .isEqualTo(least.map(BigDecimal::stripTrailingZeros));
            Ratio.Shape shape = more.signum() == 0
                    ? entry.shape()
                    : ordinal == 4 && more.compareTo(BigDecimal.ONE) < 0 ? Ratio.Shape.AT_LEAST : Ratio.Shape.POINT;
            assertThat(a.answer().ratioShape()).contains(shape);
            assertThat(a.answer().ratioAtMost())
                    .isEqualTo(shape == Ratio.Shape.RANGE || shape == Ratio.Shape.AT_MOST ? entry.atMost() : NONE);
        });
    }

    @Test
    void whatOthersOperateIsInspectedByTheWorstOfThoseWhoOperateItThatDay() {
        SplittableRandom random = new SplittableRandom(5);
        Item item = item(ItemClass.KEY, Optional.empty(), Optional.empty(), TierFrom.OPERATOR);
        List<String> table = List.of("0.05", "0.10", "0.30", "1", "0.10");
        for (int i = 0; i < CASES; i++) {
            Map<SubjectId, Standing> others = new HashMap<>();
            List<Operator> operators = new ArrayList<>();
            int worst = -1;
            for (int n = random.nextInt(4); n > 0; n--) {
                Standing other = as(SubjectId.of("operator-" + n), standing(random, DAY), List.of());
                others.put(other.subject(), other);
                boolean still = random.nextInt(3) > 0;
                operators.add(new Operator(
                        other.subject(), new Period(DAY.minusDays(9), Optional.of(DAY.plusDays(still ? 1 : 0)))));
                worst = still ? Math.max(worst, ordinal(other)) : worst;
            }
            Standing facility = as(SubjectId.of("facility"), standing(random, Set.of(), List.of()), operators);
            Intensity answer = ENGINE.answer(
                    facility, id -> Optional.ofNullable(others.get(id)), item, DAY, ROUTINE, List.of("town"));
            assertThat(answer.tier().map(Intensity.CountedTier::ordinal))
                    .isEqualTo(worst < 0 ? Optional.empty() : Optional.of(worst));
            assertThat(answer.ratio().orElseThrow()).isEqualByComparingTo(table.get(worst < 0 ? 4 : worst));
        }
    }

    @Test
    void aRatioIsOfTheBasisThatItsRowNamesAndAFrequencyWhatItsRowAllows() {
        each(a -> {
            String code = a.answer().reasons().get(0).code();
            IntensityRow row = POLICY.intensity().table().stream()
                    .filter(t -> code.equals("table:" + t.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(a.answer().basis()).contains(row.basis());
            IntensityEntry entry = a.item().tierFrom() == TierFrom.NONE
                    ? row.withoutTier()
                    : row.tiers().get(ordinal(a.standing()));
            assertThat(a.answer().frequency().map(f -> List.of(f.min(), f.max())))
                    .isEqualTo(entry.visits().map(v -> List.of(v.min(), v.max())));
            a.answer().frequency().ifPresent(f -> assertThat(f.done())
                    .isEqualTo(a.standing().visits().stream()
                            .filter(v -> v.item().equals("ITEM") && v.lastOn().getYear() == a.on().getYear())
                            .mapToInt(Visit::number)
                            .sum()));
        });
    }

    @Test
    void theNextWindowIsTheFirstDayThatNoRuleKeepsFree() {
        QuietDays quiet = POLICY.intensity().quietDays().get(0);
        each(a -> a.answer().nextWindow().ifPresent(window -> {
            boolean isCase = a.asker().caseType().kind() == CaseType.Kind.CASE;
            LocalDate free = a.standing().visits().stream()
                    .filter(v -> !isCase && v.item().equals("ITEM"))
                    .filter(v -> v.level().compareTo(a.asker().level()) < 0
                            || !v.department().equals("SAMR"))
                    .map(v -> v.lastOn().plusMonths(3).plusDays(1))
                    .reduce(a.on(), (one, other) -> one.isAfter(other) ? one : other);
            boolean exempt = a.asker().caseType() == CaseType.COMPLAINT
                    || a.item().field().isPresent();
            assertThat(window.from())
                    .isEqualTo(free.datesUntil(free.plusMonths(2))
                            .filter(d -> exempt || !quiet.isQuiet(d))
                            .findFirst()
                            .orElseThrow());
            if (a.answer().mustInspect()) {
                assertThat(a.answer().conflicts().contains(Conflict.RECENT)).isEqualTo(free.isAfter(a.on()));
            }
        }));
    }

    @Test
    void aSampleIsThePopulationTimesTheRatioRoundedUpExactly() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < CASES; i++) {
            long population = random.nextInt(1_000_000);
            long millionths = random.nextInt(1_000_001);
            long expected = (population * millionths + 999_999) / 1_000_000;
            int sample = SampleSize.of((int) population, BigDecimal.valueOf(millionths, 6));
            assertThat(sample).isEqualTo((int) expected);
            assertThat(sample).isBetween(population > 0 && millionths > 0 ? 1 : 0, (int) population);
        }
    }

    @Test
    void aSampleByStaffIsSoManyForEachInspectorButNotLessThanItsRatio() {
        assertThat(byStaff("0.25", 5).sample(203, 8)).isEqualTo(51);
        assertThat(byStaff("0.15", 5).sample(203, 8)).isEqualTo(40);
        assertThat(byStaff("0.05", 5).sample(30, 8)).isEqualTo(30);
        assertThat(byStaff(null, 10).sample(700, 12)).isEqualTo(120);
        assertThat(byStaff(null, 10).sample(90, 12)).isEqualTo(90);
        assertThat(byStaff(null, 10).sample(90, 0)).isZero();
    }

    private static StratumKey byStaff(String ratio, int perInspector) {
        return new StratumKey(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(ratio).map(BigDecimal::new),
                Optional.of(perInspector));
    }

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
                    answer(ENGINE, fresh, a.item(), a.on(), new Asker(a.asker().level(), CaseType.CASE));
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

    private static Ratio ratio(String least, String most) {
        return new Ratio(
                Optional.ofNullable(least).map(BigDecimal::new),
                Optional.ofNullable(most).map(BigDecimal::new));
    }

    private static int ordinal(Standing standing) {
        return standing.timeline()
                .now()
                .scheme("comprehensive")
                .flatMap(SchemeOutcome::tier)
                .map(Tier::ordinal)
                .orElseThrow();
    }

    private static void each(Consumer<Asked> check) {
        each(ENGINE, check);
    }

    private static void each(IntensityEngine engine, Consumer<Asked> check) {
        SplittableRandom random = new SplittableRandom(20_260_301);
        for (int i = 0; i < CASES; i++) {
            LocalDate on = DAY.plusDays(random.nextInt(300));
            Item item = item(random);
            Standing standing = standing(random, on);
            Asker asker = new Asker(
                    Level.values()[1 + random.nextInt(4)], CaseType.values()[random.nextInt(CaseType.values().length)]);
            check.accept(new Asked(standing, item, on, asker, answer(engine, standing, item, on, asker)));
        }
    }

    private static Intensity answer(IntensityEngine engine, Standing standing, Item item, LocalDate on, Asker asker) {
        return engine.answer(standing, id -> Optional.empty(), item, on, asker, List.of("town", "county"));
    }

    private static Item item(SplittableRandom random) {
        return item(
                random.nextBoolean() ? ItemClass.KEY : ItemClass.GENERAL,
                random.nextBoolean() ? Optional.of("食品") : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(Term.years(1)) : Optional.empty(),
                random.nextInt(8) == 0 ? TierFrom.NONE : TierFrom.SELF);
    }

    private static Item item(ItemClass itemClass, Optional<String> field, Optional<Term> cycle, TierFrom from) {
        return new Item(
                "ITEM",
                "事项",
                itemClass,
                field,
                cycle,
                new Scope(Set.of(), null, null, false),
                from,
                "comprehensive",
                List.of("SAMR"),
                List.of(),
                Optional.empty());
    }

    private static Standing standing(SplittableRandom random, LocalDate on) {
        Set<String> flags = new TreeSet<>();
        if (random.nextInt(5) == 0) {
            flags.add("repeated-complaints");
        }
        if (random.nextInt(9) == 0) {
            flags.add("all-zero-report");
        }
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
        return standing(random, flags, visits);
    }

    private static Standing standing(SplittableRandom random, Set<String> flags, List<Visit> visits) {
        int ordinal = random.nextInt(4);
        Outcome outcome = new Outcome(
                List.of(new SchemeOutcome(
                        "comprehensive",
                        Optional.of(new Tier("comprehensive", ordinal, "ABCD".substring(ordinal, ordinal + 1))),
                        "band",
                        List.of(),
                        List.of())),
                new TreeSet<>(),
                new TreeSet<>(flags),
                new TreeSet<>());
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
                new Timeline(DAY.minusYears(1), outcome, Optional.empty(), Optional.empty(), Optional.empty()),
                visits);
    }

    private static Standing standing(Standing same, List<Visit> visits) {
        return as(same.subject(), same, same.operators(), visits);
    }

    private static Standing as(SubjectId id, Standing same, List<Operator> operators) {
        return as(id, same, operators, same.visits());
    }

    private static Standing as(SubjectId id, Standing same, List<Operator> operators, List<Visit> visits) {
        return new Standing(
                id,
                same.version(),
                same.policy(),
                same.kind(),
                same.status(),
                same.area(),
                same.industry(),
                same.memberOf(),
                operators,
                same.timeline(),
                visits);
    }
}
