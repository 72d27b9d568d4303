package org.xinheng.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SubjectKind;

/**
 * Relations and causes that change one by one, and the parties whose links the changes may move: link those anew, and
 * everybody has exactly the links that a look at everything finds. Not thread-safe.
 *
 * <p>Whoever is reached through something that is taken away is asked for while it is there; whoever is reached through
 * what is added may be asked for later, for many additions at once.
 */
public final class Reach {
    private final Adjacency adjacency = new Adjacency();
    private final Causes causes = new Causes();
    private final Set<Party> concerned = new HashSet<>();
    private final List<Relation> addedRelations = new ArrayList<>();
    private final Set<Party> addedCauses = new HashSet<>();
    private Linker linker;
    private long looks;

    /** @param linker whose rules say what a cause is and how far it reaches */
    public Reach(Linker linker) {
        this.linker = linker;
    }

    /** The relations. */
    public Adjacency adjacency() {
        return adjacency;
    }

    /** How many relations were looked at to find whom changes concern. */
    public long looks() {
        return looks;
    }

    /** Goes by other rules from now on; the causes must be loaded anew. */
    public void follow(Linker other) {
        settle();
        linker = other;
        causes.clear();
    }

    /** A look at everything as it is now. */
    public Search search() {
        return linker.search(adjacency, causes);
    }

    /** A look by other rules at the relations as they are now and at the given causes. */
    public Search search(Linker other, List<Violation> given) {
        Causes apart = new Causes();
        given.stream()
                .filter(v -> other.isCause(v) && adjacency.find(v.party()) != Adjacency.NONE)
                .forEach(v -> apart.put(adjacency, v));
        return other.search(adjacency, apart);
    }

    /** Enters what is there at the start, without asking whom it concerns. */
    public void load(Relation relation) {
        adjacency.put(relation);
    }

    /** Enters what is there at the start, without asking whom it concerns. */
    public void load(Violation violation) {
        if (linker.isCause(violation)) {
            causes.put(adjacency, violation);
        }
    }

    /** The parties whose links may have moved since this was asked last. */
    public Set<Party> takeConcerned() {
        settle();
        Set<Party> taken = Set.copyOf(concerned);
        concerned.clear();
        return taken;
    }

    /** A relation was added or corrected. */
    public void put(Relation relation) {
        adjacency.put(relation);
        addedRelations.add(relation);
    }

    /** A relation was taken away. */
    public void remove(Party from, SubjectId to, RecordId id) {
        settle();
        Optional<Relation> gone = adjacency.remove(from, to, id);
        if (gone.isPresent()) {
            adjacency.put(gone.get());
            ask(s -> s.concernedBy(gone.get()));
            adjacency.remove(from, to, id);
        }
    }

    /** A record was added or corrected. */
    public void put(Violation violation) {
        remove(violation.party(), violation.id());
        if (linker.isCause(violation)) {
            causes.put(adjacency, violation);
            addedCauses.add(violation.party());
        }
    }

    /** A record that may cause links, if there is one of that identifier against a party. */
    public Optional<Violation> cause(Party party, RecordId id) {
        return causes.find(adjacency, party, id);
    }

    /** A record was taken away. */
    public void remove(Party party, RecordId id) {
        if (causes.find(adjacency, party, id).isPresent()) {
            settle();
            ask(s -> s.concernedByCause(party));
            causes.remove(adjacency, party, id);
        }
    }

    /** A subject is of that kind. */
    public void describe(SubjectId subject, SubjectKind kind) {
        int ordinal = adjacency.find(subject);
        if (ordinal != Adjacency.NONE) {
            boolean was = adjacency.kind(ordinal).map(linker::isBarrier).orElse(false);
            if (was != linker.isBarrier(kind)) {
                settle();
                ask(s -> s.concernedAround(subject));
            }
            adjacency.describe(subject, kind);
        }
    }

    /** Two parties turned out to be one. */
    public void merge(Party other, Party into) {
        settle();
        int known = adjacency.find(other);
        if (known != Adjacency.NONE && adjacency.canonical(known) != known) {
            return;
        }
        ask(s -> s.concernedAround(other));
        ask(s -> s.concernedAround(into));
        adjacency.merge(other, into);
        ask(s -> s.concernedAround(into));
    }

    /** Two parties turned out to be two after all; nothing changes where they were not seen as one. */
    public void separate(Party other, Party into) {
        settle();
        int ordinal = adjacency.find(other);
        if (ordinal != Adjacency.NONE
                && adjacency.canonical(ordinal) != ordinal
                && adjacency.party(adjacency.canonical(ordinal)).equals(into)) {
            ask(s -> s.concernedAround(into));
            adjacency.separate(other);
            ask(s -> s.concernedAround(other));
            ask(s -> s.concernedAround(into));
        }
    }

    /** Asks for everything that was added, at once: additions only ever widen who is reached. */
    private void settle() {
        if (!addedRelations.isEmpty() || !addedCauses.isEmpty()) {
            ask(search -> {
                Set<Party> parties = search.concernedBy(addedRelations);
                addedCauses.forEach(party -> parties.addAll(search.concernedByCause(party)));
                return parties;
            });
            addedRelations.clear();
            addedCauses.clear();
        }
    }

    private interface Question {
        Set<Party> ask(Search search);
    }

    private void ask(Question question) {
        Search search = search();
        concerned.addAll(question.ask(search));
        looks += search.looks();
    }
}
