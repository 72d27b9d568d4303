package org.xinheng.benchmark;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.xinheng.code.Attributes;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/**
 * Subjects with representatives (a few of whom represent hundreds), shareholders, executives and branches, about two
 * relations a subject; one in a hundred is listed.
 */
record LinkPopulation(int subjects, long seed) {
    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    /** Every relation, the same each time. */
    void relations(Consumer<Relation> reader) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < subjects; n++) {
            SubjectId subject = subject(n);
            relation(random, reader, RelationKind.LEGAL_REPRESENTATIVE_OF, person(random, n), subject);
            if (random.nextInt(2) == 0) {
                relation(random, reader, RelationKind.HOLDS, person(random, n), subject);
            }
            if (random.nextInt(5) < 2) {
                relation(random, reader, RelationKind.EXECUTIVE_OF, person(random, n + 1), subject);
            }
            if (n > 0 && random.nextInt(10) == 0) {
                RelationKind kind = random.nextBoolean() ? RelationKind.BRANCH_OF : RelationKind.HOLDS;
                relation(random, reader, kind, subject(random.nextInt(n)), subject);
            }
        }
    }

    /** Every cause, the same each time. */
    void causes(Consumer<Violation> reader) {
        for (int n = 0; n < subjects; n += 100) {
            reader.accept(listing(subject(n), "listing " + n));
        }
    }

    Violation listing(SubjectId subject, String number) {
        return new Violation(
                ViolationKind.SERIOUS_LISTING,
                Severity.SERIOUS,
                subject,
                "SAMR",
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                "行为",
                null,
                Optional.empty(),
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.NONE);
    }

    private static SubjectId subject(int n) {
        return SubjectId.of("bench-" + n);
    }

    private Party person(SplittableRandom random, int n) {
        int hub = random.nextInt(100) < 7 ? random.nextInt(Math.max(1, subjects / 200)) : n;
        return PersonId.of("bench-" + hub);
    }

    private void relation(
            SplittableRandom random, Consumer<Relation> reader, RelationKind kind, Party from, SubjectId to) {
        LocalDate since = DAY.minusDays(random.nextInt(4_000));
        Optional<LocalDate> until =
                random.nextInt(5) == 0 ? Optional.of(since.plusDays(1 + random.nextInt(4_000))) : Optional.empty();
        reader.accept(
                new Relation(kind, from, to, new Period(since, until), Optional.empty(), Optional.empty(), "bench"));
    }
}
