package org.xinheng.exchange.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;
import org.xinheng.registry.Subject;

/** The demo county's violations and inspections, all of them against fictional subjects. */
final class DemoRecords {
    private static final List<String> BEHAVIOURS =
            List.of("未按规定公示应当公示的信息", "经营超过保质期的商品", "未按规定履行进货查验义务", "消防设施配置不符合标准", "未按规定建立安全管理制度", "未依法签订劳动合同");
    private static final List<String> DEPARTMENTS = List.of("SAMR", "MEM", "FIRE", "HRSS", "MEE");
    private static final List<String> GENERAL_ITEMS =
            List.of("REGISTRATION", "DISCLOSURE", "PRICE", "LABOUR", "FIRE-SAFETY");

    private final long seed;
    private final LocalDate today;

    DemoRecords(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    List<Violation> violations(Subject subject, int n) {
        List<Violation> violations = new ArrayList<>();
        Dice dice = new Dice(seed, "violation", n);
        if (!DemoSubjects.isBusiness(subject.kind())) {
            return violations;
        }
        if (dice.perMille(490)) {
            int count = 1 + (dice.perMille(560) ? 1 + dice.below(5) : 0);
            for (int i = 0; i < count; i++) {
                violations.add(penalty(subject, n, i, dice));
            }
        }
        if (dice.perMille(60)) {
            violations.add(listing(subject, n, ViolationKind.ABNORMAL_LISTING, Severity.GENERAL, 400, dice));
        }
        if (dice.perMille(2)) {
            violations.add(listing(subject, n, ViolationKind.SERIOUS_LISTING, Severity.SERIOUS, 900, dice));
        }
        if (dice.perMille(4)) {
            violations.add(listing(subject, n, ViolationKind.JUDGMENT_DEFAULT, Severity.SERIOUS, 700, dice));
        }
        return violations;
    }

    List<Inspection> inspections(Subject subject, int n) {
        List<Inspection> inspections = new ArrayList<>();
        Dice dice = new Dice(seed, "inspection", n);
        if (!DemoSubjects.isBusiness(subject.kind()) || !dice.perMille(350)) {
            return inspections;
        }
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            ResultCode result = dice.perMille(850)
                    ? ResultCode.NO_PROBLEM
                    : dice.of(List.of(ResultCode.ORDERED_TO_CORRECT, ResultCode.NOT_DISCLOSED, ResultCode.FOLLOW_UP));
            inspections.add(new Inspection(
                    subject.id(),
                    dice.of(GENERAL_ITEMS),
                    dice.of(DEPARTMENTS),
                    "demo-" + n + "-" + i,
                    dice.perMille(100) ? Level.CITY : Level.COUNTY,
                    dice.perMille(150) ? CaseType.CASE : CaseType.ROUTINE,
                    dice.perMille(850),
                    today.minusDays(1 + dice.below(700)),
                    new TreeSet<>(Set.of(result)),
                    Optional.empty(),
                    Attributes.NONE));
        }
        return inspections;
    }

    private Violation penalty(Subject subject, int n, int i, Dice dice) {
        int chance = dice.below(100);
        Severity severity = chance < 40 ? Severity.MINOR : chance < 92 ? Severity.GENERAL : Severity.SERIOUS;
        PenaltyType type =
                switch (severity) {
                    case MINOR -> PenaltyType.WARNING;
                    case GENERAL -> PenaltyType.FINE;
                    case SERIOUS -> PenaltyType.SUSPENSION_OF_BUSINESS;
                };
        LocalDate decided = today.minusDays(1 + dice.below(900));
        boolean repaired = dice.perMille(250) && decided.plusMonths(6).isBefore(today);
        String department = dice.of(DEPARTMENTS);
        return new Violation(
                ViolationKind.PENALTY,
                severity,
                subject.id(),
                department,
                Optional.of("示县" + department + "罚〔" + decided.getYear() + "〕" + (n * 10 + i) + "号"),
                Optional.empty(),
                Optional.empty(),
                dice.of(BEHAVIOURS),
                new TreeSet<>(Set.of(type)),
                Optional.empty(),
                decided,
                Optional.empty(),
                repaired ? Optional.of(decided.plusMonths(6)) : Optional.empty(),
                type == PenaltyType.FINE
                        ? Optional.of(BigDecimal.valueOf(500L * (1 + dice.below(60))))
                        : Optional.empty(),
                severity == Severity.MINOR && dice.perMille(400),
                Attributes.NONE);
    }

    private Violation listing(Subject subject, int n, ViolationKind kind, Severity severity, int days, Dice dice) {
        LocalDate decided = today.minusDays(1 + dice.below(days));
        return new Violation(
                kind,
                severity,
                subject.id(),
                "SAMR",
                Optional.of("示县市监列〔" + decided.getYear() + "〕" + kind.ordinal() + n + "号"),
                Optional.empty(),
                Optional.empty(),
                kind == ViolationKind.ABNORMAL_LISTING ? "通过登记的住所（经营场所）无法联系" : "拒不履行法定义务",
                new TreeSet<>(),
                kind == ViolationKind.SERIOUS_LISTING ? Optional.of(ListType.MARKET_SUPERVISION) : Optional.empty(),
                decided,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.NONE);
    }
}
