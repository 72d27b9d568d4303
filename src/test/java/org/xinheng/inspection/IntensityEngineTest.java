package org.xinheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Term;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.grading.Timeline;
import org.xinheng.inspection.Intensity.Conflict;
import org.xinheng.policy.PolicyReader;
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

/** The four stages: demand, frequency, entitlement, calendar. */
class IntensityEngineTest {
    private static final LocalDate ON = LocalDate.of(2026, 6, 10);
    private static final Asker ROUTINE = new Asker(Level.COUNTY, CaseType.ROUTINE);
    private static final List<String> AREAS = List.of("town", "county");

    private final IntensityEngine engine = engine("");

    @Test
    void theTableGivesTheRatioOfTheTier() {
        assertThat(ratio(subject(0), item(ItemClass.GENERAL))).isEqualByComparingTo("0.01");
        assertThat(ratio(subject(1), item(ItemClass.GENERAL))).isEqualByComparingTo("0.02");
        assertThat(ratio(subject(2), item(ItemClass.GENERAL))).isEqualByComparingTo("0.10");
        assertThat(ratio(subject(3), item(ItemClass.GENERAL))).isEqualByComparingTo("0.30");
    }

    @Test
    void theWorstTierMeetingAKeyItemIsInspectedAlways() {
        assertThat(ratio(subject(3), item(ItemClass.KEY))).isEqualByComparingTo("1");
    }

    @Test
    void aFlagRaisesTheRatioWhateverTheTier() {
        Standing flagged = standing(0, Set.of("repeated-complaints"), List.of(), SubjectKind.ENTERPRISE);
        Intensity answer = answer(flagged, item(ItemClass.GENERAL), ROUTINE);
        assertThat(answer.ratio().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(answer.reasons()).extracting(Reason::code).contains("flag:repeated-complaints");
    }

    @Test
    void nobodyFallsBelowTheMinimum() {
        IntensityEngine strict = engine("minimum: {ratio: 0.03, source: illustrative}");
        Intensity answer =
                strict.answer(subject(0), id -> Optional.empty(), item(ItemClass.GENERAL), ON, ROUTINE, AREAS);
        assertThat(answer.ratio().orElseThrow()).isEqualByComparingTo("0.03");
        assertThat(answer.reasons()).extracting(Reason::code).contains("minimum");
    }

    @Test
    void aSubjectOutOfScopeIsNotInspectedAndAnExplicitMemberIs() {
        Item schools = item(ItemClass.KEY, TierFrom.SELF, Optional.empty(), Set.of(SubjectKind.SCHOOL));
        assertThat(answer(subject(0), schools, ROUTINE).applicable()).isFalse();
        Standing member = new Standing(
                SubjectId.of("m"),
                1,
                "p",
                SubjectKind.ENTERPRISE,
                SubjectStatus.ACTIVE,
                "town",
                Optional.empty(),
                List.of("ITEM"),
                List.of(),
                timeline(0, Set.of()),
                List.of());
        assertThat(answer(member, schools, ROUTINE).applicable()).isTrue();
    }

    @Test
    void fullCoverageIsADutyOnceItsCycleIsOver() {
        Item covered = item(ItemClass.KEY, TierFrom.SELF, Optional.of(Term.years(1)), Set.of());
        Intensity never = answer(subject(0), covered, ROUTINE);
        assertThat(never.ratio().orElseThrow()).isEqualByComparingTo("1");
        assertThat(never.mustInspect()).isTrue();
        Standing lately = visited(0, visit(ON.minusMonths(3), 0, Level.COUNTY));
        assertThat(answer(lately, covered, ROUTINE).mustInspect()).isFalse();
        Standing longAgo = visited(0, visit(ON.minusYears(1), 0, Level.COUNTY));
        assertThat(answer(longAgo, covered, ROUTINE).mustInspect()).isTrue();
    }

    @Test
    void aCapNeverCancelsADutyButIsReported() {
        Item covered = item(ItemClass.KEY, TierFrom.SELF, Optional.of(Term.years(1)), Set.of());
        Standing worn = visited(0, new Visit("OTHER", "SAMR", Level.COUNTY, ON.minusMonths(1), 2, 2, false));
        Intensity answer = answer(worn, covered, ROUTINE);
        assertThat(answer.ratio().orElseThrow()).isEqualByComparingTo("1");
        assertThat(answer.mustInspect()).isTrue();
        assertThat(answer.quotaLeft()).contains(0);
        assertThat(answer.conflicts()).containsExactly(Conflict.CAP);
        assertThat(answer.method()).contains(Intensity.Method.JOINT_OR_DOCUMENTARY);
        Intensity caseCheck = answer(worn, covered, new Asker(Level.COUNTY, CaseType.CASE));
        assertThat(caseCheck.conflicts()).isEmpty();
    }

    @Test
    void noVisitIsLeftBeyondTheMostOfThePeriod() {
        Standing done = visited(0, visit(ON.minusMonths(5), 1, Level.COUNTY));
        Intensity answer = answer(done, item(ItemClass.GENERAL), ROUTINE);
        assertThat(answer.quotaLeft()).contains(0);
        assertThat(answer.nextWindow()).isEmpty();
        assertThat(answer.ratio().orElseThrow()).isEqualByComparingTo("0.01");
        Standing lastYear = visited(0, visit(ON.minusYears(1), 1, Level.COUNTY));
        assertThat(answer(lastYear, item(ItemClass.GENERAL), ROUTINE).quotaLeft())
                .contains(1);
    }

    @Test
    void aLowerLevelWaitsThreeMonthsAfterAHigherOne() {
        Standing byCity = visited(1, visit(ON.minusMonths(1), 0, Level.CITY));
        Intensity answer = answer(byCity, item(ItemClass.KEY), ROUTINE);
        assertThat(answer.nextWindow().orElseThrow().from())
                .isEqualTo(ON.plusMonths(2).plusDays(1));
        Intensity city = answer(byCity, item(ItemClass.KEY), new Asker(Level.CITY, CaseType.ROUTINE));
        assertThat(city.nextWindow().orElseThrow().from()).isEqualTo(ON);
    }

    @Test
    void quietDaysOfTheNearestAreaMoveTheWindow() {
        IntensityEngine quiet =
                engine("quietDays: [{source: illustrative, area: county, days: [1-25], exempt: [CASE]}]");
        Intensity answer =
                quiet.answer(subject(0), id -> Optional.empty(), item(ItemClass.GENERAL), ON, ROUTINE, AREAS);
        assertThat(answer.nextWindow().orElseThrow())
                .isEqualTo(new Intensity.Window(LocalDate.of(2026, 6, 26), Optional.of(LocalDate.of(2026, 7, 1))));
        Intensity urgent = quiet.answer(
                subject(0),
                id -> Optional.empty(),
                item(ItemClass.GENERAL),
                ON,
                new Asker(Level.COUNTY, CaseType.CASE),
                AREAS);
        assertThat(urgent.nextWindow().orElseThrow().from()).isEqualTo(ON);
    }

    /** On the pattern of hengyang-2025: one grading by lines, another by columns; the best by both is not visited. */
    @Test
    void aMatrixAsksTwoSchemes() {
        String text = policy("environment.yaml");
        String tiers = text.substring(
                text.indexOf("      tiers:\n        - ratio"), text.indexOf("      withoutTier: {ratio"));
        IntensityEngine matrix = new IntensityEngine(PolicyReader.read(text.replace(tiers, """
                      matrix:
                        scheme: environment-combined
                        entries:
                          - [{ratio: {atLeast: 0, atMost: 0}, visits: {max: 0, per: 1 year}}, {ratio: {atLeast: 0.02, atMost: 0.02}}, {ratio: {atLeast: 0.05, atMost: 0.05}}]
                          - [{ratio: {atLeast: 0.02, atMost: 0.02}}, {ratio: {atLeast: 0.05, atMost: 0.05}}, {ratio: {atLeast: 0.10, atMost: 0.10}}]
                          - [{ratio: {atLeast: 0.10, atMost: 0.10}}, {ratio: {atLeast: 0.20, atMost: 0.20}}, {ratio: {atLeast: 0.40, atMost: 0.40}}]
                          - [{ratio: {atLeast: 0.40, atMost: 0.40}}, {ratio: {atLeast: 0.50, atMost: 0.50}}, {ratio: {atLeast: 0.60, atMost: 0.60}}]
                """)));
        List<List<String>> expected = List.of(
                List.of("0", "0.02", "0.05"),
                List.of("0.02", "0.05", "0.10"),
                List.of("0.10", "0.20", "0.40"),
                List.of("0.40", "0.50", "0.60"));
        Item item = item("environment", ItemClass.GENERAL, TierFrom.SELF, Optional.empty(), Set.of());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 3; column++) {
                Intensity answer = matrix.answer(
                        graded(scheme("environment", row, "绿蓝黄红"), scheme("environment-combined", column, "一二三")),
                        id -> Optional.empty(),
                        item,
                        ON,
                        ROUTINE,
                        AREAS);
                assertThat(answer.ratio().orElseThrow())
                        .isEqualByComparingTo(expected.get(row).get(column));
                assertThat(answer.quotaLeft()).isEqualTo(row + column == 0 ? Optional.of(0) : Optional.empty());
            }
        }
        Intensity half = matrix.answer(
                graded(scheme("environment", 3, "绿蓝黄红")), id -> Optional.empty(), item, ON, ROUTINE, AREAS);
        assertThat(half.ratio().orElseThrow()).isEqualByComparingTo("0.2");
        assertThat(half.reasons().get(0).text()).startsWith("不适用信用等级");
    }

    @Test
    void aFacilityIsInspectedByTheWorstOfItsOperators() {
        Standing good = named("good", 0);
        Standing bad = named("bad", 3);
        Map<SubjectId, Standing> others = Map.of(good.subject(), good, bad.subject(), bad);
        Standing facility = new Standing(
                SubjectId.of("f"),
                1,
                "p",
                SubjectKind.FACILITY,
                SubjectStatus.ACTIVE,
                "town",
                Optional.empty(),
                List.of(),
                List.of(
                        new Operator(good.subject(), Period.since(ON.minusYears(1))),
                        new Operator(bad.subject(), Period.since(ON.minusYears(1)))),
                timeline(-1, Set.of()),
                List.of());
        Item elevators = item(ItemClass.KEY, TierFrom.OPERATOR, Optional.empty(), Set.of(SubjectKind.FACILITY));
        Intensity answer =
                engine.answer(facility, id -> Optional.ofNullable(others.get(id)), elevators, ON, ROUTINE, AREAS);
        assertThat(answer.tier().orElseThrow().of()).isEqualTo(bad.subject().text());
        assertThat(answer.ratio().orElseThrow()).isEqualByComparingTo("1");
        Intensity alone = engine.answer(facility, id -> Optional.empty(), elevators, ON, ROUTINE, AREAS);
        assertThat(alone.tier()).isEmpty();
        assertThat(alone.ratio().orElseThrow()).isEqualByComparingTo("0.10");
    }

    @Test
    void samplesAreRoundedUpAsInPublishedExamples() {
        assertThat(List.of(
                        SampleSize.of(22_186, new BigDecimal("0.02")),
                        SampleSize.of(5_658, new BigDecimal("0.05")),
                        SampleSize.of(1_581, BigDecimal.ONE),
                        SampleSize.of(898, BigDecimal.ONE)))
                .containsExactly(444, 283, 1_581, 898);
        assertThat(SampleSize.of(22_186, new BigDecimal("0.01"))
                        + SampleSize.of(5_658, new BigDecimal("0.02"))
                        + SampleSize.of(1_581, new BigDecimal("0.10"))
                        + SampleSize.of(898, new BigDecimal("0.30")))
                .isEqualTo(765);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5_000; i++) {
            int population = random.nextInt(10_000);
            BigDecimal ratio = BigDecimal.valueOf(random.nextInt(10_001), 4);
            int sample = SampleSize.of(population, ratio);
            assertThat(sample).isBetween(population > 0 && ratio.signum() > 0 ? 1 : 0, population);
            assertThat(BigDecimal.valueOf(sample))
                    .isGreaterThanOrEqualTo(ratio.multiply(BigDecimal.valueOf(population)));
        }
    }

    private BigDecimal ratio(Standing standing, Item item) {
        return answer(standing, item, ROUTINE).ratio().orElseThrow();
    }

    private Intensity answer(Standing standing, Item item, Asker asker) {
        return engine.answer(standing, id -> Optional.empty(), item, ON, asker, AREAS);
    }

    private static Visit visit(LocalDate on, int capped, Level level) {
        return new Visit("ITEM", "SAMR", level, on, 1, capped, false);
    }

    private static Standing subject(int ordinal) {
        return standing(ordinal, Set.of(), List.of(), SubjectKind.ENTERPRISE);
    }

    private static Standing visited(int ordinal, Visit... visits) {
        return standing(ordinal, Set.of(), List.of(visits), SubjectKind.ENTERPRISE);
    }

    private static Standing named(String name, int ordinal) {
        return new Standing(
                SubjectId.of(name),
                1,
                "p",
                SubjectKind.ENTERPRISE,
                SubjectStatus.ACTIVE,
                "town",
                Optional.empty(),
                List.of(),
                List.of(),
                timeline(ordinal, Set.of()),
                List.of());
    }

    private static Standing graded(SchemeOutcome... schemes) {
        return standing(timeline(List.of(schemes), Set.of()), List.of(), SubjectKind.ENTERPRISE);
    }

    private static Standing standing(int ordinal, Set<String> flags, List<Visit> visits, SubjectKind kind) {
        return standing(timeline(ordinal, flags), visits, kind);
    }

    private static Standing standing(Timeline timeline, List<Visit> visits, SubjectKind kind) {
        return new Standing(
                SubjectId.of("s"),
                1,
                "p",
                kind,
                SubjectStatus.ACTIVE,
                "town",
                Optional.of("L72"),
                List.of(),
                List.of(),
                timeline,
                visits);
    }

    private static SchemeOutcome scheme(String code, int ordinal, String labels) {
        Tier tier = new Tier(code, ordinal, labels.substring(ordinal, ordinal + 1));
        return new SchemeOutcome(code, Optional.of(tier), "band", List.of(), List.of());
    }

    private static Timeline timeline(int ordinal, Set<String> flags) {
        List<SchemeOutcome> schemes = ordinal < 0 ? List.of() : List.of(scheme("comprehensive", ordinal, "ABCD"));
        return timeline(schemes, flags);
    }

    private static Timeline timeline(List<SchemeOutcome> schemes, Set<String> flags) {
        Outcome outcome = new Outcome(schemes, new TreeSet<>(), new TreeSet<>(flags), new TreeSet<>());
        return new Timeline(ON.minusYears(2), outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Item item(ItemClass itemClass) {
        return item(itemClass, TierFrom.SELF, Optional.empty(), Set.of());
    }

    private static Item item(ItemClass itemClass, TierFrom from, Optional<Term> cycle, Set<SubjectKind> kinds) {
        return item("comprehensive", itemClass, from, cycle, kinds);
    }

    private static Item item(
            String scheme, ItemClass itemClass, TierFrom from, Optional<Term> cycle, Set<SubjectKind> kinds) {
        return new Item(
                "ITEM",
                "事项",
                itemClass,
                Optional.empty(),
                cycle,
                new Scope(kinds, null, null, false),
                from,
                scheme,
                List.of("SAMR"),
                List.of(),
                Optional.empty());
    }

    /** The shipped policy, with one line of the section about intensity written anew. */
    private static IntensityEngine engine(String line) {
        String text = policy("xinheng-county.yaml");
        if (!line.isEmpty()) {
            String key = line.substring(0, line.indexOf(':') + 1);
            text = text.replaceFirst("\n  " + key + ".*", "\n  " + line);
        }
        return new IntensityEngine(PolicyReader.read(text));
    }

    private static String policy(String file) {
        try (InputStream stream = IntensityEngineTest.class.getResourceAsStream("/policies/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
