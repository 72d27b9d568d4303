package org.xinheng.registry;

import java.math.BigDecimal;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * A dated relation from a party to a subject.
 *
 * @param kind what it is
 * @param from the party that it starts from
 * @param to the subject that it leads to
 * @param period when it holds
 * @param share the part of the capital held, 0 to 1; only with {@link RelationKind#HOLDS}, absent when unknown
 * @param votes the part of the votes held, 0 to 1; only with {@link RelationKind#HOLDS}, absent where no source states
 *     it apart: then votes follow the share
 * @param role the office held; only with {@link RelationKind#EXECUTIVE_OF}
 * @param source the code of the system that states it
 */
public record Relation(
        RelationKind kind,
        Party from,
        SubjectId to,
        Period period,
        Optional<BigDecimal> share,
        Optional<BigDecimal> votes,
        Optional<String> role,
        String source) {
    public Relation {
        Check.present("kind", kind);
        Check.present("from", from);
        Check.present("to", to);
        Check.present("period", period);
        share = Check.absentOr(share).map(BigDecimal::stripTrailingZeros);
        votes = Check.absentOr(votes).map(BigDecimal::stripTrailingZeros);
        role = Check.text("role", role, Check.NAME);
        source = Check.code("source", source);
        Check.that(!from.equals(to), "to", "must be another party than from");
        Check.that(
                kind.mayStartFromPerson() || !(from instanceof PersonId),
                "from",
                "must be a subject where the kind is " + kind);
        part("share", share, kind);
        part("votes", votes, kind);
        Check.that(role.isEmpty() || kind == RelationKind.EXECUTIVE_OF, "role", "belongs to EXECUTIVE_OF only");
    }

    /** A relation whose votes, if it has some, follow its share. */
    public Relation(
            RelationKind kind,
            Party from,
            SubjectId to,
            Period period,
            Optional<BigDecimal> share,
            Optional<String> role,
            String source) {
        this(kind, from, to, period, share, Optional.empty(), role, source);
    }

    private static void part(String field, Optional<BigDecimal> part, RelationKind kind) {
        Check.that(part.isEmpty() || kind == RelationKind.HOLDS, field, "belongs to HOLDS only");
        part.ifPresent(p -> Check.that(
                p.signum() >= 0 && p.compareTo(BigDecimal.ONE) <= 0 && p.scale() <= 10,
                field,
                "must be between 0 and 1 with at most 10 decimals"));
    }

    /** The same relation between other parties, as where its ends are seen as those. */
    public Relation between(Party otherFrom, SubjectId otherTo) {
        return new Relation(kind, otherFrom, otherTo, period, share, votes, role, source);
    }

    /** Its identifier, from the natural identity: kind, both ends, start and source. */
    public RecordId id() {
        return RecordId.of(
                "relation", kind.name(), from.text(), to.text(), period.from().toString(), source);
    }
}
