package org.xinheng.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinheng.inspection.PlanConflict.PlanRule;
import org.xinheng.policy.IntensityRules;
import org.xinheng.record.task.Plan;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;

/** What a plan must not do. A pure function of the plan, the others of its year, the frame and the policy. */
final class PlanRules {
    private final Catalogue catalogue;
    private final IntensityRules rules;

    PlanRules(Catalogue catalogue, IntensityRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * Every rule that a plan breaks.
     *
     * @param plan the plan, with the quotas that it would be entered with
     * @param others the other plans of the year that were entered
     * @param frame its subjects per stratum
     */
    List<PlanConflict> broken(Plan plan, List<Plan> others, SamplingFrame frame) {
        List<PlanConflict> broken = new ArrayList<>();
        Item item = catalogue.item(plan.item());
        if (!item.leads().contains(plan.lead())) {
            broken.add(alone(PlanRule.NOT_THE_LEAD, "事项 " + item.code() + " 由 " + item.leads() + " 牵头，计划应由牵头部门制定"));
        }
        if (frame.population() == 0) {
            broken.add(alone(PlanRule.NOBODY_IN_SCOPE, "该区域内没有事项 " + item.code() + " 的监管对象"));
        }
        int frequency = plan.frequency().orElse(1);
        rules.caps()
                .flatMap(IntensityRules.Caps::perLevel)
                .filter(cap -> frequency > cap && !isExempt(plan))
                .ifPresent(cap ->
                        broken.add(alone(PlanRule.OVER_CAP, "每户每年检查 " + frequency + " 次，超过本级年度入企检查上限 " + cap + " 次")));
        frame.strata().stream()
                .flatMap(s -> s.mostVisits().stream())
                .max(Integer::compare)
                .filter(most -> frequency > most)
                .ifPresent(most -> broken.add(
                        alone(PlanRule.OVER_MAXIMUM, "每户检查 " + frequency + " 次，超过信用等级对应的最高频次 " + most + " 次")));
        for (Plan other : others) {
            if (!other.id().equals(plan.id())) {
                against(plan, other, broken);
                below(plan, item, other, broken);
            }
        }
        return broken;
    }

    private boolean isExempt(Plan plan) {
        return !rules.usesUpCap(plan.caseType());
    }

    private void against(Plan plan, Plan other, List<PlanConflict> broken) {
        if (!other.item().equals(plan.item())) {
            return;
        }
        if (overlap(plan, other)) {
            broken.add(with(other, PlanRule.SAME_OBJECT_AND_ITEM, "同一对象、同一事项已在 " + other.lead() + " 的计划中"));
        }
        if (other.lead().equals(plan.lead())) {
            return;
        }
        if (differ(plan.ratio(), other.ratio())) {
            broken.add(with(
                    other,
                    PlanRule.RATIO_CONTRADICTS,
                    "抽查比例与 " + other.lead() + " 的 "
                            + other.ratio().map(Percent::of).orElse("按信用等级") + " 不一致"));
        }
        if (!plan.frequency().orElse(1).equals(other.frequency().orElse(1))) {
            broken.add(with(
                    other,
                    PlanRule.FREQUENCY_CONTRADICTS,
                    "检查频次与 " + other.lead() + " 的每年 " + other.frequency().orElse(1) + " 次不一致"));
        }
    }

    private void below(Plan plan, Item item, Plan other, List<PlanConflict> broken) {
        if (!overlap(plan, other) || !other.lead().equals(plan.lead())) {
            return;
        }
        Optional<ItemClass> otherClass = catalogue.findItem(other.item()).map(Item::itemClass);
        Predicate<Plan> lower = p ->
                p == plan ? rate(plan).compareTo(rate(other)) < 0 : rate(other).compareTo(rate(plan)) < 0;
        boolean isKey = item.itemClass() == ItemClass.KEY;
        if (isKey && otherClass.equals(Optional.of(ItemClass.GENERAL)) && lower.test(plan)
                || !isKey && otherClass.equals(Optional.of(ItemClass.KEY)) && lower.test(other)) {
            broken.add(with(
                    other,
                    PlanRule.KEY_BELOW_GENERAL,
                    "重点检查事项的比例低于一般检查事项：" + plan.item() + " " + Percent.of(rate(plan)) + "，" + other.item() + " "
                            + Percent.of(rate(other))));
        }
    }

    /** The share of its subjects that a plan visits, to four decimals. */
    private static BigDecimal rate(Plan plan) {
        return plan.base() == 0
                ? plan.ratio().orElse(BigDecimal.ZERO)
                : BigDecimal.valueOf(plan.quantity()).divide(BigDecimal.valueOf(plan.base()), 4, RoundingMode.HALF_UP);
    }

    private boolean overlap(Plan one, Plan other) {
        return catalogue.path(one.area()).contains(other.area())
                || catalogue.path(other.area()).contains(one.area());
    }

    private static boolean differ(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() != other.isPresent()
                || one.isPresent() && one.get().compareTo(other.get()) != 0;
    }

    private static PlanConflict alone(PlanRule rule, String text) {
        return new PlanConflict(rule, text, Optional.empty());
    }

    private static PlanConflict with(Plan other, PlanRule rule, String text) {
        return new PlanConflict(rule, text, Optional.of(other.id()));
    }
}
