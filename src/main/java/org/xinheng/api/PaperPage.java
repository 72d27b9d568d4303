package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.inspection.Papers;
import org.xinheng.record.task.TaskPaper;

/** One page of a list of papers. */
final class PaperPage {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private PaperPage() {}

    /** The page that is asked for. */
    static Papers.Filter of(Papers.Filter filter, String cursor, String limit) {
        return filter.after(
                cursor == null ? "" : Parameters.record(cursor).value(),
                Parameters.number("limit", limit, 1, MOST, USUAL));
    }

    /** Where the next page begins; absent after the last. */
    static Optional<String> next(Papers.Filter page, List<? extends TaskPaper> papers) {
        return papers.size() < page.most()
                ? Optional.empty()
                : Optional.of(papers.get(papers.size() - 1).id());
    }

    /** Plans. */
    @Schema(description = "A page of annual plans.")
    record Plans(
            @Schema(description = "The plans.") List<PlanView> plans,

            @Schema(description = "Where the next page begins; absent after the last.")
            Optional<String> cursor) {}

    /** Draws. */
    @Schema(description = "A page of draws.")
    record Draws(
            @Schema(description = "The draws.") List<DrawView> draws,

            @Schema(description = "Where the next page begins; absent after the last.")
            Optional<String> cursor) {}

    /** Joint tasks. */
    @Schema(description = "A page of joint tasks.")
    record JointTasks(
            @Schema(description = "The tasks.") List<JointTaskResource.JointTaskView> tasks,

            @Schema(description = "Where the next page begins; absent after the last.")
            Optional<String> cursor) {}

    /** Results of checks. */
    @Schema(description = "A page of results.")
    record CheckResults(
            @Schema(description = "The results.") List<CheckResultResource.CheckResultView> results,

            @Schema(description = "Where the next page begins; absent after the last.")
            Optional<String> cursor) {}
}
