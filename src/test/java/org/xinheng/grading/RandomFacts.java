package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Adjustment;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.ListType;
import org.xinheng.record.MeasureCase;
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

/** Facts of every shape, around a day. */
final class RandomFacts {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final String[] NATIONAL = {"national", "enterprise-credit-risk", "tax-last-year"};
    private static final String[] PUBLIC = {"quality", "public-credit"};

    private final SplittableRandom random;
    private int count;

    RandomFacts(long seed) {
        random = new SplittableRandom(seed);
    }

    Facts next() {
        SubjectId id = SubjectId.of("subject " + random.nextLong());
        Subject subject = new Subject(
                id,
                of(SubjectKind.values()),
                "试验",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("tests", "k" + random.nextLong())),
                "area",
                maybe(of(new String[] {"B06", "C14", "H62", "J", "L72", "A01"})),
                maybe(DAY.minusDays(random.nextInt(6000))),
                random.nextInt(20) == 0 ? SubjectStatus.REVOKED : SubjectStatus.ACTIVE,
                tags(),
                attributes());
        List<Violation> violations = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            violations.add(violation(id));
        }
        List<Inspection> inspections = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            inspections.add(inspection(id));
        }
        return new Facts(
                subject,
                violations,
                inspections,
                random.nextInt(4) == 0 ? List.of(link(id)) : List.of(),
                ratings(id),
                adjustments(id));
    }

    Violation violation(SubjectId id) {
        ViolationKind kind = of(ViolationKind.values());
        LocalDate decided = day(1500);
        boolean penalty = kind == ViolationKind.PENALTY;
        return new Violation(
                kind,
                of(Severity.values()),
                id,
                of(new String[] {"SAMR", "MEM", "TAX", "ENV"}),
                Optional.of("文号" + count++),
                Optional.empty(),
                maybe(of(new String[] {"FOOD", "FIRE"})),
                "行为",
                penalty ? new TreeSet<>(Set.of(of(PenaltyType.values()))) : null,
                kind == ViolationKind.SERIOUS_LISTING ? Optional.of(of(ListType.values())) : Optional.empty(),
                decided,
                random.nextInt(4) == 0 ? Optional.of(decided.plusDays(random.nextInt(900))) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(decided.plusDays(random.nextInt(700))) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(BigDecimal.valueOf(random.nextInt(200_000))) : Optional.empty(),
                random.nextInt(12) == 0,
                random.nextInt(3) > 0
                        ? Attributes.NONE
                        : Attributes.of(Map.of(
                                "directD", "yes", "situation", of(new String[] {"lateDeclaration", "unpaidTax"}))));
    }

    private List<Rating> ratings(SubjectId id) {
        Map<String, Rating> ratings = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate on = day(900);
            boolean national = random.nextBoolean();
            String label =
                    of(national ? new String[] {"A", "B", "C", "D", "E", "F"} : new String[] {"优", "良", "中", "差"});
            Rating rating = new Rating(
                    id,
                    of(national ? NATIONAL : PUBLIC),
                    label,
                    on,
                    random.nextInt(3) == 0 ? Optional.of(on.plusDays(1 + random.nextInt(500))) : Optional.empty(),
                    "platform");
            ratings.put(rating.scheme() + rating.ratedOn(), rating);
        }
        return List.copyOf(ratings.values());
    }

    private List<Adjustment> adjustments(SubjectId id) {
        if (random.nextInt(6) > 0) {
            return List.of();
        }
        LocalDate from = day(300);
        Period period = new Period(from, Optional.of(from.plusDays(1 + random.nextInt(400))));
        return List.of(new Adjustment(
                id,
                of(new String[] {"comprehensive", "good", "firms", "vetoes", "food", "tax", "environment"}),
                of(new String[] {"A", "B", "D", "优", "红", "三级", "黄"}),
                "核实",
                "reviewer",
                period));
    }

    private Inspection inspection(SubjectId id) {
        return new Inspection(
                id,
                of(new String[] {"FOOD", "FIRE"}),
                "SAMR",
                "k" + count++,
                of(Level.values()),
                of(CaseType.values()),
                random.nextBoolean(),
                day(1000),
                new TreeSet<>(Set.of(of(ResultCode.values()))),
                Optional.empty(),
                findings());
    }

    private Attributes findings() {
        Map<String, Object> values = new TreeMap<>();
        for (String name : new String[] {"major", "minor", "units", "findings", "keyFindings"}) {
            if (random.nextInt(5) > 0) {
                values.put(name, BigDecimal.valueOf(random.nextInt(5)));
            }
        }
        if (random.nextInt(3) == 0) {
            values.put("repeated", random.nextBoolean());
            values.put("found", of(new String[] {"pests", "pests; hot-holding", "dirt；pests", "labels;", "unheard"}));
        }
        for (String name : new String[] {"hygiene", "structure", "confidence"}) {
            values.put(name, BigDecimal.valueOf(5L * random.nextInt(6)));
        }
        return Attributes.of(values);
    }

    private Link link(SubjectId id) {
        LocalDate from = day(900);
        return new Link(
                id,
                of(new String[] {"same-representative", "branch-of-listed"}),
                "attention",
                false,
                SubjectId.of("cause"),
                List.of(new Link.Cause(RecordId.of("violation", "x" + count), "SAMR", "文号" + count++, from)),
                List.of(),
                List.of(),
                new Period(from, Optional.of(from.plusDays(1 + random.nextInt(1000)))),
                BigDecimal.ONE,
                0,
                MeasureCase.NONE);
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = day(800);
            Optional<LocalDate> until =
                    random.nextBoolean() ? Optional.of(from.plusDays(1 + random.nextInt(900))) : Optional.empty();
            tags.add(new Tag(of(new String[] {"gas", "food", "key-polluter", "iso14001"}), new Period(from, until)));
        }
        return tags;
    }

    private Attributes attributes() {
        Map<String, Object> values = new TreeMap<>();
        if (random.nextBoolean()) {
            values.put("registrationChanges", BigDecimal.valueOf(random.nextInt(8)));
            values.put("verifiedComplaints", BigDecimal.valueOf(random.nextInt(5)));
        }
        if (random.nextInt(5) == 0) {
            values.put("allZeroReport", true);
            values.put("grade", of(new String[] {"good", "bad", "unheard"}));
        }
        if (random.nextInt(3) == 0) {
            values.put("foodCategory", of(new String[] {"infantFormula", "dairy", "toys"}));
            values.put("yearlyTons", BigDecimal.valueOf(random.nextInt(20_000)));
            values.put("majorAccident", random.nextInt(4) == 0);
            values.put("noIncome", random.nextBoolean());
        }
        return Attributes.of(values);
    }

    /** A day before or, seldom, a little after the middle one. */
    private LocalDate day(int back) {
        return DAY.minusDays(random.nextInt(back)).plusDays(random.nextInt(8) == 0 ? random.nextInt(400) : 0);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
