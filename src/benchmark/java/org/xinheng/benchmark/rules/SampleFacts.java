package org.xinheng.benchmark.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** Facts about enterprises of a county: on average one violation and two inspections each. */
public final class SampleFacts {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final ViolationKind[] KINDS = {
        ViolationKind.PENALTY,
        ViolationKind.PENALTY,
        ViolationKind.PENALTY,
        ViolationKind.ABNORMAL_LISTING,
        ViolationKind.OTHER,
        ViolationKind.SERIOUS_LISTING
    };

    private final SplittableRandom random;

    /** @param seed equal seeds give equal facts */
    public SampleFacts(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many subjects' facts. */
    public List<Facts> some(int count) {
        List<Facts> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(facts(i));
        }
        return all;
    }

    private Facts facts(int number) {
        SubjectId id = SubjectId.of("sample " + number);
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("registrationChanges", BigDecimal.valueOf(random.nextInt(8)));
        attributes.put("verifiedComplaints", BigDecimal.valueOf(random.nextInt(5) / 2));
        attributes.put("allZeroReport", random.nextInt(10) == 0);
        Subject subject = new Subject(
                id,
                SubjectKind.ENTERPRISE,
                "示例企业" + number,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("bench", Integer.toString(number))),
                "area",
                Optional.of(new String[] {"B06", "C14", "D44", "E47", "H62", "L72", "Q84"}[random.nextInt(7)]),
                Optional.of(DAY.minusDays(random.nextInt(6000))),
                SubjectStatus.ACTIVE,
                List.of(),
                Attributes.of(attributes));
        List<Violation> violations = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            violations.add(violation(id, i));
        }
        List<Inspection> inspections = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            inspections.add(inspection(id, i));
        }
        return new Facts(subject, violations, inspections, List.of());
    }

    private Violation violation(SubjectId id, int number) {
        LocalDate decided = DAY.minusDays(random.nextInt(1200));
        return new Violation(
                KINDS[random.nextInt(KINDS.length)],
                Severity.values()[random.nextInt(3)],
                id,
                "SAMR",
                Optional.of("示例罚〔2026〕" + number + "号"),
                Optional.empty(),
                Optional.empty(),
                "未按规定公示",
                null,
                Optional.empty(),
                decided,
                Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of(decided.plusDays(random.nextInt(300))) : Optional.empty(),
                Optional.empty(),
                random.nextInt(20) == 0,
                null);
    }

    private Inspection inspection(SubjectId id, int number) {
        ResultCode result = random.nextInt(4) == 0 ? ResultCode.ORDERED_TO_CORRECT : ResultCode.NO_PROBLEM;
        return new Inspection(
                id,
                "REGISTRATION",
                "SAMR",
                "check " + number,
                Level.COUNTY,
                CaseType.ROUTINE,
                true,
                DAY.minusDays(random.nextInt(1000)),
                new TreeSet<>(List.of(result)),
                Optional.empty(),
                null);
    }
}
