package org.xinheng.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Attributes;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.Tag;

/** Schemes of shapes that nobody here thought of first are written as a policy and give the answers worked by hand. */
class UnusualSchemesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Policy policy = policy();
    private final Grader grader = new Grader(policy);

    private SubjectId id = SubjectId.of("unusual");
    private String industry;
    private final Map<String, Object> attributes = new TreeMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Inspection> inspections = new ArrayList<>();

    /** (4 · 3 + 13 · 2 + 5 · 1) ÷ (2 · 3 + 1 · 2 + 4 · 1) = 43 ÷ 12 = 3.583; the fourth check is too long ago. */
    @Test
    void severityByTimeIsDividedByVehiclesByTime() {
        industry = "G5431";
        check("ROAD", 30, Map.of("defects", 4, "outOfService", 0, "vehicles", 2));
        check("ROAD", 240, Map.of("defects", 3, "outOfService", 1, "vehicles", 1));
        check("ROAD", 500, Map.of("defects", 5, "outOfService", 0, "vehicles", 4));
        check("ROAD", 900, Map.of("defects", 50, "outOfService", 9, "vehicles", 1));
        assertThat(score("hauliers")).isEqualByComparingTo("3.583");
        assertThat(assessment("hauliers").decidedBy()).isEqualTo("no-cut-offs");
    }

    /** Ten goods carriers of 1 to 10: the best half to 5, three more to 8. Three passenger carriers among themselves. */
    @Test
    void sharesAreTakenWithinEachNamedPopulation() {
        List<Facts> all = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            forget();
            id = SubjectId.of("haulier " + i);
            industry = "G5431";
            if (i > 10) {
                tags.add(new Tag("passengers", Period.since(DAY.minusYears(1))));
            }
            check("ROAD", 20, Map.of("defects", i, "outOfService", 0, "vehicles", 1));
            check("ROAD", 25, Map.of("defects", i, "outOfService", 0, "vehicles", 1));
            all.add(facts());
        }
        forget();
        id = SubjectId.of("seldom checked");
        check("ROAD", 20, Map.of("defects", 0, "outOfService", 0, "vehicles", 1));
        all.add(facts());
        Map<String, List<BigDecimal>> scores = new TreeMap<>();
        all.forEach(f -> grader.sample(f, "hauliers", DAY)
                .ifPresent(s -> scores.computeIfAbsent(s.group(), g -> new ArrayList<>())
                        .add(s.score())));
        TreeMap<String, List<BigDecimal>> cuts = new TreeMap<>();
        List<BigDecimal> shares = List.of(new BigDecimal("0.5"), new BigDecimal("0.3"), new BigDecimal("0.2"));
        scores.forEach((group, some) -> {
            some.sort(Comparator.naturalOrder());
            cuts.put(group, Cutoffs.cut(some, shares));
        });
        assertThat(cuts.get("others"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(5), new BigDecimal(8));
        assertThat(cuts.get("passengers"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(12), new BigDecimal(13));
        Grader cut = new Grader(policy, new Cutoffs("run", new TreeMap<>(Map.of("hauliers", cuts))));
        List<String> tiers = all.stream()
                .map(f -> cut.plain(f, "hauliers", DAY).orElseThrow())
                .map(a -> a.tier().map(Tier::label).orElse(a.decidedBy()))
                .toList();
        assertThat(tiers).containsExactly("低", "低", "低", "低", "低", "中", "中", "中", "高", "高", "低", "低", "中", "no-data");
    }

    /**
     * This year 30, last year 20 × 0.5, the year before (25 + 4) × 0.2: 45.8 off. 100 − 45.8 + 8 = 62.2; × 0.8 = 49.76;
     * × 0.95 = 47.272, rounded 47. On New Year's Day the weights move: 30 × 0.5 + 20 × 0.2 = 19, so 67.64, rounded 68.
     */
    @Test
    void namedBehavioursWeighByYearAndFactorsMultiplyTheWhole() {
        industry = "E47";
        attributes.putAll(Map.of("awards", 2, "majorAccident", true, "staff", 420));
        penalty("转包", LocalDate.of(2026, 1, 5), PenaltyType.FINE);
        penalty("挂靠", LocalDate.of(2025, 12, 31), PenaltyType.FINE);
        penalty("拖欠工资", LocalDate.of(2024, 1, 1), PenaltyType.FINE);
        penalty("未戴安全帽", LocalDate.of(2024, 6, 1), PenaltyType.FINE);
        penalty("转包", LocalDate.of(2023, 12, 31), PenaltyType.FINE);
        Assessment now = assessment("builders");
        assertThat(now.score().orElseThrow()).isEqualByComparingTo("47");
        assertThat(now.tier().orElseThrow().label()).isEqualTo("丙");
        assertThat(now.contributions().stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("47.272");
        Assessment.NextChange next = now.nextChange().orElseThrow();
        assertThat(next.on()).isEqualTo("2027-01-01");
        assertThat(next.tier().orElseThrow().label()).isEqualTo("乙");
        assertThat(grader.assess(facts(), "builders", next.on())
                        .orElseThrow()
                        .score()
                        .orElseThrow())
                .isEqualByComparingTo("68");
    }

    @Test
    void classesFallByOneVetoOrByTwoAndOneVetoIsFatal() {
        industry = "H6110";
        assertThat(tier("hotels")).isEqualTo("一类");
        attributes.put("complaints", 5);
        assertThat(tier("hotels")).isEqualTo("二类");
        failed("FIRE", 100);
        assertThat(tier("hotels")).isEqualTo("三类");
        attributes.clear();
        assertThat(tier("hotels")).isEqualTo("二类");
        inspections.clear();
        penalty("消防", DAY.minusMonths(13), PenaltyType.SUSPENSION_OF_BUSINESS, Severity.SERIOUS);
        assertThat(tier("hotels")).isEqualTo("三类");
    }

    /** (8 + 1 + 3) × 1.5 = 18 of the last on-site check; 4 since then, 3 for a year without: 25, an unhappy face. */
    @Test
    void whatTheLastInspectionNamedAndWhatCameSinceCount() {
        industry = "H62";
        assertThat(score("kitchens")).isEqualByComparingTo("25");
        check("FOOD", 400, Map.of("found", "鼠害；台账不全", "repeated", true));
        check("FOOD", 700, Map.of("found", "交叉污染", "repeated", true));
        penalty("甲", DAY.minusDays(300), PenaltyType.FINE);
        penalty("乙", DAY.minusDays(350), PenaltyType.FINE, Severity.MINOR);
        penalty("丙", DAY.minusDays(401), PenaltyType.FINE, Severity.SERIOUS);
        Assessment now = assessment("kitchens");
        assertThat(now.score().orElseThrow()).isEqualByComparingTo("25");
        assertThat(now.tier().orElseThrow().label()).isEqualTo("哭脸");
        check("FOOD", 1, Map.of("found", "交叉污染", "repeated", false));
        assertThat(tier("kitchens")).isEqualTo("笑脸");
    }

    /** Means of 100 · defects ÷ shelves: (20 + 5 + 0 + 15) ÷ 4 = 10; the fifth check back no longer counts. */
    @Test
    void findingsPerUnitAreAveragedOverTheLatestChecks() {
        industry = "F5251";
        assertThat(tier("pharmacies")).isEqualTo("C");
        check("DRUGS", 10, Map.of("defects", 10, "shelves", 50));
        check("DRUGS", 90, Map.of("defects", 1, "shelves", 20));
        check("DRUGS", 200, Map.of("defects", 3, "shelves", 0));
        check("DRUGS", 300, Map.of("defects", 6, "shelves", 40));
        check("DRUGS", 400, Map.of("defects", 90, "shelves", 10));
        assertThat(score("pharmacies")).isEqualByComparingTo("10");
        assertThat(assessment("pharmacies").rules())
                .extracting(Assessment.AppliedRule::rule)
                .containsExactly("cap:last-bad");
        assertThat(tier("pharmacies")).isEqualTo("B");
        penalty("停业", DAY.minusDays(100), PenaltyType.SUSPENSION_OF_BUSINESS);
        assertThat(tier("pharmacies")).isEqualTo("D");
        assertThat(assessment("pharmacies").nextChange().orElseThrow().on())
                .isEqualTo(DAY.minusDays(100).plusYears(1).plusDays(1));
    }

    @Test
    void theRulesReadAloudGiveTheSameAnswers() {
        RandomFacts random = new RandomFacts(10);
        NaiveGrader naive = new NaiveGrader(policy, Cutoffs.NONE);
        for (int i = 0; i < 300; i++) {
            Facts drawn = random.next();
            for (String some : List.of("E47", "H61", "H62", "F5251")) {
                industry = some;
                Facts facts = drawn.with(subject());
                Outcome outcome = grader.outcome(facts, DAY);
                policy.schemes().forEach(scheme -> assertThat(
                                outcome.scheme(scheme.code()).map(o -> o.tier().map(Tier::label)))
                        .isEqualTo(naive.say(scheme, facts, DAY).map(NaiveGrader.Said::tier)));
            }
        }
    }

    private Assessment assessment(String scheme) {
        return grader.assess(facts(), scheme, DAY).orElseThrow();
    }

    private BigDecimal score(String scheme) {
        return assessment(scheme).score().orElseThrow();
    }

    private String tier(String scheme) {
        return assessment(scheme).tier().orElseThrow().label();
    }

    private void forget() {
        tags.clear();
        attributes.clear();
        violations.clear();
        inspections.clear();
    }

    private Subject subject() {
        return new Subject(
                id,
                SubjectKind.ENTERPRISE,
                "试验",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("tests", "unusual")),
                "area",
                Optional.of(industry),
                Optional.of(LocalDate.of(2010, 1, 1)),
                null,
                tags,
                Attributes.of(attributes));
    }

    private Facts facts() {
        return new Facts(subject(), violations, inspections, List.of());
    }

    private void check(String item, int daysAgo, Map<String, Object> found) {
        inspections.add(inspection(item, daysAgo, ResultCode.NO_PROBLEM, found));
    }

    private void failed(String item, int daysAgo) {
        inspections.add(inspection(item, daysAgo, ResultCode.ORDERED_TO_CORRECT, Map.of()));
    }

    private Inspection inspection(String item, int daysAgo, ResultCode result, Map<String, Object> found) {
        return new Inspection(
                id,
                item,
                "SAMR",
                "k" + inspections.size(),
                Level.COUNTY,
                CaseType.ROUTINE,
                true,
                DAY.minusDays(daysAgo),
                new TreeSet<>(Set.of(result)),
                Optional.empty(),
                Attributes.of(found));
    }

    private void penalty(String behaviour, LocalDate decidedOn, PenaltyType type) {
        penalty(behaviour, decidedOn, type, Severity.GENERAL);
    }

    private void penalty(String behaviour, LocalDate decidedOn, PenaltyType type, Severity severity) {
        violations.add(new Violation(
                ViolationKind.PENALTY,
                severity,
                id,
                "SAMR",
                Optional.of("文号" + violations.size()),
                Optional.empty(),
                Optional.empty(),
                behaviour,
                new TreeSet<>(Set.of(type)),
                Optional.empty(),
                decidedOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                null));
    }

    private static Policy policy() {
        try (InputStream file = UnusualSchemesTest.class.getResourceAsStream("/policies/unusual.yaml")) {
            return PolicyReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
