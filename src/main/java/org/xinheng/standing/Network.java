package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.linking.Adjacency;
import org.xinheng.registry.Relation;

/**
 * The relations in memory. Filled from the graph before the service is ready and changed by the numbered changes alone,
 * in their order, so that every process that has reached a number has the same relations.
 */
@ApplicationScoped
public class Network {
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Adjacency adjacency = new Adjacency();
    private final Population population;

    /** Injected. */
    public Network(Population population) {
        this.population = population;
    }

    /** Asks the relations, which stay as they are until the answer is there; so questions are kept short. */
    public <T> T ask(Function<Adjacency, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(adjacency);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Enters a relation that the graph holds. */
    void load(Relation relation) {
        lock.writeLock().lock();
        try {
            enter(relation);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reflects what became known. */
    void reflect(List<FactChange> facts) {
        lock.writeLock().lock();
        try {
            facts.forEach(this::reflect);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void reflect(FactChange fact) {
        if (fact instanceof FactChange.RelationSaved saved) {
            enter(saved.relation());
        } else if (fact instanceof FactChange.RelationWithdrawn withdrawn) {
            adjacency.remove(withdrawn.from(), withdrawn.to(), withdrawn.relation());
        } else if (fact instanceof FactChange.SubjectSaved saved
                && adjacency.find(saved.subject().id()) != Adjacency.NONE) {
            adjacency.describe(saved.subject().id(), saved.subject().kind());
        }
    }

    private void enter(Relation relation) {
        describe(relation.from());
        describe(relation.to());
        adjacency.put(relation);
    }

    private void describe(Party party) {
        if (party instanceof SubjectId subject && adjacency.find(subject) == Adjacency.NONE) {
            population.find(subject).ifPresent(s -> adjacency.describe(subject, s.kind()));
        }
    }
}
