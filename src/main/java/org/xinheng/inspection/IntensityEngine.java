package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Outcome;
import org.xinheng.inspection.Intensity.Conflict;
import org.xinheng.inspection.Intensity.CountedTier;
import org.xinheng.inspection.Reason.Stage;
import org.xinheng.policy.IntensityRules;
import org.xinheng.policy.Policy;
import org.xinheng.policy.QuietDays;
import org.xinheng.policy.Ratio;
import org.xinheng.policy.VisitRule;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Item;
import org.xinheng.standing.Standing;

/**
 * Answers how often a subject is inspected, in four stages: what is demanded, how often within a period, what the
 * subject is entitled to be spared, when. A later stage never lowers the ratio of an earlier one; where they clash, the
 * answer says so. A pure function of its arguments; compiled once per policy; thread-safe.
 */
public final class IntensityEngine {
    private final IntensityRules rules;
    private final Citations citations;
    private final Demand demand;
    private final Quiet quiet;

    /** Compiles the policy's section about intensity. */
    public IntensityEngine(Policy policy) {
        rules = policy.intensity();
        citations = new Citations(policy.sources());
        demand = new Demand(policy, citations);
        quiet = new Quiet(rules.quietDays());
    }

    /**
     * The answer.
     *
     * @param standing the subject's standing, which must speak of the date
     * @param others the standings of others by identifier, for whoever operates the subject
     * @param item the item
     * @param on the date
     * @param asker for whom
     * @param areaPath the subject's area and those above it, nearest first
     */
    public Intensity answer(
            Standing standing,
            Function<SubjectId, Optional<Standing>> others,
            Item item,
            LocalDate on,
            Asker asker,
            List<String> areaPath) {
        Outcome outcome = standing.timeline().on(on).orElseThrow();
        if (!ScopeMatch.applies(item, standing, outcome.tags())) {
            return notApplicable(standing, item, on);
        }
        List<Reason> reasons = new ArrayList<>(6);
        Counted counted = Counted.of(item, standing, others, on);
        Optional<LocalDate> nextChange = counted.nextChangeAfter(on, standing);

        Demand.Result demanded = demand.of(item, standing, outcome, counted, asker, reasons);
        VisitCount visits = new VisitCount(standing, item, on);
        Optional<Intensity.Coverage> coverage = coverage(item, visits, on);
        boolean duty = coverage.map(c -> isDue(c, on)).orElse(false);
        coverage.filter(c -> duty).ifPresent(c -> reasons.add(due(item, c)));

        Set<Conflict> conflicts = EnumSet.noneOf(Conflict.class);
        Optional<Integer> left = frequency(demanded, visits, conflicts, duty, reasons);
        left = least(left, caps(visits, asker, conflicts, duty, reasons));
        LocalDate free = latest(
                on,
                higher(visits, asker, on, reasons),
                recognised(visits, asker.department().orElse(item.leads().get(0)), asker.caseType(), on, reasons));
        if (duty && free.isAfter(on)) {
            conflicts.add(Conflict.RECENT);
        }
        Optional<QuietDays> quietDays = quiet.rule(areaPath, standing.kind(), outcome.tags(), item, asker);
        Optional<Intensity.Window> window = calendar(quietDays, free, left, duty, reasons);

        Intensity.Method method =
                conflicts.isEmpty() ? Intensity.Method.ON_SITE : Intensity.Method.JOINT_OR_DOCUMENTARY;
        Ratio ratio = demanded.ratio();
        return new Intensity(
                standing.subject().text(),
                item.code(),
                on,
                true,
                ratio.atLeast(),
                ratio.atMost().filter(most -> ratio.shape() != Ratio.Shape.POINT),
                Optional.of(ratio.shape()),
                demanded.perInspector(),
                Optional.of(demanded.basis()),
                demanded.visits()
                        .map(v -> new Intensity.Frequency(
                                v.min(), v.max(), v.per().text(), visits.done(v))),
                left,
                window,
                duty,
                coverage,
                Optional.of(method),
                conflicts,
                counted.tier()
                        .map(t -> new CountedTier(
                                t.tier().scheme(), t.tier().ordinal(), t.tier().label(), t.decidedBy(), t.of().text())),
                nextChange,
                reasons);
    }

    private static Intensity notApplicable(Standing standing, Item item, LocalDate on) {
        Reason reason =
                new Reason(Stage.DEMAND, "scope", "监管对象不在该事项的范围内", item.basis().orElse(""), List.of());
        return new Intensity(
                standing.subject().text(),
                item.code(),
                on,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                standing.timeline().nextChangeAfter(on),
                List.of(reason));
    }

    private static Optional<Intensity.Coverage> coverage(Item item, VisitCount visits, LocalDate on) {
        return item.fullCoverage().map(cycle -> {
            Optional<LocalDate> last = visits.last();
            Optional<LocalDate> due = last.map(cycle::anniversary);
            return new Intensity.Coverage(
                    cycle.text(), last, due, due.map(on::isAfter).orElse(false));
        });
    }

    /** Full coverage makes a visit a duty when the cycle since the last one is over, or when there was none. */
    private static boolean isDue(Intensity.Coverage coverage, LocalDate on) {
        return coverage.dueOn().map(d -> !on.isBefore(d)).orElse(true);
    }

    private static Reason due(Item item, Intensity.Coverage coverage) {
        String text = coverage.dueOn().map(d -> "全覆盖周期已于 " + d + " 届满，应当检查").orElse("全覆盖周期内尚未检查，应当检查");
        return new Reason(Stage.DEMAND, "full-coverage-due", text, item.basis().orElse(""), List.of());
    }

    private Optional<Integer> frequency(
            Demand.Result demanded, VisitCount visits, Set<Conflict> conflicts, boolean duty, List<Reason> reasons) {
        if (demanded.visits().isEmpty()) {
            return Optional.empty();
        }
        VisitRule rule = demanded.visits().get();
        int done = visits.done(rule);
        Optional<Integer> left = rule.max().map(max -> Math.max(0, max - done));
        reasons.add(new Reason(
                Stage.FREQUENCY, "frequency", rule.text() + "，本期已检查 " + done + " 次", demanded.source(), List.of()));
        if (duty && left.equals(Optional.of(0))) {
            conflicts.add(Conflict.MAXIMUM);
        }
        return left;
    }

    private Optional<Integer> caps(
            VisitCount visits, Asker asker, Set<Conflict> conflicts, boolean duty, List<Reason> reasons) {
        if (rules.caps().isEmpty() || rules.caps().get().exempt().contains(asker.caseType())) {
            return Optional.empty();
        }
        IntensityRules.Caps caps = rules.caps().get();
        int byLevel = visits.cappedBy(asker.level());
        int byAll = visits.capped();
        Optional<Integer> left = least(
                caps.perLevel().map(cap -> Math.max(0, cap - byLevel)),
                caps.total().map(cap -> Math.max(0, cap - byAll)));
        left.ifPresent(n -> reasons.add(new Reason(
                Stage.ENTITLEMENT,
                "cap",
                "年度入企检查上限：本级已用 " + byLevel + " 次、各级共 " + byAll + " 次，还可检查 " + n + " 次",
                citations.of(caps.source()),
                List.of())));
        if (duty && left.equals(Optional.of(0))) {
            conflicts.add(Conflict.CAP);
        }
        return left;
    }

    private Optional<LocalDate> higher(VisitCount visits, Asker asker, LocalDate on, List<Reason> reasons) {
        Optional<IntensityRules.Recent> rule =
                rules.recentByHigherLevel().filter(r -> !r.exempt().contains(asker.caseType()));
        return waiting(
                rule, visits.lastAbove(asker.level()), "recent-by-higher-level", "上级近期已就同一事项检查，下级在 ", on, reasons);
    }

    private Optional<LocalDate> recognised(
            VisitCount visits, String department, CaseType caseType, LocalDate on, List<Reason> reasons) {
        Optional<IntensityRules.Recent> rule =
                rules.recognition().filter(r -> !r.exempt().contains(caseType));
        return rule.isEmpty()
                ? Optional.empty()
                : waiting(
                        rule,
                        visits.lastByOther(department),
                        "recognised-result",
                        "其他部门近期已就同一事项检查，结果互认，在 ",
                        on,
                        reasons);
    }

    private Optional<LocalDate> waiting(
            Optional<IntensityRules.Recent> rule,
            Optional<LocalDate> last,
            String code,
            String says,
            LocalDate on,
            List<Reason> reasons) {
        if (rule.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> free = last.map(rule.get().within()::over).filter(on::isBefore);
        free.ifPresent(d -> reasons.add(new Reason(
                Stage.ENTITLEMENT,
                code,
                says + d + " 前原则上不重复检查",
                citations.of(rule.get().source()),
                List.of())));
        return free;
    }

    private Optional<Intensity.Window> calendar(
            Optional<QuietDays> rule, LocalDate free, Optional<Integer> left, boolean duty, List<Reason> reasons) {
        if (left.equals(Optional.of(0)) && !duty) {
            return Optional.empty();
        }
        if (rule.isEmpty()) {
            return Optional.of(new Intensity.Window(free, Optional.empty()));
        }
        Intensity.Window window = Quiet.window(rule.get(), free);
        reasons.add(new Reason(
                Stage.CALENDAR,
                "quiet-days",
                "每月 " + rule.get().text() + " 日为企业宁静日，最早可于 " + window.from() + " 检查",
                citations.of(rule.get().source()),
                List.of()));
        return Optional.of(window);
    }

    private static LocalDate latest(LocalDate on, Optional<LocalDate> one, Optional<LocalDate> other) {
        LocalDate later = one.filter(on::isBefore).orElse(on);
        return other.filter(later::isBefore).orElse(later);
    }

    private static Optional<Integer> least(Optional<Integer> one, Optional<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(Math.min(one.get(), other.get()));
    }
}
