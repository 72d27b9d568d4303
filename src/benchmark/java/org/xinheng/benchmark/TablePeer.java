package org.xinheng.benchmark;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.xinheng.grading.Outcome;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;

/**
 * How many bytes the table of standings may take for what it holds: 120 a subject, 24 for each further scheme, 16 a link
 * and 12 for each item that was visited. Part of the benchmark's build only.
 */
@Path("/benchmark-table")
public class TablePeer {
    private static final int SUBJECT = 120;
    private static final int SCHEME = 24;
    private static final int LINK = 16;
    private static final int VISITED = 12;

    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public TablePeer(Population population, BusinessDay day) {
        this.population = population;
        this.day = day;
    }

    @GET
    @RolesAllowed("SCHEDULER")
    public String budget() {
        long[] bytes = new long[1];
        population.table().forEach(standing -> bytes[0] += bytes(standing));
        return Long.toString(bytes[0]);
    }

    private long bytes(Standing standing) {
        Optional<Outcome> outcome = standing.timeline().on(day.today());
        int schemes = outcome.map(o -> o.schemes().size()).orElse(1);
        int measures = outcome.map(o -> o.measures().size()).orElse(0);
        long visited = standing.visits().stream().map(Visit::item).distinct().count();
        return SUBJECT + (long) SCHEME * Math.max(0, schemes - 1) + (long) LINK * measures + VISITED * visited;
    }
}
