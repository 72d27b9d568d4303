package org.xinheng.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.code.Attributes;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Adjustment;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Rating;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.Tag;

/** Worked examples of the policies that are shipped, as a person would compute them on paper. */
class ShippedPoliciesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final SubjectId ID = SubjectId.of("a firm");

    @Test
    void aSoundEnterpriseIsAAndAPenaltyOfLastMonthMakesItB() {
        Case firm = aFirm("xinheng-county", "L72");
        // Founded 16 years ago (0), business services (0), no changes known (0), no complaints known (0).
        assertThat(firm.says("comprehensive")).isEqualTo("A by band at 0");
        // 40 points of a general penalty within six months; a penalty within a year caps at B.
        assertThat(firm.with(penalty("SAMR", Severity.GENERAL, DAY.minusMonths(1)))
                        .says("comprehensive"))
                .isEqualTo("B by band at 40");
        // Seven months later four fifths are left, and the cap decides no more than the band does.
        assertThat(firm.with(penalty("SAMR", Severity.GENERAL, DAY.minusMonths(7)))
                        .says("comprehensive"))
                .isEqualTo("B by band at 32");
        // After a year and a half half is left: 20 points are A, and the cap of one year is over.
        assertThat(firm.with(penalty("SAMR", Severity.SERIOUS, DAY.minusMonths(30)))
                        .says("comprehensive"))
                .isEqualTo("B by band at 30");
    }

    @Test
    void foodIsFortyStaticFortyDynamicAndTwentyCredit() {
        // Dairy 20 + 12,000 t 15 = 35 static. No check in three years: 10 dynamic. Credit class C: 14. Sum 59.
        Case dairy = aFirm("food-risk", "C14")
                .with(Map.of("foodCategory", "dairy", "yearlyTons", 12_000))
                .with(rating("enterprise-credit-risk", "C", DAY.minusMonths(2)));
        assertThat(dairy.says("food")).isEqualTo("C by band at 59");
        // Two checks: (3 × 2 + 1) × 1 and (3 × 0 + 4) × 0.6 = 9.4, by two checks 4.7. 35 + 4.7 + 14 = 53.7.
        Case checked = dairy.with(check("FOOD", DAY.minusMonths(3), Map.of("keyFindings", 2, "findings", 1)))
                .with(check("FOOD", DAY.minusMonths(14), Map.of("findings", 4)));
        assertThat(checked.says("food")).isEqualTo("C by band at 53.7");
        // 60 dynamic points from penalties are limited to the frame's 40: 35 + 40 + 14.
        Case penalised = dairy.with(foodPenalty(1)).with(foodPenalty(2)).with(foodPenalty(3));
        assertThat(penalised.says("food")).isEqualTo("D by band at 89");
        // Infant formula: 25 + 15 static, 5 less 10 dynamic, class A 0: 45 is C by band already; a small one by the
        // cap.
        Case small = aFirm("food-risk", "C14")
                .with(Map.of("foodCategory", "infantFormula", "yearlyTons", 10, "haccp", true))
                .with(rating("enterprise-credit-risk", "A", DAY.minusMonths(2)));
        assertThat(small.says("food")).isEqualTo("C by cap:special-food at 33");
        assertThat(aFirm("food-risk", "L72").says("food")).isEqualTo("none by not-applicable at none");
    }

    @Test
    void taxKeepsADirectDForTwoYearsAndNeverAInTheThird() {
        Case firm = aFirm("tax-credit", "F51");
        assertThat(firm.says("tax")).isEqualTo("A by condition at 100");
        // Two late declarations and one minor penalty: 100 − 10 − 1 = 89.
        Case late = firm.with(tax(Map.of("situation", "lateDeclaration"), DAY.minusMonths(2)))
                .with(tax(Map.of("situation", "lateDeclaration"), DAY.minusMonths(3)));
        assertThat(late.with(penalty("TAX", Severity.MINOR, DAY.minusMonths(2))).says("tax"))
                .isEqualTo("B by condition at 89");
        // Without income and 89 points: M.
        assertThat(late.with(Map.of("noIncome", true)).says("tax")).isEqualTo("M by condition at 90");
        // Last year D by score: eleven points less.
        assertThat(firm.with(rating("tax-last-year", "D", DAY.minusMonths(5))).says("tax"))
                .isEqualTo("B by condition at 89");
        LocalDate decided = LocalDate.of(2024, 7, 15);
        Case direct = firm.with(tax(Map.of("directD", "yes"), decided));
        assertThat(direct.on(decided.plusMonths(6)).says("tax")).startsWith("D by direct:direct-d");
        assertThat(direct.on(LocalDate.of(2026, 7, 15)).says("tax")).startsWith("D by hold:two-years");
        assertThat(direct.on(LocalDate.of(2026, 7, 16)).says("tax")).startsWith("B by cap:third-year");
        assertThat(direct.on(LocalDate.of(2027, 7, 15)).says("tax")).startsWith("B by cap:third-year");
        assertThat(direct.on(LocalDate.of(2027, 7, 16)).says("tax")).isEqualTo("A by condition at 100");
        assertThat(firm.with(listing(ListType.MAJOR_TAX)).says("tax")).startsWith("D by direct:major-tax-list");
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,5,5",
        "10,5,0,4",
        "10,10,10,3",
        "5,5,20,1",
        "15,15,10,2",
        "20,20,10,1",
        "25,0,0,0",
        "25,25,30,0",
        "0,0,0,5",
        "15,0,0,2",
        "10,10,0,4",
        "15,15,15,1"
    })
    void foodHygieneIsTheWorseOfTwoLimits(int hygiene, int structure, int confidence, String rating) {
        Case restaurant = aFirm("fhrs", "H62")
                .with(check(
                        "FOOD",
                        DAY.minusMonths(4),
                        Map.of("hygiene", hygiene, "structure", structure, "confidence", confidence)))
                .with(check("FOOD", DAY.minusMonths(40), Map.of("hygiene", 25, "structure", 25, "confidence", 30)));
        assertThat(restaurant.tier("fhrs")).contains(rating);
    }

    @Test
    void foodHygieneAwaitsItsFirstInspection() {
        assertThat(aFirm("fhrs", "H62").says("fhrs")).isEqualTo("none by no-data at 0");
    }

    @Test
    void theEnvironmentIsGreenBlueYellowOrRed() {
        Case plant = aFirm("environment", "C26");
        // Never inspected: 5 less. This year's serious penalty 30, last year's general one 10 × 0.6: 100 − 5 − 36 = 59.
        assertThat(plant.says("environment")).isEqualTo("绿 by band at 95");
        Case fined = plant.with(penalty("ENV", Severity.SERIOUS, DAY.minusMonths(2)))
                .with(penalty("ENV", Severity.GENERAL, DAY.minusMonths(8)));
        assertThat(fined.says("environment")).isEqualTo("黄 by band at 59");
        // A key polluter keeps nine tenths of it: 53.1; the factor multiplies the whole.
        assertThat(fined.with(tag("key-polluter")).says("environment")).isEqualTo("黄 by band at 53.1");
        // One veto is yellow, two are red.
        Case accident = plant.with(Map.of("majorAccident", true));
        assertThat(accident.says("environment")).isEqualTo("黄 by direct:one-veto at 95");
        Case closed = accident.with(closure());
        assertThat(closed.tier("environment")).contains("红");
        // Only what was found since the last visit counts.
        Case seen = plant.with(finding(DAY.minusMonths(1))).with(finding(DAY.minusMonths(5)));
        assertThat(seen.says("environment")).isEqualTo("蓝 by band at 87");
        assertThat(seen.with(check("ENV", DAY.minusMonths(3), Map.of())).says("environment"))
                .isEqualTo("绿 by band at 92");
        // Green with 良 is the first class, with 差 the third; unrated the second.
        assertThat(plant.with(rating("public-credit", "良", DAY)).says("environment-combined"))
                .isEqualTo("一类 by matrix at none");
        assertThat(plant.with(rating("public-credit", "差", DAY)).says("environment-combined"))
                .isEqualTo("三类 by matrix at none");
        assertThat(plant.says("environment-combined")).isEqualTo("二类 by otherwise at none");
    }

    @Test
    void anAdjustmentStandsAboveTheRulesUntilItEnds() {
        Case firm = aFirm("xinheng-county", "L72")
                .with(new Adjustment(
                        ID, "comprehensive", "C", "核查属实", "reviewer", new Period(DAY, Optional.of(DAY.plusMonths(3)))));
        assertThat(firm.says("comprehensive")).isEqualTo("C by adjustment at 0");
        assertThat(firm.on(DAY.plusMonths(3)).says("comprehensive")).isEqualTo("A by band at 0");
    }

    @Test
    void cutOffsStandAtTheRankOfTheShareAndEqualScoresShareTheBetterTier() {
        List<BigDecimal> scores = numbers("1", "1", "2", "3", "3", "3", "8", "9", "9", "10");
        assertThat(Cutoffs.cut(scores, numbers("0.25", "0.35", "0.4"))).isEqualTo(numbers("2", "3"));
        assertThat(Cutoffs.cut(numbers("7"), numbers("0.5", "0.5"))).isEqualTo(numbers("7"));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    private static Case aFirm(String policy, String industry) {
        try (InputStream stream = ShippedPoliciesTest.class.getResourceAsStream("/policies/" + policy + ".yaml")) {
            Grader grader = new Grader(PolicyReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            return new Case(grader, DAY, industry, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A firm of 2010 and what is known about it; each {@code with} is another firm. */
    private record Case(
            Grader grader,
            LocalDate date,
            String industry,
            Map<String, Object> attributes,
            List<Tag> tags,
            List<Violation> violations,
            List<Inspection> inspections,
            List<Rating> ratings,
            List<Adjustment> adjustments) {
        Case on(LocalDate day) {
            return new Case(grader, day, industry, attributes, tags, violations, inspections, ratings, adjustments);
        }

        Case with(Map<String, Object> more) {
            return new Case(grader, date, industry, more, tags, violations, inspections, ratings, adjustments);
        }

        Case with(Tag tag) {
            return new Case(
                    grader, date, industry, attributes, List.of(tag), violations, inspections, ratings, adjustments);
        }

        Case with(Violation more) {
            return new Case(
                    grader,
                    date,
                    industry,
                    attributes,
                    tags,
                    plus(violations, more),
                    inspections,
                    ratings,
                    adjustments);
        }

        Case with(Inspection more) {
            return new Case(
                    grader,
                    date,
                    industry,
                    attributes,
                    tags,
                    violations,
                    plus(inspections, more),
                    ratings,
                    adjustments);
        }

        Case with(Rating more) {
            return new Case(
                    grader,
                    date,
                    industry,
                    attributes,
                    tags,
                    violations,
                    inspections,
                    plus(ratings, more),
                    adjustments);
        }

        Case with(Adjustment more) {
            return new Case(grader, date, industry, attributes, tags, violations, inspections, ratings, List.of(more));
        }

        Optional<String> tier(String scheme) {
            return assess(scheme).tier().map(Tier::label);
        }

        String says(String scheme) {
            Assessment assessment = assess(scheme);
            return tier(scheme).orElse("none") + " by " + assessment.decidedBy() + " at "
                    + assessment.score().map(BigDecimal::toPlainString).orElse("none");
        }

        private Assessment assess(String scheme) {
            Subject subject = new Subject(
                    ID,
                    SubjectKind.ENTERPRISE,
                    "示例企业",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new SourceKey("tests", "1")),
                    "area",
                    Optional.of(industry),
                    Optional.of(LocalDate.of(2010, 5, 1)),
                    SubjectStatus.ACTIVE,
                    tags,
                    Attributes.of(attributes));
            Facts facts = new Facts(subject, violations, inspections, List.of(), ratings, adjustments);
            return grader.assess(facts, scheme, date).orElseThrow();
        }

        private static <T> List<T> plus(List<T> all, T more) {
            List<T> result = new ArrayList<>(all);
            result.add(more);
            return result;
        }
    }

    private static Violation penalty(String department, Severity severity, LocalDate on) {
        return violation(ViolationKind.PENALTY, severity, department, null, on, Map.of());
    }

    private static Violation foodPenalty(int months) {
        return violation(ViolationKind.PENALTY, Severity.SERIOUS, "SAMR", "FOOD", DAY.minusMonths(months), Map.of());
    }

    private static Violation tax(Map<String, Object> attributes, LocalDate on) {
        return violation(ViolationKind.OTHER, Severity.GENERAL, "TAX", null, on, attributes);
    }

    private static Violation finding(LocalDate on) {
        return violation(ViolationKind.OTHER, Severity.GENERAL, "ENV", null, on, Map.of());
    }

    private static Violation closure() {
        return violation(
                ViolationKind.PENALTY, Severity.SERIOUS, "ENV", null, DAY.minusMonths(1), Map.of("closure", true));
    }

    private static Violation listing(ListType list) {
        return new Violation(
                ViolationKind.SERIOUS_LISTING,
                Severity.SERIOUS,
                ID,
                "TAX",
                Optional.of("列 1 号"),
                Optional.empty(),
                Optional.empty(),
                "行为",
                null,
                Optional.of(list),
                DAY.minusMonths(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                null);
    }

    private static Violation violation(
            ViolationKind kind,
            Severity severity,
            String department,
            String item,
            LocalDate on,
            Map<String, Object> attributes) {
        boolean closure = attributes.containsKey("closure");
        return new Violation(
                kind,
                severity,
                ID,
                department,
                Optional.of(kind + " " + on),
                Optional.empty(),
                Optional.ofNullable(item),
                "行为",
                closure ? new TreeSet<>(List.of(PenaltyType.CLOSURE)) : null,
                Optional.empty(),
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.of(attributes));
    }

    private static Inspection check(String item, LocalDate on, Map<String, Object> attributes) {
        return new Inspection(
                ID,
                item,
                "SAMR",
                "check " + on,
                Level.COUNTY,
                CaseType.ROUTINE,
                true,
                on,
                new TreeSet<>(List.of(ResultCode.NO_PROBLEM)),
                Optional.empty(),
                Attributes.of(attributes));
    }

    private static Rating rating(String scheme, String label, LocalDate on) {
        return new Rating(ID, scheme, label, on, Optional.empty(), "platform");
    }

    private static Tag tag(String code) {
        return new Tag(code, Period.since(LocalDate.of(2020, 1, 1)));
    }
}
