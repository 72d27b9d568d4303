package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.access.Caller;
import org.xinheng.inspection.draw.Snapshot;
import org.xinheng.record.task.CheckMethod;
import org.xinheng.record.task.CheckResult;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.DrawState;
import org.xinheng.record.task.JointTask;
import org.xinheng.record.task.Plan;
import org.xinheng.record.task.PlanState;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;

/** How departments do: plans on time, joint checks, repeated visits avoided, late results. */
@ApplicationScoped
public class Statistics {
    private final Papers papers;
    private final Draws draws;
    private final Coverage coverage;
    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public Statistics(Papers papers, Draws draws, Coverage coverage, Population population, BusinessDay day) {
        this.papers = papers;
        this.draws = draws;
        this.coverage = coverage;
        this.population = population;
        this.day = day;
    }

    /** How a department did in a year. */
    @Schema(description = "How a department did in a year.")
    public record OfDepartment(
            @Schema(description = "The department's code.") String department,
            @Schema(description = "Plans entered.") int plans,

            @Schema(description = "Those of them entered by 31 March.")
            int plansOnTime,

            @Schema(description = "On-site checks with a result.")
            int visits,

            @Schema(description = "Those of them made jointly with another department.")
            int jointVisits,

            @Schema(description = "The share of the joint ones, to four decimals.")
            BigDecimal jointShare,

            @Schema(description = "Visits that joint tasks saved, counted for the department that leads them.")
            int savedVisits,

            @Schema(description = "Subjects that draws left out because a visit was pending, made or at its most.")
            int repeatsAvoided,

            @Schema(description = "Results entered and not rejected.")
            int results,

            @Schema(description = "Those published late, or not published in time.")
            int lateResults,

            @Schema(description = "Subjects for whom full coverage is overdue, for the items that it leads.")
            int overdue) {}

    private static final class Tally {
        private int plans;
        private int onTime;
        private int visits;
        private int joint;
        private int saved;
        private int repeats;
        private int results;
        private int late;
        private int overdue;
    }

    /** The figures of a year per department of the caller's areas. */
    public List<OfDepartment> of(Caller caller, int year) {
        Catalogue catalogue = population.catalogue();
        LocalDate today = day.today();
        Map<String, Tally> tallies = new TreeMap<>();
        for (Department department : catalogue.departments()) {
            if (catalogue.isWithin(department.area(), caller.areas())) {
                tallies.put(department.code(), new Tally());
            }
        }
        Tally elsewhere = new Tally();
        Papers.Filter filter = Papers.Filter.ALL.year(year);
        for (Plan plan : papers.all(Plan.class, filter)) {
            if (plan.state() != PlanState.DRAFT && plan.state() != PlanState.REPORTED) {
                Tally tally = tallies.getOrDefault(plan.lead(), elsewhere);
                tally.plans++;
                tally.onTime += plan.isLate() ? 0 : 1;
            }
        }
        List<JointTask> tasks = papers.all(JointTask.class, filter);
        Set<String> ofSeveral =
                tasks.stream().filter(JointTask::ofSeveral).map(JointTask::id).collect(Collectors.toSet());
        for (CheckResult result : papers.all(CheckResult.class, filter)) {
            if (result.state().counts()) {
                Tally tally = tallies.getOrDefault(result.department(), elsewhere);
                tally.results++;
                tally.late += result.isLate(today) ? 1 : 0;
                tally.visits += result.method() == CheckMethod.ON_SITE ? 1 : 0;
                tally.joint += result.method() == CheckMethod.ON_SITE
                                && result.jointTask()
                                        .filter(ofSeveral::contains)
                                        .isPresent()
                        ? 1
                        : 0;
            }
        }
        for (JointTask task : tasks) {
            tallies.getOrDefault(task.lead(), elsewhere).saved += task.savedVisits();
        }
        for (Draw draw : papers.all(Draw.class, filter)) {
            if (draw.state() == DrawState.DRAWN) {
                Snapshot snapshot = draws.snapshot(draw.id());
                tallies.getOrDefault(draw.department(), elsewhere).repeats += (int) snapshot.excluded().stream()
                        .filter(e -> !e.why().equals("NO_DAY") && !e.why().equals("NO_INSPECTORS"))
                        .count();
            }
        }
        coverage.overdue(caller).forEach((department, n) -> tallies.getOrDefault(department, elsewhere).overdue += n);
        return tallies.entrySet().stream()
                .map(e -> figures(e.getKey(), e.getValue()))
                .toList();
    }

    private static OfDepartment figures(String department, Tally tally) {
        BigDecimal share = tally.visits == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(tally.joint).divide(BigDecimal.valueOf(tally.visits), 4, RoundingMode.HALF_UP);
        return new OfDepartment(
                department,
                tally.plans,
                tally.onTime,
                tally.visits,
                tally.joint,
                share,
                tally.saved,
                tally.repeats,
                tally.results,
                tally.late,
                tally.overdue);
    }
}
