package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Tier;
import org.xinheng.inspection.TierOverview;
import org.xinheng.inspection.TierOverview.Counted;
import org.xinheng.inspection.TierOverview.Counts;
import org.xinheng.registry.Subject;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.SubjectNames;

/** How the caller's areas stand, in numbers. */
@Path("/api/v1/overview")
@Tag(name = "subjects")
public class OverviewResource {
    private static final int DUE_DAYS = 30;
    private static final int MOST_DUE = 50;

    private final TierOverview overview;
    private final CurrentCaller caller;
    private final Population population;
    private final SubjectNames names;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public OverviewResource(
            TierOverview overview,
            CurrentCaller caller,
            Population population,
            SubjectNames names,
            Rules rules,
            BusinessDay day) {
        this.overview = overview;
        this.caller = caller;
        this.population = population;
        this.names = names;
        this.rules = rules;
        this.day = day;
    }

    /** The numbers of one scheme. */
    @Schema(description = "How many supervised subjects stand in which tier of one scheme, within the caller's areas.")
    public record Overview(
            @Schema(description = "The date.") LocalDate on,

            @Schema(description = "Version of the policy.") String policyVersion,

            @Schema(description = "Number of the last change that is reflected.")
            long changeNumber,

            @Schema(description = "The scheme that was counted.")
            String scheme,

            @Schema(description = "All schemes that grade somebody.")
            Set<String> schemes,

            @Schema(description = "Supervised subjects in all.")
            int subjects,

            @Schema(description = "The tiers that occur, the best first.")
            List<Tier> tiers,

            @Schema(description = "By area.") List<TierRow> areas,

            @Schema(description = "By section of GB/T 4754; an empty code where no industry is known.")
            List<TierRow> industries,

            @Schema(
                    description =
                            "By department that leads an item which applies to the subject; one subject may count for several.")
            List<TierRow> departments,

            @Schema(
                    description =
                            "Whose tier changes within 30 days by passing time alone, the soonest first, at most 50.")
            List<DueChange> due) {}

    /** A row of numbers. */
    @Schema(description = "Numbers of subjects of one area, section or department.")
    public record TierRow(
            @Schema(description = "Code of the area, section or department.")
            String code,

            @Schema(description = "Subjects per tier, in the order of the tiers.")
            List<Integer> counts,

            @Schema(description = "Subjects that the scheme does not grade.")
            int without) {}

    /** A change to come. */
    @Schema(description = "A subject whose tier changes by passing time alone.")
    public record DueChange(
            @Schema(description = "The subject's id.") String subject,
            @Schema(description = "Its name.") Optional<String> name,
            @Schema(description = "The day of the change.") LocalDate on,

            @Schema(description = "The tier today; absent when there is none.")
            Optional<Tier> now,

            @Schema(description = "The tier from that day; absent when there is none.")
            Optional<Tier> then) {}

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.OPERATOR, Access.POLICY_MAKER, Access.AUDITOR})
    @Operation(
            summary = "Numbers per tier",
            description = "By area, section of industry and leading department, counted in memory as of today.")
    public Overview overview(
            @QueryParam("scheme") @Parameter(description = "The scheme's code; comprehensive when absent.")
                    String scheme) {
        String wanted = scheme == null ? "comprehensive" : scheme;
        LocalDate today = day.today();
        Counted counted = overview.count(wanted, caller.get().areas(), today, today.plusDays(DUE_DAYS), MOST_DUE);
        return new Overview(
                today,
                rules.active().version(),
                population.number(),
                wanted,
                counted.schemes(),
                counted.subjects(),
                counted.tiers(),
                rows(counted.areas(), counted.tiers()),
                rows(counted.industries(), counted.tiers()),
                rows(counted.departments(), counted.tiers()),
                due(counted.due()));
    }

    private static List<TierRow> rows(Map<String, Counts> counts, List<Tier> tiers) {
        return counts.entrySet().stream()
                .map(e -> new TierRow(
                        e.getKey(),
                        tiers.stream().map(e.getValue()::of).toList(),
                        e.getValue().without()))
                .toList();
    }

    private List<DueChange> due(List<TierOverview.Due> due) {
        Map<SubjectId, Subject> known =
                names.subjects(due.stream().map(TierOverview.Due::subject).toList());
        return due.stream()
                .map(d -> new DueChange(
                        d.subject().text(),
                        Optional.ofNullable(known.get(d.subject())).map(Subject::name),
                        d.on(),
                        d.now(),
                        d.then()))
                .toList();
    }
}
