package org.xinheng.inspection.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.grading.Assessment;

/** What a policy would do, as far as a simulation has come. */
@Schema(description = "What a policy would do to the whole population, as far as the simulation has come.")
public record SimulationReport(
        @Schema(description = "Version of the policy that is tried.")
        String version,

        @Schema(description = "Version of the policy in force that it is compared with.")
        String comparedWith,

        @Schema(description = "The date for which both are asked.")
        LocalDate on,

        @Schema(description = "How far it has come.") State state,

        @Schema(description = "Subjects looked at.") long done,

        @Schema(description = "Subjects in all.") long total,

        @Schema(description = "Milliseconds taken so far.") long milliseconds,

        @Schema(description = "Subjects by their tiers now and then, per scheme.")
        List<SchemeReport> schemes,

        @Schema(description = "How many subjects would change the tier of some scheme.")
        long movers,

        @Schema(description = "The first fifty of each move from one tier to another, with reasons.")
        List<Mover> examples,

        @Schema(description = "Inspections expected per year now and then, by item.")
        List<Load> inspections,

        @Schema(description = "Inspections expected per year now and then, by leading department.")
        List<DepartmentLoad> departments) {
    /** How far a simulation has come. */
    public enum State {
        /** it waits for cut-offs or goes through the population */
        RUNNING,
        /** it is complete */
        DONE,
        /** it was given up; what it found so far stands */
        CANCELLED,
        /** it failed; the graph was away, for example */
        FAILED
    }

    /** One scheme's tiers now and then. */
    @Schema(description = "One scheme's tiers now and then.")
    public record SchemeReport(
            @Schema(description = "The scheme's code.") String scheme,

            @Schema(description = "How many subjects are in which tier now and would be in which then.")
            List<Cell> cells) {}

    /** Subjects of one tier now and one then. */
    @Schema(description = "Subjects of one tier now and one then.")
    public record Cell(
            @Schema(description = "The tier now; absent without one.")
            Optional<String> now,

            @Schema(description = "The tier then; absent without one.")
            Optional<String> then,

            @Schema(description = "How many subjects.") long subjects) {}

    /** A subject that would change its tier. */
    @Schema(description = "A subject that would change its tier.")
    public record Mover(
            @Schema(description = "The subject's id.") String subject,

            @Schema(description = "The scheme's code.") String scheme,

            @Schema(description = "The tier now; absent without one.")
            Optional<String> now,

            @Schema(description = "The tier then; absent without one.")
            Optional<String> then,

            @Schema(description = "The rule that fixes it now.", examples = "band")
            String decidedByNow,

            @Schema(description = "The rule that would fix it then.", examples = "cap:recent-penalty")
            String decidedByThen,

            @Schema(description = "What differs: points of indicators, and rules that apply or not.")
            List<Assessment.Difference> because) {}

    /** Inspections expected per year for one item. */
    @Schema(
            description =
                    "Inspections expected per year for one item: the sum of its subjects' ratios, each no less and no more "
                            + "than its frequency allows. A ratio per task counts as that of one task a year.")
    public record Load(
            @Schema(description = "The item's code.") String item,

            @Schema(description = "The code of the department that leads it.")
            String department,

            @Schema(description = "Expected now.") BigDecimal now,

            @Schema(description = "Expected then.") BigDecimal then) {}

    /** Inspections expected per year for all items that one department leads. */
    @Schema(description = "Inspections expected per year for all items that one department leads.")
    public record DepartmentLoad(
            @Schema(description = "The department's code.") String department,
            @Schema(description = "Expected now.") BigDecimal now,
            @Schema(description = "Expected then.") BigDecimal then) {}
}
