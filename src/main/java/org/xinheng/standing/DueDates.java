package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.code.SubjectId;

/**
 * The daily run: every evening, the subjects whose outcome has changed by date are graded anew, so that their standing
 * speaks of the next change but one again. Nothing depends on its being in time: readers choose the outcome by date.
 */
@ApplicationScoped
public class DueDates {
    private final Population population;
    private final Clock clock;
    private final LocalTime evening;
    private final Deque<SubjectId> waiting = new ArrayDeque<>();
    private LocalDate lastRun = LocalDate.MIN;

    /**
     * Injected.
     *
     * @param evening the time of day from which the run may begin
     */
    public DueDates(
            Population population,
            Clock clock,
            @ConfigProperty(name = "xinheng.grading.due-run-from", defaultValue = "20:00") LocalTime evening) {
        this.population = population;
        this.clock = clock;
        this.evening = evening;
    }

    /** The next subjects of this evening's run; none at other times. Called by one thread only. */
    List<SubjectId> next(int most) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessDay.ZONE));
        if (!lastRun.equals(today)
                && !LocalTime.now(clock.withZone(BusinessDay.ZONE)).isBefore(evening)) {
            lastRun = today;
            population.table().forEach(standing -> {
                if (standing.timeline()
                        .changesOn()
                        .filter(d -> !d.isAfter(today))
                        .isPresent()) {
                    waiting.add(standing.subject());
                }
            });
        }
        List<SubjectId> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.poll());
        }
        return batch;
    }
}
