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

        Demand.Result demanded = demand.of(item, standing, outcome, counted, on, asker, reasons);
        VisitCount visits = new VisitCount(standing, item, on);
        boolean duty = duty(item, visits, on, reasons);

        Set<Conflict> conflicts = EnumSet.noneOf(Conflict.class);
        Optional<Integer> left = frequency(demanded, visits, conflicts, duty, reasons);
        left = least(left, caps(visits, asker, conflicts, duty, reasons));
        Optional<LocalDate> free = recent(visits, asker, on, conflicts, duty, reasons);
        Optional<Intensity.Window> window =
                calendar(standing, areaPath, asker, free.orElse(on), on, left, duty, reasons);

        Intensity.Method method =
                conflicts.isEmpty() ? Intensity.Method.ON_SITE : Intensity.Method.JOINT_OR_DOCUMENTARY;
        return new Intensity(
                standing.subject().text(),
                item.code(),
                on,
                true,
                demanded.ratio().atLeast(),
                demanded.ratio()
                        .atMost()
                        .filter(most -> !demanded.ratio().atLeast().equals(Optional.of(most))),
                Optional.of(demanded.basis()),
                demanded.visits()
                        .map(v -> new Intensity.Frequency(
                                v.min(), v.max(), v.per().text(), visits.done(v))),
                left,
                window,
                duty,
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
                false,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                standing.timeline().nextChangeAfter(on),
                List.of(reason));
    }

    /** Full coverage makes a visit a duty when the cycle since the last one is over. */
    private static boolean duty(Item item, VisitCount visits, LocalDate on, List<Reason> reasons) {
        if (item.fullCoverage().isEmpty()) {
            return false;
        }
        Optional<LocalDate> last = visits.last();
        Optional<LocalDate> due = last.map(item.fullCoverage().get()::anniversary);
        boolean over = due.map(d -> !on.isBefore(d)).orElse(true);
        if (over) {
            String text = due.map(d -> "全覆盖周期已于 " + d + " 届满，应当检查").orElse("全覆盖周期内尚未检查，应当检查");
            reasons.add(new Reason(
                    Stage.DEMAND, "full-coverage-due", text, item.basis().orElse(""), List.of()));
        }
        return over;
    }

    private Optional<Integer> frequency(
            Demand.Result demanded, VisitCount visits, Set<Conflict> conflicts, boolean duty, List<Reason> reasons) {
        if (demanded.visits().isEmpty()) {
            return Optional.empty();
        }
        IntensityRules.Visits rule = demanded.visits().get();
        int done = visits.done(rule);
        Optional<Integer> left = rule.max().map(max -> Math.max(0, max - done));
        String bounds = rule.min().map(m -> "不少于 " + m + " 次").orElse("")
                + (rule.min().isPresent() && rule.max().isPresent() ? "、" : "")
                + rule.max().map(m -> "不超过 " + m + " 次").orElse("");
        reasons.add(new Reason(
                Stage.FREQUENCY,
                "frequency",
                "每 " + rule.per().length() + " 年" + bounds + "，本期已检查 " + done + " 次",
                demanded.source(),
                List.of()));
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

    private Optional<LocalDate> recent(
            VisitCount visits, Asker asker, LocalDate on, Set<Conflict> conflicts, boolean duty, List<Reason> reasons) {
        if (rules.recentByHigherLevel().isEmpty()) {
            return Optional.empty();
        }
        IntensityRules.Recent recent = rules.recentByHigherLevel().get();
        Optional<LocalDate> free =
                visits.lastAbove(asker.level()).map(recent.within()::over).filter(on::isBefore);
        free.ifPresent(d -> {
            reasons.add(new Reason(
                    Stage.ENTITLEMENT,
                    "recent-by-higher-level",
                    "上级近期已就同一事项检查，下级在 " + d + " 前原则上不重复检查",
                    citations.of(recent.source()),
                    List.of()));
            if (duty) {
                conflicts.add(Conflict.RECENT);
            }
        });
        return free;
    }

    private Optional<Intensity.Window> calendar(
            Standing standing,
            List<String> areaPath,
            Asker asker,
            LocalDate free,
            LocalDate on,
            Optional<Integer> left,
            boolean duty,
            List<Reason> reasons) {
        if (left.equals(Optional.of(0)) && !duty) {
            return Optional.empty();
        }
        Optional<IntensityRules.QuietDays> rule = quiet.rule(areaPath, standing.kind(), asker);
        if (rule.isEmpty()) {
            return Optional.of(new Intensity.Window(free, Optional.empty()));
        }
        Intensity.Window window = Quiet.window(rule.get(), free);
        reasons.add(new Reason(
                Stage.CALENDAR,
                "quiet-days",
                "每月 " + rule.get().fromDay() + " 日至 " + rule.get().toDay() + " 日为企业宁静日，最早可于 " + window.from() + " 检查",
                citations.of(rule.get().source()),
                List.of()));
        return Optional.of(window);
    }

    private static Optional<Integer> least(Optional<Integer> one, Optional<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(Math.min(one.get(), other.get()));
    }
}
