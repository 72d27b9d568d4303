package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.linking.Adjacency;
import org.xinheng.linking.Linker;
import org.xinheng.linking.Reach;
import org.xinheng.linking.Search;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Violation;

/**
 * The relations and the causes of links in memory. Filled from the graph before the service is ready and changed by the
 * numbered changes alone, in their order, so that every process that has reached a number has the same, and knows whom
 * each change may concern.
 */
@ApplicationScoped
public class Network {
    /** Changes whose consequences are remembered until they are marked: enough for a keeper to be replaced. */
    private static final int REMEMBERED = 10_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Population population;
    private final Deque<Consequence> consequences = new ArrayDeque<>();
    /** Records that bring nobody anything for the time being, whatever becomes known of them. */
    private final Set<RecordId> shielded = new HashSet<>();

    private Optional<RuleBook> book = Optional.empty();
    private Reach reach;
    private long remembersAfter;

    /** Whom a change may concern. */
    private record Consequence(long number, Set<Party> parties) {}

    /** Injected. */
    public Network(Population population) {
        this.population = population;
    }

    /** Asks the relations, which stay as they are until the answer is there; so questions are kept short. */
    public <T> T ask(Function<Adjacency, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(reach.adjacency());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Asks for links by the rules in force. */
    public <T> T links(Function<Search, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(reach.search());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Asks for the links that other rules would make of the relations and of the given causes. */
    public <T> T links(Linker other, List<Violation> causes, Function<Search, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(reach.search(other, causes));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Fills the memory from the graph, which had numbered the changes up to the given one by then. */
    void load(Ledger ledger, RuleBook rules, long number) {
        lock.writeLock().lock();
        try {
            reach = new Reach(rules.linker());
            book = Optional.of(rules);
            ledger.eachRelation(reach::load);
            shielded.clear();
            shielded.addAll(ledger.shielded());
            ledger.eachViolation(reach::load);
            ledger.identities(Optional.empty(), Integer.MAX_VALUE).stream()
                    .filter(IdentityCase::isOne)
                    .forEach(this::reflect);
            reach.takeConcerned();
            remembersAfter = number;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Notes what all parties are, once the population is there; filling may go on side by side with that. */
    void describeAll() {
        lock.writeLock().lock();
        try {
            Adjacency adjacency = reach.adjacency();
            for (int ordinal = 0; ordinal < adjacency.size(); ordinal++) {
                if (adjacency.party(ordinal) instanceof SubjectId subject) {
                    population.find(subject).ifPresent(s -> adjacency.describe(subject, s.kind()));
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Goes by a rule book from now on; reads the causes anew where it is another one than before. */
    void follow(Ledger ledger, RuleBook rules) {
        if (book.filter(b -> b == rules).isPresent()) {
            return;
        }
        List<Violation> causes = new ArrayList<>();
        ledger.eachViolation(v -> {
            if (rules.linker().isCause(v)) {
                causes.add(v);
            }
        });
        lock.writeLock().lock();
        try {
            reach.follow(rules.linker());
            causes.forEach(reach::load);
            book = Optional.of(rules);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reflects what a numbered change made known. */
    void reflect(long number, List<FactChange> facts) {
        lock.writeLock().lock();
        try {
            facts.forEach(this::reflect);
            Set<Party> concerned = reach.takeConcerned();
            if (!concerned.isEmpty()) {
                consequences.add(new Consequence(number, concerned));
            }
            while (consequences.size() > REMEMBERED) {
                remembersAfter = consequences.poll().number();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Whom the changes after a number may concern.
     *
     * @return empty when this process does not remember so far back: then everything has to be looked at
     */
    Optional<Set<Party>> concernedAfter(long number) {
        lock.readLock().lock();
        try {
            if (number < remembersAfter) {
                return Optional.empty();
            }
            Set<Party> parties = new HashSet<>();
            consequences.stream().filter(c -> c.number() > number).forEach(c -> parties.addAll(c.parties()));
            return Optional.of(parties);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Forgets the consequences of changes that were marked. */
    void marked(long number) {
        lock.writeLock().lock();
        try {
            while (!consequences.isEmpty() && consequences.peek().number() <= number) {
                consequences.poll();
            }
            remembersAfter = Math.max(remembersAfter, number);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void reflect(FactChange fact) {
        if (fact instanceof FactChange.RelationSaved saved) {
            describe(saved.relation().from());
            describe(saved.relation().to());
            reach.put(saved.relation());
        } else if (fact instanceof FactChange.RelationWithdrawn withdrawn) {
            reach.remove(withdrawn.from(), withdrawn.to(), withdrawn.relation());
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            Violation said = saved.violation();
            cause(said.correcting(reach.cause(said.party(), said.id())));
        } else if (fact instanceof FactChange.ViolationRepaired repaired) {
            reach.cause(repaired.party(), repaired.violation()).ifPresent(v -> reach.put(v.repaired(repaired.on())));
        } else if (fact instanceof FactChange.ViolationWithdrawn withdrawn) {
            reach.remove(withdrawn.party(), withdrawn.violation());
        } else if (fact instanceof FactChange.ProceedingSaved saved
                && saved.proceeding().shields()) {
            shielded.add(saved.proceeding().record());
            reach.remove(saved.party(), saved.proceeding().record());
        } else if (fact instanceof FactChange.ViolationUnshielded lifted) {
            shielded.remove(lifted.violation().id());
            reach.put(lifted.violation());
        } else if (fact instanceof FactChange.IdentitySaved saved) {
            reflect(saved.identity());
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            reach.describe(saved.subject().id(), saved.subject().kind());
        }
    }

    private void reflect(IdentityCase identity) {
        if (identity.isOne()) {
            describe(identity.kept());
            describe(identity.other());
            reach.merge(identity.other(), identity.kept());
        } else {
            reach.separate(identity.other(), identity.kept());
        }
        if (identity.kept() instanceof SubjectId kept && identity.other() instanceof SubjectId other) {
            boolean seen = population.seenAs(other).equals(kept);
            if (seen != identity.isOne()) {
                population.see(other, identity.isOne() ? Optional.of(kept) : Optional.empty());
            }
        }
    }

    private void cause(Violation violation) {
        if (!shielded.contains(violation.id())) {
            reach.put(violation);
        }
    }

    /** A party that comes with its first relation: what it is stands in its standing. */
    private void describe(Party party) {
        if (party instanceof SubjectId subject && reach.adjacency().find(subject) == Adjacency.NONE) {
            population.find(subject).ifPresent(s -> reach.adjacency().describe(subject, s.kind()));
        }
    }
}
