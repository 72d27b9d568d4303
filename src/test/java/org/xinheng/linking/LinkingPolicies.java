package org.xinheng.linking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Attributes;
import org.xinheng.code.Party;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/** The shipped policy, and one whose linking rules use everything that a rule can say. */
final class LinkingPolicies {
    private static final String EVERY_SORT = """
            linking:
              barriers: [INSTITUTION]
              rules:
                - code: bar
                  title: 法定代表人
                  source: illustrative
                  enabled: true
                  cause: {kinds: [REVOCATION]}
                  path:
                    - {along: [LEGAL_REPRESENTATIVE_OF], direction: BACK, held: AT_CAUSE}
                  measure: bar-of-representative
                  lasts: 3 years
                - code: same-representative
                  title: 同一法定代表人
                  source: illustrative
                  enabled: true
                  cause: {kinds: [SERIOUS_LISTING, REVOCATION]}
                  path:
                    - {along: [LEGAL_REPRESENTATIVE_OF], direction: BACK, held: AT_CAUSE}
                    - {along: [LEGAL_REPRESENTATIVE_OF, EXECUTIVE_OF], direction: FORTH, held: NOW, attenuation: 700}
                  measure: attention-of-same-representative
                  lasts: 2 years
                - code: later
                  title: 评价后注册
                  source: illustrative
                  enabled: true
                  cause: {kinds: [SERIOUS_LISTING]}
                  path:
                    - {along: [LEGAL_REPRESENTATIVE_OF], direction: BACK, held: AT_CAUSE}
                    - {along: [LEGAL_REPRESENTATIVE_OF], direction: FORTH, held: AFTER_CAUSE}
                  measure: tax-rating-d
                  lasts: 1 year
                - code: of-person
                  title: 失信被执行人任职的主体
                  source: illustrative
                  enabled: true
                  cause: {kinds: [JUDGMENT_DEFAULT]}
                  path:
                    - {along: [LEGAL_REPRESENTATIVE_OF, HOLDS], direction: FORTH, held: NOW, minimumShare: 0.3}
                  measure: attention-of-shareholder
                  lasts: 18 months
                - code: group
                  title: 集团
                  source: illustrative
                  enabled: true
                  cause: {kinds: [SERIOUS_LISTING]}
                  path:
                    - {along: [HOLDS, CONTROLS, BRANCH_OF], direction: FORTH, held: NOW, minimumShare: 0.2, attenuation: 850}
                  repropagates: true
                  hops: 3
                  measure: attention-of-branch
                  lasts: 30 months
                - code: siblings
                  title: 同一股东
                  source: illustrative
                  enabled: true
                  cause: {kinds: [JUDGMENT_DEFAULT]}
                  path:
                    - {along: [HOLDS], direction: BACK, held: NOW}
                    - {along: [HOLDS], direction: FORTH, held: NOW, attenuation: 500}
                  repropagates: true
                  hops: 4
                  measure: attention-of-shareholder
                  lasts: 1 year
                - code: switched-off
                  title: 停用
                  source: illustrative
                  enabled: false
                  cause: {kinds: [PENALTY]}
                  path:
                    - {along: [HOLDS], direction: BACK, held: NOW}
                  measure: attention-of-shareholder
                  lasts: 1 year
            """;

    private LinkingPolicies() {}

    static Policy shipped() {
        return PolicyReader.read(text());
    }

    /** Tax credit, whose causes are what gave a D directly. */
    static Policy tax() {
        return PolicyReader.read(text("tax-credit"));
    }

    static Policy withEverySort() {
        String shipped = text();
        return PolicyReader.read(shipped.substring(0, shipped.indexOf("linking:\n")) + EVERY_SORT);
    }

    static Violation violation(
            Party against, LocalDate decided, Optional<LocalDate> repaired, ViolationKind kind, String number) {
        return violation(against, decided, repaired, kind, number, "SAMR", Attributes.NONE);
    }

    /** A tax office's penalty, which gives a D directly or does not. */
    static Violation taxPenalty(Party against, LocalDate decided, boolean directD) {
        return violation(
                against,
                decided,
                Optional.empty(),
                ViolationKind.PENALTY,
                "",
                "TAX",
                Attributes.of(Map.of("directD", directD ? "yes" : "no")));
    }

    private static Violation violation(
            Party against,
            LocalDate decided,
            Optional<LocalDate> repaired,
            ViolationKind kind,
            String number,
            String department,
            Attributes attributes) {
        return new Violation(
                kind,
                Severity.SERIOUS,
                against,
                department,
                Optional.of(kind + "" + decided + number),
                Optional.empty(),
                Optional.empty(),
                "行为",
                null,
                Optional.empty(),
                decided,
                Optional.empty(),
                repaired,
                Optional.empty(),
                false,
                attributes);
    }

    private static String text() {
        return text("xinheng-county");
    }

    private static String text(String policy) {
        try (InputStream stream = LinkingPolicies.class.getResourceAsStream("/policies/" + policy + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
