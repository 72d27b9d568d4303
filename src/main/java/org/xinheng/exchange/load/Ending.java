package org.xinheng.exchange.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.exchange.Kind;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.FactChange;

/**
 * What a full file ends: it holds every record of its source, so those that it does not hold are gone. Its source are,
 * for violations and inspections, the departments that it names; for relations, the systems that state them; for
 * subjects, the areas and kinds that it names, and they become cancelled. The rest is withdrawn.
 */
final class Ending {
    private final Kind kind;
    private final FactStore store;
    private final String reason;
    private final Set<Object> held = new HashSet<>();
    private final Set<Object> sources = new HashSet<>();
    private Optional<Deque<FactChange>> gone = Optional.empty();

    /**
     * @param reason why what is gone is withdrawn
     */
    Ending(Kind kind, FactStore store, String reason) {
        this.kind = kind;
        this.store = store;
        this.reason = reason;
    }

    /** Whether a full file of the kind can end anything. */
    static boolean isFor(Kind kind) {
        return kind == Kind.SUBJECTS || kind == Kind.RELATIONS || kind == Kind.VIOLATIONS || kind == Kind.INSPECTIONS;
    }

    private record Place(String area, Object kind) {}

    /** Notes what the file holds. */
    void hold(List<FactChange> facts) {
        for (FactChange fact : facts) {
            held.add(id(fact));
            sources.add(source(fact));
        }
    }

    /** The next facts that end something; none when all has ended. */
    List<FactChange> next() {
        Deque<FactChange> waiting = gone.orElseGet(this::find);
        gone = Optional.of(waiting);
        List<FactChange> batch = new java.util.ArrayList<>();
        while (batch.size() < BatchPath.MOST && !waiting.isEmpty()) {
            batch.add(waiting.poll());
        }
        return batch;
    }

    private Deque<FactChange> find() {
        Deque<FactChange> found = new ArrayDeque<>();
        store.everyCounting(kind, fact -> {
            if (!held.contains(id(fact)) && sources.contains(source(fact))) {
                end(fact).ifPresent(found::add);
            }
        });
        return found;
    }

    private Optional<FactChange> end(FactChange fact) {
        if (fact instanceof FactChange.SubjectSaved saved) {
            return Optional.of(saved.subject())
                    .filter(s -> s.status().isSupervised())
                    .map(s -> new FactChange.SubjectSaved(cancelled(s)));
        } else if (fact instanceof FactChange.RelationSaved saved) {
            return Optional.of(new FactChange.RelationWithdrawn(
                    saved.relation().from(),
                    saved.relation().to(),
                    saved.relation().id(),
                    reason));
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            return Optional.of(new FactChange.ViolationWithdrawn(
                    saved.violation().party(), saved.violation().id(), reason));
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            // What is part of a reviewed result does not come from files.
            return Optional.of(saved.inspection())
                    .filter(i -> i.checkResult().isEmpty())
                    .map(i -> new FactChange.InspectionWithdrawn(i.subject(), i.id(), reason));
        }
        return Optional.empty();
    }

    private static Subject cancelled(Subject s) {
        return new Subject(
                s.id(),
                s.kind(),
                s.name(),
                s.uscc(),
                s.registrationNumber(),
                s.key(),
                s.area(),
                s.industry(),
                s.establishedOn(),
                SubjectStatus.CANCELLED,
                s.tags(),
                s.attributes());
    }

    private static Object id(FactChange fact) {
        if (fact instanceof FactChange.SubjectSaved saved) {
            return saved.subject().id();
        } else if (fact instanceof FactChange.RelationSaved saved) {
            return saved.relation().id();
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            return saved.violation().id();
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            return saved.inspection().id();
        }
        return fact;
    }

    private static Object source(FactChange fact) {
        if (fact instanceof FactChange.SubjectSaved saved) {
            return new Place(saved.subject().area(), saved.subject().kind());
        } else if (fact instanceof FactChange.RelationSaved saved) {
            return saved.relation().source();
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            return saved.violation().department();
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            return saved.inspection().department();
        }
        return fact;
    }
}
