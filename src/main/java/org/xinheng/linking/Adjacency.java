package org.xinheng.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;

/**
 * All relations in memory: the one structure that links, control, neighbour pages and paths are computed from. Parties
 * and relations are ordinals into primitive columns; each party has its relations in a declared order (kind, other end,
 * start, source), so that a kind is a range, a page is a part of it, and a walk is the same in every process.
 *
 * <p>Parties that were found to be one stay apart as they were entered and are walked as one ({@link #merge}), so that
 * they can be taken apart again. Not thread-safe: readers and the one writer share a lock.
 */
public final class Adjacency {
    /** No such party or relation. */
    public static final int NONE = -1;

    private final Edges edges = new Edges();
    private final Parties parties = new Parties();
    private final MergedParties merged = new MergedParties();
    private EdgeList[] out = new EdgeList[1024];
    private EdgeList[] in = new EdgeList[1024];

    /** How many parties have or had a relation. */
    public int size() {
        return parties.size();
    }

    /** How many relations there are. */
    public int relations() {
        return edges.size();
    }

    /** Bytes held, without the objects' own headers of this class. */
    public long bytes() {
        long lists = 0;
        for (int i = 0; i < parties.size(); i++) {
            lists += (out[i] == null ? 0 : out[i].bytes()) + (in[i] == null ? 0 : in[i].bytes());
        }
        return edges.bytes() + parties.bytes() + 8L * out.length + lists;
    }

    /** The ordinal of a party as it was entered, or {@link #NONE}. */
    public int find(Party party) {
        return parties.find(party);
    }

    /** The ordinal of a party, a new one where it was not known. */
    public int enter(Party party) {
        int ordinal = parties.enter(party);
        if (ordinal >= out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
            in = Arrays.copyOf(in, 2 * in.length);
        }
        return ordinal;
    }

    /** Notes what kind a subject is. */
    public void describe(SubjectId subject, SubjectKind kind) {
        parties.describe(enter(subject), kind);
    }

    /** The party of an ordinal, as it was entered. */
    public Party party(int ordinal) {
        return parties.party(ordinal);
    }

    /** What a party is; empty for a person. */
    public Optional<SubjectKind> kind(int ordinal) {
        return parties.kind(ordinal);
    }

    /** Whether a party is a natural person. */
    public boolean isPerson(int ordinal) {
        return parties.isPerson(ordinal);
    }

    /** Adds a relation, or puts it in the place of the one of the same identity, which is returned. */
    public Optional<Relation> put(Relation relation) {
        int from = enter(relation.from());
        int to = enter(relation.to());
        int known = find(from, to, relation);
        if (known != NONE) {
            Relation former = relation(known);
            edges.replace(known, relation);
            return Optional.of(former);
        }
        int edge = edges.add(from, to, relation);
        out[from] = EdgeList.insert(out[from], edge, place(from, Side.OUT, edge));
        in[to] = EdgeList.insert(in[to], edge, place(to, Side.IN, edge));
        return Optional.empty();
    }

    /** Takes a relation away and returns it. */
    public Optional<Relation> remove(Party fromParty, SubjectId toSubject, RecordId id) {
        int from = find(fromParty);
        int to = find(toSubject);
        if (from == NONE || to == NONE) {
            return Optional.empty();
        }
        EdgeList leading = out[from];
        for (int i = 0; leading != null && i < leading.size(); i++) {
            int edge = leading.get(i);
            if (edges.to(edge) == to && relation(edge).id().equals(id)) {
                Relation former = relation(edge);
                out[from].remove(i);
                in[to].remove(in[to].indexOf(edge, place(to, Side.IN, edge)));
                edges.free(edge);
                return Optional.of(former);
            }
        }
        return Optional.empty();
    }

    /** From now on a party is walked as another: both are one. */
    public void merge(Party other, Party into) {
        merged.merge(enter(other), canonical(enter(into)));
    }

    /** From now on a party is itself again. */
    public void separate(Party other) {
        int gone = find(other);
        if (gone != NONE) {
            merged.separate(gone);
        }
    }

    /** The ordinal under which a party is walked: its own unless it was merged into another. */
    public int canonical(int ordinal) {
        return merged.canonical(ordinal);
    }

    /** Whether a party is walked as another one. */
    public boolean isSeenAsAnother(Party party) {
        int ordinal = find(party);
        return ordinal != NONE && canonical(ordinal) != ordinal;
    }

    /** The other persons that are walked as one with a person. */
    public List<PersonId> othersThatAre(PersonId person) {
        int ordinal = find(person);
        return ordinal == NONE
                ? List.of()
                : Arrays.stream(members(ordinal))
                        .filter(member -> member != ordinal)
                        .mapToObj(member -> (PersonId) party(member))
                        .toList();
    }

    /** All ordinals that are walked as one with a canonical one, itself first. */
    public int[] members(int canonical) {
        return merged.members(canonical);
    }

    /** Shows the relations of a kind at a party, in the declared order, until one is refused. */
    public void each(int party, Side side, RelationKind kind, IntPredicate more) {
        if (!merged.isMerged(party)) {
            eachOf(party, side, kind, more);
            return;
        }
        for (int edge : sorted(members(party), side, kind)) {
            if (!more.test(edge)) {
                return;
            }
        }
    }

    private void eachOf(int party, Side side, RelationKind kind, IntPredicate more) {
        EdgeList list = list(party, side);
        if (list == null) {
            return;
        }
        for (int i = begin(party, side, kind.ordinal()); i < list.size(); i++) {
            int edge = list.get(i);
            if (edges.kind(edge) != kind) {
                return;
            }
            if (!more.test(edge)) {
                return;
            }
        }
    }

    /** The relations of a kind at a party, in the declared order, from the first one after a place on. */
    public int[] from(int party, Side side, RelationKind kind, Optional<Relation> after) {
        int[] all;
        if (merged.isMerged(party)) {
            all = sorted(members(party), side, kind);
        } else {
            EdgeList list = list(party, side);
            if (list == null) {
                return new int[0];
            }
            all = list.range(begin(party, side, kind.ordinal()), begin(party, side, kind.ordinal() + 1));
        }
        if (after.isEmpty()) {
            return all;
        }
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(all[middle], side, after.get()) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Arrays.copyOfRange(all, low, all.length);
    }

    /** The relation of an ordinal, with the ends as they were entered. */
    public Relation relation(int edge) {
        return edges.relation(edge, party(edges.from(edge)), (SubjectId) party(edges.to(edge)));
    }

    /** The canonical ordinal of the end that is not on a side. */
    public int other(int edge, Side side) {
        return canonical(side == Side.OUT ? edges.to(edge) : edges.from(edge));
    }

    /** Its kind. */
    public RelationKind kindOf(int edge) {
        return edges.kind(edge);
    }

    /** The first day on which it holds, as a count of days. */
    public int firstDay(int edge) {
        return edges.firstDay(edge);
    }

    /** The first day on which it no longer holds; {@link Edges#OPEN} while there is none. */
    public int untilDay(int edge) {
        return edges.untilDay(edge);
    }

    /** The part of the capital in units of 10^-10; {@link Edges#UNKNOWN} when it is not known. */
    public long share(int edge) {
        return edges.share(edge);
    }

    /** The part of the votes in units of 10^-10: as it is stated, else the share; {@link Edges#UNKNOWN} without either. */
    public long votes(int edge) {
        return edges.votes(edge);
    }

    /** The office held; null where there is none. */
    public String role(int edge) {
        return edges.role(edge);
    }

    /** Whether it holds on a day. */
    public boolean holds(int edge, int day) {
        return edges.firstDay(edge) <= day && day < edges.untilDay(edge);
    }

    /** All relations, in no order. */
    public List<Relation> all() {
        List<Relation> all = new ArrayList<>();
        for (int party = 0; party < size(); party++) {
            for (int i = 0; out[party] != null && i < out[party].size(); i++) {
                all.add(relation(out[party].get(i)));
            }
        }
        return all;
    }

    private EdgeList list(int party, Side side) {
        return side == Side.OUT ? out[party] : in[party];
    }

    /** Where the relations of a kind begin in a party's list. */
    private int begin(int party, Side side, int kind) {
        EdgeList list = list(party, side);
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges.kind(list.get(middle)).ordinal() < kind) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] sorted(int[] several, Side side, RelationKind kind) {
        List<Integer> all = new ArrayList<>();
        for (int member : several) {
            eachOf(member, side, kind, all::add);
        }
        all.sort((a, b) -> compare(a, b, side));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private int find(int from, int to, Relation relation) {
        EdgeList list = out[from];
        if (list == null) {
            return NONE;
        }
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = compare(list.get(middle), Side.OUT, relation);
            if (compared == 0) {
                return list.get(middle);
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return NONE;
    }

    /** Where an edge stands or belongs in a party's list. */
    private int place(int party, Side side, int edge) {
        EdgeList list = list(party, side);
        int low = 0;
        int high = list == null ? 0 : list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(list.get(middle), edge, side) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int one, int two, Side side) {
        int byKind = Integer.compare(edges.kind(one).ordinal(), edges.kind(two).ordinal());
        if (byKind != 0) {
            return byKind;
        }
        int first = side == Side.OUT ? edges.to(one) : edges.from(one);
        int second = side == Side.OUT ? edges.to(two) : edges.from(two);
        if (first != second) {
            return parties.compare(first, party(second));
        }
        int byDay = Integer.compare(edges.firstDay(one), edges.firstDay(two));
        return byDay != 0 ? byDay : edges.source(one).compareTo(edges.source(two));
    }

    /** Compares an edge with a relation at the same side of the same party. */
    private int compare(int edge, Side side, Relation relation) {
        int byKind = Integer.compare(edges.kind(edge).ordinal(), relation.kind().ordinal());
        if (byKind != 0) {
            return byKind;
        }
        Party other = side == Side.OUT ? relation.to() : relation.from();
        int end = side == Side.OUT ? edges.to(edge) : edges.from(edge);
        int byEnd = parties.compare(end, other);
        if (byEnd != 0) {
            return byEnd;
        }
        int byDay = Integer.compare(
                edges.firstDay(edge), Edges.day(relation.period().from()));
        return byDay != 0 ? byDay : edges.source(edge).compareTo(relation.source());
    }
}
