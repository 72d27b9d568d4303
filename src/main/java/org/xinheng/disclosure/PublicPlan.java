package org.xinheng.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.record.CaseType;
import org.xinheng.record.task.Plan;
import org.xinheng.record.task.PlanState;

/**
 * What the public sees of an annual plan of checks (年度抽查计划). How many subjects each tier has and how many are drawn
 * is not part of it: tiers are not public.
 *
 * @param id the plan's identifier
 * @param year the year
 * @param title what the task is called
 * @param item the item's code
 * @param lead the code of the department that makes it
 * @param cooperates codes of departments that go along
 * @param area the code of the area
 * @param caseType ROUTINE, or SPECIAL for a special campaign
 * @param ratio the plan's own ratio; absent where the ratio goes by the policy
 * @param frequency how often a subject is visited in the year at most
 * @param from the first day of visits
 * @param until the first day after the last
 * @param state how far it has come
 * @param enteredOn when it was entered
 */
public record PublicPlan(
        String id,
        int year,
        String title,
        String item,
        String lead,
        List<String> cooperates,
        String area,
        CaseType caseType,
        Optional<BigDecimal> ratio,
        Optional<Integer> frequency,
        LocalDate from,
        LocalDate until,
        PlanState state,
        Optional<LocalDate> enteredOn) {
    static PublicPlan of(Plan plan) {
        return new PublicPlan(
                plan.id(),
                plan.year(),
                plan.title(),
                plan.item(),
                plan.lead(),
                plan.cooperates(),
                plan.area(),
                plan.caseType(),
                plan.ratio(),
                plan.frequency(),
                plan.from(),
                plan.until(),
                plan.state(),
                plan.enteredOn());
    }
}
