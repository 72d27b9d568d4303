package org.xinheng.disclosure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinheng.inspection.Papers;
import org.xinheng.record.task.Plan;
import org.xinheng.record.task.PlanState;

/**
 * Annual plans that were entered, as the public sees them: kept for some seconds and, while the graph is away, for a day. They
 * are not part of feed and snapshot: a plan is about no subject and its publication never ends, so there is nothing that a
 * mirror would have to drop.
 */
@ApplicationScoped
public class PublicPlans {
    private static final int MOST_YEARS = 50;
    private static final Set<PlanState> PUBLIC = EnumSet.of(PlanState.ENTERED, PlanState.EXECUTING, PlanState.CLOSED);

    private final Papers papers;
    private final LoadingCache<Integer, List<PublicPlan>> byYear;

    /** Injected. */
    public PublicPlans(Papers papers) {
        this.papers = papers;
        this.byYear = Caffeine.newBuilder()
                .maximumSize(MOST_YEARS)
                .refreshAfterWrite(Duration.ofSeconds(10))
                .expireAfterWrite(Duration.ofDays(1))
                .build(this::load);
    }

    /** The plans of a year, in the order of their identifiers. */
    public List<PublicPlan> of(int year) {
        return byYear.get(year);
    }

    private List<PublicPlan> load(int year) {
        return papers.all(Plan.class, Papers.Filter.ALL.year(year)).stream()
                .filter(plan -> PUBLIC.contains(plan.state()))
                .map(PublicPlan::of)
                .toList();
    }
}
