package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.record.CaseType;

/**
 * A department's plan for one item in one year (年度抽查计划).
 *
 * @param year the year
 * @param sourceKey the department's own key of the plan
 * @param title what the task is called
 * @param item the item's code
 * @param lead the department that makes it
 * @param cooperates departments that go along
 * @param area the area, with all below it
 * @param caseType ROUTINE, or SPECIAL for a special campaign (专项整治)
 * @param ratio one ratio for all subjects; the policy's ratio by tier when absent
 * @param frequency how often a subject is visited in the year at most; once when absent
 * @param from the first day of visits
 * @param until the first day after the last
 * @param experts how many experts go along with each visit
 * @param state how far it has come
 * @param base how many subjects there were when it was entered (抽查基数); 0 before
 * @param quotas how many of each stratum are to be drawn; none before entry
 * @param enteredOn when it was entered
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Plan(
        int year,
        String sourceKey,
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
        int experts,
        PlanState state,
        int base,
        List<Quota> quotas,
        Optional<LocalDate> enteredOn)
        implements TaskPaper {
    /**
     * How many of a stratum are to be drawn in the year.
     *
     * @param stratum the stratum: the tier's label, or a dash where none applies, and the rule's ratio
     * @param population how many subjects it had
     * @param quantity how many of them are to be drawn
     */
    public record Quota(String stratum, int population, int quantity) {}

    public Plan {
        Check.that(year >= 2000 && year <= 2199, "year", "must be between 2000 and 2199");
        sourceKey = Check.text("sourceKey", sourceKey, 128);
        title = Check.text("title", title, Check.NAME);
        item = Check.code("item", item);
        lead = Check.code("lead", lead);
        cooperates = cooperates == null
                ? List.of()
                : cooperates.stream().sorted().distinct().toList();
        Check.size("cooperates", cooperates, 64);
        area = Check.code("area", area);
        caseType = caseType == null ? CaseType.ROUTINE : caseType;
        Check.that(
                caseType.kind() != CaseType.Kind.CASE, "caseType", "must be ROUTINE or SPECIAL: cases are not planned");
        ratio = Check.absentOr(ratio);
        ratio.ifPresent(r -> Check.that(
                r.signum() > 0 && r.compareTo(BigDecimal.ONE) <= 0 && r.scale() <= 6,
                "ratio",
                "must be above 0 and at most 1, with at most 6 decimals"));
        frequency = Check.absentOr(frequency);
        frequency.ifPresent(f -> Check.that(f >= 1 && f <= 12, "frequency", "must be between 1 and 12"));
        Check.present("from", from);
        Check.present("until", until);
        Check.that(from.isBefore(until), "until", "must be after from");
        Check.that(
                from.getYear() == year && until.minusDays(1).getYear() == year,
                "from",
                "must be, like until, in the year");
        Check.that(experts >= 0 && experts <= 5, "experts", "must be between 0 and 5");
        state = state == null ? PlanState.DRAFT : state;
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        enteredOn = Check.absentOr(enteredOn);
    }

    /** Its identifier, from the natural identity: year, department and its key. */
    @Override
    public String id() {
        return RecordId.of("plan", Integer.toString(year), lead, sourceKey).value();
    }

    @Override
    public Index index() {
        return new Index(
                Optional.of(year),
                Optional.of(item),
                Optional.of(lead),
                Optional.of(area),
                Optional.empty(),
                Optional.of(state.name()),
                Optional.empty());
    }

    /** Plans are made and entered by the end of March. */
    @JsonIgnore
    public boolean isLate() {
        return enteredOn
                .map(d -> d.isAfter(LocalDate.of(year, Month.MARCH, 31)))
                .orElse(false);
    }

    /** How many subjects are to be drawn in the year. */
    public int quantity() {
        return quotas.stream().mapToInt(Quota::quantity).sum();
    }

    /** The same plan, further on. */
    public Plan in(PlanState next) {
        return with(next, base, quotas, enteredOn);
    }

    /** The same plan, entered with what it is based on. */
    public Plan entered(int population, List<Quota> strata, LocalDate on) {
        return with(PlanState.ENTERED, population, strata, Optional.of(on));
    }

    private Plan with(PlanState next, int population, List<Quota> strata, Optional<LocalDate> entered) {
        return new Plan(
                year,
                sourceKey,
                title,
                item,
                lead,
                cooperates,
                area,
                caseType,
                ratio,
                frequency,
                from,
                until,
                experts,
                next,
                population,
                strata,
                entered);
    }
}
