package org.xinheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xinheng.policy.reading.PolicyFault;

/** A policy that makes no sense is refused at the right place, with everything that is wrong at once. */
class PolicyReaderTest {
    private final String shipped = shipped();

    /** What is written instead of what, and where the fault must be named. */
    private record Broken(String place, String from, String to) {}

    @Test
    void theShippedPolicyIsSound() {
        assertThatCode(() -> PolicyReader.read(shipped)).doesNotThrowAnyException();
    }

    @Test
    void eachFaultIsNamedAtItsPlace() {
        List<Broken> all = List.of(
                new Broken("titel", "title: 县级综合信用评价与差异化监管规则（示例）", "titel: x"),
                new Broken("policy", "policy: xinheng-county", "policy: xinheng-county\npolicy: again"),
                new Broken("effectiveFrom", "effectiveFrom: 2026-01-01", "effectiveFrom: 2026-13-01"),
                new Broken("publication.source", "source: repair-2025", "source: hearsay"),
                new Broken(
                        "schemes[0].tiers[2].from",
                        "{label: B, title: 信用风险一般, from: 30}",
                        "{label: B, title: b, from: 90}"),
                new Broken(
                        "schemes[0].tiers[1].from",
                        "{label: B, title: 信用风险一般, from: 30}",
                        "{label: B, title: b, from: 0}"),
                new Broken("schemes[0].tiers", "{label: A, title: 信用风险低, from: 0}", "{label: A, title: a, from: 5}"),
                new Broken(
                        "schemes[0].tiers[3].from",
                        "{label: D, title: 信用风险高, from: 160}",
                        "{label: D, title: d, from: 1600}"),
                new Broken("schemes[0].tiers[3].from", "from: 160}", "from: 160.25}"),
                new Broken(
                        "schemes[0].direct[0].tier",
                        "{kinds: [SERIOUS_LISTING]}}}\n        tier: D",
                        "{kinds: [SERIOUS_LISTING]}}}\n        tier: E"),
                new Broken(
                        "schemes[0].indicators[0].dimension",
                        "dimension: basic\n        source: illustrative\n        points:\n          age",
                        "dimension: basics\n        source: illustrative\n        points:\n          age"),
                new Broken(
                        "schemes[0].indicators[0].source",
                        "dimension: basic\n        source: illustrative\n        points:\n          age",
                        "dimension: basic\n        points:\n          age"),
                new Broken(
                        "schemes[0].indicators[0].points.age.years[1].from",
                        "{from: 1, points: 8}",
                        "{from: 0, points: 8}"),
                new Broken("schemes[0].indicators[4].points.violations.decay[0].factor", "factor: 0.8}", "factor: -1}"),
                new Broken(
                        "schemes[0].indicators[4].points.violations.points.GENERAL",
                        "GENERAL: 40, SERIOUS: 120}",
                        "GENERAL: 40.12345, SERIOUS: 120}"),
                new Broken(
                        "schemes[0].indicators[4].points.violations.where.kinds[0]",
                        "kinds: [PENALTY]}\n            window: 36 months",
                        "kinds: [FINE]}\n            window: 36 months"),
                new Broken(
                        "schemes[0].indicators[6].points.inspections.window",
                        "window: 24 months\n            perProblem",
                        "window: 24 moons\n            perProblem"),
                new Broken("schemes[0].score.worse", "worse: HIGHER", "worse:"),
                new Broken("intensity.minimum.ratio", "minimum: {ratio: 0.005", "minimum: {ratio: 5"),
                new Broken("intensity.overrides[0].flag", "flag: all-zero-report, ratio", "flag: none, ratio"),
                new Broken(
                        "intensity.table[0].tiers[0].ratio",
                        "ratio: {atLeast: 0.05, atMost: 0.05}\n",
                        "ratio: {atLeast: 0.5, atMost: 0.05}\n"),
                new Broken(
                        "intensity.table[0].tiers[0].visits.per",
                        "visits: {max: 1, per: 1 year}\n        - ratio: {atLeast: 0.10, atMost: 0.10}",
                        "visits: {max: 1, per: 5 months}\n        - ratio: {atLeast: 0.10, atMost: 0.10}"),
                new Broken(
                        "intensity.quietDays[0].days",
                        "quietDays: []",
                        "quietDays: [{source: illustrative, area: a, days: [1-14, 15-31]}]"),
                new Broken(
                        "intensity.quietDays[0].days",
                        "quietDays: []",
                        "quietDays: [{source: illustrative, area: a, days: [25-1]}]"),
                new Broken(
                        "intensity.consequences[0]",
                        "{result: NOT_DISCLOSED, violation: ABNORMAL_LISTING, title",
                        "{result: NOT_DISCLOSED, title"),
                new Broken("intensity.recognition.source", "source: environment-57", "source: hearsay"),
                new Broken("intensity.caps.perLevel", "perLevel: 2", "perLevel: 0"),
                new Broken(
                        "intensity.table[0].tiers[1].visits.max",
                        "itemClass: KEY\n      basis: YEAR",
                        "itemClass: KEY\n      withoutReplacement: true\n      basis: YEAR"),
                new Broken("intensity.table[0].flag", "itemClass: KEY\n", "itemClass: KEY\n      flag: none\n"),
                new Broken(
                        "intensity.table[0].matrix.scheme",
                        "itemClass: KEY\n",
                        "itemClass: KEY\n      matrix: {scheme: none, entries: [[{}]]}\n"),
                new Broken(
                        "linking.rules[1].path",
                        "path:\n        - {along: [LEGAL_REPRESENTATIVE_OF], direction: BACK, held: AT_CAUSE}\n        - {along: [LEGAL_REPRESENTATIVE_OF], direction: FORTH, held: NOW}",
                        "path: []"),
                new Broken("linking.rules[0].measure", "measure: bar-of-representative", "measure: no-such-measure"),
                new Broken("linking.rules[6].hops", "hops: 3", "hops: 9"),
                new Broken("linking.rules[6].path[0].attenuation", "attenuation: 800", "attenuation: 1800"),
                new Broken(
                        "measures[13].source", "source: tax-2025\n    departments", "source: nobody\n    departments"));
        SoftAssertions softly = new SoftAssertions();
        for (Broken broken : all) {
            assertThat(shipped).as("%s", broken).contains(broken.from());
            String text = shipped.replace(broken.from(), broken.to());
            InvalidPolicyException refused =
                    catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read(text));
            softly.assertThat(refused).as("%s", broken).isNotNull();
            if (refused != null) {
                softly.assertThat(refused.faults().stream()
                                .filter(f -> f.place().startsWith(broken.place()))
                                .filter(f -> !f.message().isBlank())
                                .toList())
                        .as("%s: %s", broken, refused.faults())
                        .isNotEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        String text = shipped.replace("minimum: {ratio: 0.005", "minimum: {ratio: 5")
                .replace("from: 30}", "from: 90}")
                .replace("tier: B\n      - code: abnormal-listing", "tier: Z\n      - code: abnormal-listing");
        InvalidPolicyException refused =
                catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read(text));
        assertThat(refused.faults())
                .extracting(PolicyFault::place)
                .contains("intensity.minimum.ratio", "schemes[0].tiers[2].from", "schemes[0].caps[0].tier");
    }

    @Test
    void whatIsMeantToExhaustTheReaderIsRefused() {
        assertThat(catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read("a: ".repeat(400_000))))
                .isNotNull();
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\npolicy: *c\n";
        assertThat(catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read(bomb)))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read("[".repeat(1000))))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read("")))
                .isNotNull();
    }

    private static String shipped() {
        try (InputStream stream = PolicyReaderTest.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
