package org.xinheng.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.PolicyReader;
import org.xinheng.policy.TestPolicies;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.registry.Level;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** How a standing sums up inspections. */
class VisitsTest {
    private static final LocalDate ON = LocalDate.of(2026, 6, 10);
    private static final SubjectId SUBJECT = SubjectId.of("s");
    private static final RuleBook YEARLY = RuleBook.of(PolicyReader.read(TestPolicies.shipped()));
    private static final RuleBook QUARTERLY =
            RuleBook.of(PolicyReader.read(TestPolicies.shipped().replaceFirst("per: 1 year", "per: 3 months")));

    @Test
    void aJointVisitUsesUpTheCapOnce() {
        List<Visit> visits = visits(
                YEARLY,
                visit("FIRE-SAFETY", "FIRE", "joint-1", ON.minusDays(9), CaseType.ROUTINE, true),
                visit("PRICE", "SAMR", "joint-1", ON.minusDays(9), CaseType.ROUTINE, true));
        assertThat(visits).hasSize(2);
        assertThat(visits.stream().mapToInt(Visit::capped).sum()).isEqualTo(1);
        assertThat(visits.stream().mapToInt(Visit::number).sum()).isEqualTo(2);
    }

    @Test
    void exemptCaseTypesAndDocumentaryChecksUseUpNoCap() {
        List<Visit> visits = visits(
                YEARLY,
                visit("PRICE", "SAMR", "1", ON.minusDays(30), CaseType.COMPLAINT, true),
                visit("PRICE", "SAMR", "2", ON.minusDays(20), CaseType.ROUTINE, false),
                visit("PRICE", "SAMR", "3", ON.minusDays(10), CaseType.SPECIAL, true));
        assertThat(visits).hasSize(1);
        assertThat(visits.get(0).number()).isEqualTo(3);
        assertThat(visits.get(0).capped()).isEqualTo(1);
    }

    @Test
    void visitsAreToldApartByAsShortTimesAsThePolicyCountsBy() {
        Inspection[] inspections = {
            visit("PRICE", "SAMR", "1", LocalDate.of(2026, 2, 1), CaseType.ROUTINE, true),
            visit("PRICE", "SAMR", "2", LocalDate.of(2026, 3, 31), CaseType.ROUTINE, true),
            visit("PRICE", "SAMR", "3", LocalDate.of(2026, 4, 1), CaseType.ROUTINE, true)
        };
        assertThat(visits(YEARLY, inspections)).extracting(Visit::number).containsExactly(3);
        assertThat(visits(QUARTERLY, inspections)).extracting(Visit::number).containsExactly(2, 1);
    }

    private static List<Visit> visits(RuleBook rules, Inspection... inspections) {
        Subject subject = new Subject(
                SUBJECT,
                SubjectKind.ENTERPRISE,
                "示例",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("tests", "s")),
                "county",
                Optional.empty(),
                Optional.empty(),
                SubjectStatus.ACTIVE,
                List.of(),
                null);
        Dossier dossier = Dossier.of(subject);
        for (Inspection inspection : inspections) {
            dossier = dossier.with(inspection);
        }
        return StandingMaker.make(dossier, 1, rules, ON).visits();
    }

    private static Inspection visit(
            String item, String department, String key, LocalDate on, CaseType caseType, boolean onSite) {
        return new Inspection(
                SUBJECT,
                item,
                department,
                key,
                Level.COUNTY,
                caseType,
                onSite,
                on,
                new TreeSet<>(Set.of(ResultCode.NO_PROBLEM)),
                Optional.empty(),
                null);
    }
}
