package org.xinheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.code.Attributes;
import org.xinheng.code.Deadline;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Grader;
import org.xinheng.grading.Timeline;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;
import org.xinheng.record.ProceedingStep;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.record.WithholdingGround;
import org.xinheng.record.task.CheckMethod;
import org.xinheng.record.task.CheckResult;
import org.xinheng.record.task.Disposition;
import org.xinheng.record.task.ResultState;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** What the public sees of one subject, by the shipped rules and by others. */
class ProjectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String SHIPPED = text("/policies/xinheng-county.yaml");
    private static final String NEVER = "{scheme: comprehensive, tiers: NEVER, source: illustrative}";

    @ParameterizedTest(name = "checked on {0} with {1}: shown until {2}")
    @CsvSource({
        "2026-06-01, FOLLOW_UP, 2027-06-01",
        "2026-06-01, NO_PROBLEM, 2027-06-01",
        // Decided under the rules of 2021, which gave three years; the later ones are better for the party.
        "2025-12-10, FOLLOW_UP, 2026-12-10"
    })
    void a_result_is_shown_as_long_as_its_regime_says(LocalDate checked, ResultCode code, LocalDate until) {
        CheckResult result = result(checked, code, ResultState.PUBLISHED);
        Projection.Result seen = seen(SHIPPED, TODAY, List.of(), List.of(), result);
        assertThat(seen.entries().values()).singleElement().isInstanceOfSatisfying(PublicResult.class, r -> assertThat(
                        r.until())
                .isEqualTo(until));
        assertThat(seen.changesOn()).contains(until);
        assertThat(seen(SHIPPED, until.minusDays(1), List.of(), List.of(), result)
                        .entries())
                .hasSize(1);
        assertThat(seen(SHIPPED, until, List.of(), List.of(), result).entries()).isEmpty();
    }

    @Test
    void a_result_that_found_a_problem_stops_with_the_penalty_that_names_it_and_a_clean_one_does_not() {
        CheckResult problem = result(LocalDate.of(2026, 6, 1), ResultCode.FOLLOW_UP, ResultState.PUBLISHED);
        Violation penalty = penalty(Optional.of(problem.id()));
        assertThat(seen(SHIPPED, TODAY, List.of(penalty), List.of(), problem).entries())
                .hasSize(2);
        Violation repaired = penalty.repaired(Optional.of(TODAY));
        assertThat(seen(SHIPPED, TODAY, List.of(repaired), List.of(), problem).entries())
                .isEmpty();
        assertThat(seen(SHIPPED, TODAY, List.of(penalty), List.of(withheld(penalty)), problem)
                        .entries())
                .isEmpty();
        Violation other = penalty(Optional.empty()).repaired(Optional.of(TODAY));
        assertThat(seen(SHIPPED, TODAY, List.of(other), List.of(), problem).entries())
                .hasSize(1);
        CheckResult clean = result(LocalDate.of(2026, 6, 1), ResultCode.NO_PROBLEM, ResultState.PUBLISHED);
        Violation named = penalty(Optional.of(clean.id())).repaired(Optional.of(TODAY));
        assertThat(seen(SHIPPED, TODAY, List.of(named), List.of(), clean).entries())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} shows the best {1} and others {2}")
    @CsvSource({"NEVER, false, false", "BEST_ONLY, true, false", "ALL, true, true"})
    void tiers_are_shown_as_the_policy_says(String extent, boolean best, boolean others) {
        String source = extent.equals("NEVER") ? "illustrative" : "disclosure-15";
        String policy =
                SHIPPED.replace(NEVER, "{scheme: comprehensive, tiers: " + extent + ", source: " + source + "}");
        assertThat(tiers(policy, List.of())).hasSize(best ? 1 : 0);
        Violation grave = new Violation(
                ViolationKind.SERIOUS_LISTING,
                Severity.SERIOUS,
                new SubjectId(1),
                "SAMR",
                Optional.of("示县市监列〔2026〕1号"),
                Optional.empty(),
                Optional.empty(),
                "拒不履行法定义务",
                new TreeSet<>(),
                Optional.empty(),
                LocalDate.of(2026, 6, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.NONE);
        List<PublicTier> tiers = tiers(policy, List.of(grave));
        assertThat(tiers).hasSize(others ? 1 : 0);
        tiers.forEach(tier -> {
            assertThat(tier.ordinal()).isPositive();
            assertThat(tier.basis()).contains("企业信息公示暂行条例");
        });
    }

    @Test
    void the_policy_says_who_publishes() {
        assertThat(publisher(SHIPPED)).isEqualTo("SAMR");
        String other = SHIPPED.replace(
                "          published: true\n          maximum: 1 year\n          repairAfter: 3 months\n",
                "          published: true\n          maximum: 1 year\n          repairAfter: 3 months\n          publisher: DRC\n");
        assertThat(publisher(other)).isEqualTo("DRC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"environment", "fhrs", "food-risk", "tax-credit"})
    void a_policy_without_regimes_publishes_nothing(String name) {
        CheckResult result = result(LocalDate.of(2026, 6, 1), ResultCode.FOLLOW_UP, ResultState.PUBLISHED);
        Projection.Result seen =
                seen(text("/policies/" + name + ".yaml"), TODAY, List.of(penalty(Optional.empty())), List.of(), result);
        assertThat(seen.entries()).isEmpty();
        assertThat(seen.changesOn()).isEmpty();
    }

    private static String publisher(String policy) {
        return seen(policy, TODAY, List.of(penalty(Optional.empty())), List.of()).entries().values().stream()
                .map(PublicRecord.class::cast)
                .findFirst()
                .orElseThrow()
                .publisher();
    }

    private static List<PublicTier> tiers(String policy, List<Violation> violations) {
        return seen(policy, TODAY, violations, List.of()).entries().values().stream()
                .filter(PublicTier.class::isInstance)
                .map(PublicTier.class::cast)
                .toList();
    }

    private static Projection.Result seen(
            String text,
            LocalDate on,
            List<Violation> violations,
            List<Proceeding> proceedings,
            CheckResult... results) {
        Policy policy = PolicyReader.read(text);
        Subject subject = new Subject(
                new SubjectId(1),
                SubjectKind.ENTERPRISE,
                "示例县试验有限公司",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("tests", "1")),
                "demo-county",
                Optional.of("F52"),
                Optional.of(LocalDate.of(2015, 3, 1)),
                SubjectStatus.ACTIVE,
                List.of(),
                Attributes.NONE);
        Timeline graded = new Grader(policy).timeline(new Facts(subject, violations, List.of(), List.of()), on);
        return new Projection(policy, person -> "", on)
                .of(
                        new PublicDossier(
                                subject, violations, proceedings, List.of(results), List.of(), Map.of(), false),
                        Optional.of(graded));
    }

    private static Violation penalty(Optional<String> result) {
        return new Violation(
                ViolationKind.PENALTY,
                Severity.GENERAL,
                new SubjectId(1),
                "SAMR",
                Optional.of("示县监罚〔2026〕1号"),
                Optional.empty(),
                Optional.of("PRICE"),
                "未明码标价",
                new TreeSet<>(List.of(PenaltyType.CONFISCATION)),
                Optional.empty(),
                LocalDate.of(2026, 6, 10),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                result.map(id -> Attributes.of(Map.of("checkResult", id))).orElse(Attributes.NONE));
    }

    private static Proceeding withheld(Violation violation) {
        return new Proceeding(
                Proceeding.identifier(ProceedingKind.WITHHOLDING, violation.id(), 1),
                ProceedingKind.WITHHOLDING,
                violation.id(),
                1,
                Optional.of(WithholdingGround.TRADE_SECRET),
                new TreeSet<>(),
                ProceedingState.OPEN,
                List.of(new ProceedingStep(ProceedingAction.FILE, TODAY, "officer", "商业秘密", List.of())));
    }

    private static CheckResult result(LocalDate checked, ResultCode code, ResultState state) {
        return new CheckResult(
                new SubjectId(1),
                "SAMR",
                "SAMR",
                Optional.empty(),
                new TreeSet<>(List.of("officer")),
                "check-1",
                Optional.empty(),
                Optional.empty(),
                CaseType.ROUTINE,
                CheckMethod.DOCUMENTARY,
                checked,
                checked,
                List.of(),
                List.of(new CheckResult.Finding(
                        "PRICE", new TreeSet<>(List.of(code)), List.of(), Disposition.NONE, List.of(), true)),
                List.of(),
                new Deadline(checked.plusDays(28), false),
                state,
                Optional.empty(),
                Optional.of(checked.plusDays(3)));
    }

    private static String text(String name) {
        try (InputStream file = ProjectionTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
