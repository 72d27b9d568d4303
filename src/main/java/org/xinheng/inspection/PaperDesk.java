package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.xinheng.access.Caller;
import org.xinheng.code.RefusedException;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.WritePath;
import org.xinheng.standing.Written;

/** Writes papers of inspection work through the one write path, one transaction each. */
@ApplicationScoped
public class PaperDesk {
    private final WritePath path;
    private final Population population;

    /** Injected. */
    public PaperDesk(WritePath path, Population population) {
        this.path = path;
        this.population = population;
    }

    /**
     * Adds a department's paper or replaces the one of its identifier: the caller must act for the department of both.
     * Nothing is written when it is the same.
     *
     * @param department whose paper one is
     */
    public <T extends TaskPaper> Written saveOwn(
            Request request, Class<T> type, T paper, Function<T, String> department) {
        request.caller().mustActFor(department.apply(paper));
        return write(request, entry -> {
            Optional<T> known = entry.paper(type, paper.id());
            known.ifPresent(k -> request.caller().mustActFor(department.apply(k)));
            return known.equals(Optional.of(paper)) ? List.of() : List.of(paper);
        });
    }

    /** Replaces a paper by what becomes of it; refused as unknown when there is none. */
    public <T extends TaskPaper> Written change(Request request, Class<T> type, String id, UnaryOperator<T> becomes) {
        return write(request, entry -> {
            T now = entry.paper(type, id).orElseThrow(() -> unknown(type, id));
            T next = becomes.apply(now);
            return next.equals(now) ? List.of() : List.of(next);
        });
    }

    /** Writes the papers that are decided in the light of what is there. May be decided more than once. */
    public Written write(Request request, Function<Entry, List<? extends TaskPaper>> decide) {
        return path.changeApart(request, entry -> decide.apply(entry).stream()
                .<FactChange>map(FactChange.TaskPaperSaved::new)
                .toList());
    }

    /** Refuses an area that is not one of the caller's: to the caller, what is in it is not there. */
    public void inArea(Caller caller, String area) {
        if (!population.catalogue().isWithin(area, caller.areas())) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "the area " + area + " is not one of the caller's areas");
        }
    }

    static RefusedException unknown(Class<? extends TaskPaper> type, String id) {
        return RefusedException.unknown(TaskPaper.kind(type), id);
    }
}
