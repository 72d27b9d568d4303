package org.xinheng.linking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/**
 * The columns of relations: 33 bytes each, and what few of them have apart. Places of relations that were taken away are
 * used again.
 */
public final class Edges {
    /** The end of a relation that has none. */
    public static final int OPEN = Integer.MAX_VALUE;
    /** The share of a holding of which it is not known. */
    public static final long UNKNOWN = -1;
    /** One, as a share. */
    public static final long WHOLE = 10_000_000_000L;

    private static final int SCALE = 10;
    private static final int BYTES = 33;
    private static final RelationKind[] KINDS = RelationKind.values();

    private byte[] kinds = new byte[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] firstDay = new int[1024];
    private int[] untilDay = new int[1024];
    private long[] shares = new long[1024];
    private int[] roles = new int[1024];
    private int[] sources = new int[1024];
    /** The votes of those holdings of which they are stated apart from the share. */
    private final Map<Integer, Long> votes = new HashMap<>();

    private int used;
    private int size;
    private int free = Adjacency.NONE;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Edges() {
        number("");
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) BYTES * kinds.length;
    }

    int add(int fromParty, int toSubject, Relation relation) {
        int edge = free;
        if (edge == Adjacency.NONE) {
            edge = used++;
            if (edge == kinds.length) {
                grow(edge + edge / 2);
            }
        } else {
            free = from[edge];
        }
        size++;
        from[edge] = fromParty;
        to[edge] = toSubject;
        replace(edge, relation);
        return edge;
    }

    /** Writes what a correction may change. */
    void replace(int edge, Relation relation) {
        kinds[edge] = (byte) relation.kind().ordinal();
        firstDay[edge] = day(relation.period().from());
        untilDay[edge] = relation.period().until().map(Edges::day).orElse(OPEN);
        shares[edge] = relation.share().map(Edges::units).orElse(UNKNOWN);
        relation.votes().ifPresentOrElse(v -> votes.put(edge, units(v)), () -> votes.remove(edge));
        roles[edge] = number(relation.role().orElse(""));
        sources[edge] = number(relation.source());
    }

    void free(int edge) {
        votes.remove(edge);
        from[edge] = free;
        free = edge;
        size--;
    }

    RelationKind kind(int edge) {
        return KINDS[kinds[edge]];
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    int firstDay(int edge) {
        return firstDay[edge];
    }

    int untilDay(int edge) {
        return untilDay[edge];
    }

    long share(int edge) {
        return shares[edge];
    }

    /** The votes of a holding: as they are stated, else as much as the share. */
    long votes(int edge) {
        return votes.isEmpty() ? shares[edge] : votes.getOrDefault(edge, shares[edge]);
    }

    String role(int edge) {
        return roles[edge] == 0 ? null : texts.get(roles[edge]);
    }

    String source(int edge) {
        return texts.get(sources[edge]);
    }

    Relation relation(int edge, Party fromParty, SubjectId toSubject) {
        return new Relation(
                kind(edge),
                fromParty,
                toSubject,
                new Period(
                        LocalDate.ofEpochDay(firstDay[edge]),
                        untilDay[edge] == OPEN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(untilDay[edge]))),
                shares[edge] == UNKNOWN ? Optional.empty() : Optional.of(BigDecimal.valueOf(shares[edge], SCALE)),
                Optional.ofNullable(votes.get(edge)).map(v -> BigDecimal.valueOf(v, SCALE)),
                Optional.ofNullable(role(edge)),
                source(edge));
    }

    private static long units(BigDecimal part) {
        return part.movePointRight(SCALE).longValueExact();
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    private void grow(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        firstDay = Arrays.copyOf(firstDay, capacity);
        untilDay = Arrays.copyOf(untilDay, capacity);
        shares = Arrays.copyOf(shares, capacity);
        roles = Arrays.copyOf(roles, capacity);
        sources = Arrays.copyOf(sources, capacity);
    }
}
