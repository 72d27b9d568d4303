package org.xinheng.standing.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Document;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.grading.Timeline;
import org.xinheng.registry.Level;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.standing.Operator;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;

/** A standing as the bytes of a row and back. The version stands first, so that rows are compared without unpacking. */
final class StandingCodec {
    private static final SubjectKind[] KINDS = SubjectKind.values();
    private static final SubjectStatus[] STATUSES = SubjectStatus.values();
    private static final Level[] LEVELS = Level.values();

    private final Dictionary dictionary = new Dictionary();

    byte[] pack(Standing standing) {
        Packer row = new Packer(dictionary)
                .number(standing.version())
                .whole(standing.subject().value())
                .shared(standing.policy())
                .number(standing.kind().ordinal())
                .number(standing.status().ordinal())
                .shared(standing.area());
        row.each(standing.industry().stream().toList(), row::shared);
        row.each(standing.memberOf(), row::shared);
        row.each(standing.operators(), o -> row.whole(o.subject().value())
                .date(o.period().from())
                .date(o.period().until()));
        pack(row, standing.timeline());
        row.each(standing.visits(), v -> row.shared(v.item())
                .shared(v.department())
                .number(v.level().ordinal())
                .date(v.lastOn())
                .number(v.number())
                .number(v.capped())
                .number(v.foundProblem() ? 1 : 0));
        return row.toBytes();
    }

    /** The version of a row. */
    int version(byte[] bytes) {
        return new Unpacker(dictionary, bytes).number();
    }

    /** The subject of a row. */
    SubjectId subject(byte[] bytes) {
        Unpacker row = new Unpacker(dictionary, bytes);
        row.number();
        return new SubjectId(row.whole());
    }

    /** What a row says first. */
    Glance glance(byte[] bytes) {
        Unpacker row = new Unpacker(dictionary, bytes);
        row.number();
        SubjectId subject = new SubjectId(row.whole());
        row.shared();
        return new Glance(subject, KINDS[row.number()], STATUSES[row.number()], row.shared());
    }

    Standing unpack(byte[] bytes) {
        Unpacker row = new Unpacker(dictionary, bytes);
        int version = row.number();
        return new Standing(
                new SubjectId(row.whole()),
                version,
                row.shared(),
                KINDS[row.number()],
                STATUSES[row.number()],
                row.shared(),
                row.list(row::shared).stream().findFirst(),
                row.list(row::shared),
                row.list(() -> new Operator(new SubjectId(row.whole()), new Period(row.date(), row.optionalDate()))),
                timeline(row),
                row.list(() -> new Visit(
                        row.shared(),
                        row.shared(),
                        LEVELS[row.number()],
                        row.date(),
                        row.number(),
                        row.number(),
                        row.number() == 1)));
    }

    private static void pack(Packer row, Timeline timeline) {
        row.date(timeline.from()).date(timeline.changesOn()).date(timeline.changesAgainOn());
        pack(row, timeline.now());
        timeline.then().ifPresent(then -> pack(row, then));
    }

    private static Timeline timeline(Unpacker row) {
        LocalDate from = row.date();
        Optional<LocalDate> changesOn = row.optionalDate();
        Optional<LocalDate> changesAgainOn = row.optionalDate();
        Outcome now = outcome(row);
        return new Timeline(from, now, changesOn, changesOn.map(d -> outcome(row)), changesAgainOn);
    }

    private static void pack(Packer row, Outcome outcome) {
        row.each(outcome.schemes(), s -> pack(row, s));
        row.each(outcome.tags(), row::shared);
        row.each(outcome.flags(), row::shared);
        row.each(outcome.measures(), row::own);
    }

    private static Outcome outcome(Unpacker row) {
        return new Outcome(
                row.list(() -> scheme(row)),
                set(row.list(row::shared)),
                set(row.list(row::shared)),
                set(row.list(row::own)));
    }

    private static void pack(Packer row, SchemeOutcome scheme) {
        row.shared(scheme.scheme());
        row.number(scheme.tier().map(t -> t.ordinal() + 1).orElse(0));
        scheme.tier().ifPresent(t -> row.shared(t.label()));
        row.shared(scheme.decidedBy());
        row.each(scheme.applied(), row::shared);
        row.each(scheme.documents(), d -> pack(row, d));
    }

    /** Outcomes and schemes mostly rest on the same documents: each is written once, and then only its place. */
    private static void pack(Packer row, Document document) {
        int place = row.documents().indexOf(document);
        row.number(place + 1);
        if (place < 0) {
            row.documents().add(document);
            row.whole(document.record().high())
                    .whole(document.record().low())
                    .shared(document.department())
                    .own(document.number())
                    .date(document.decidedOn())
                    .date(document.countsUntil());
        }
    }

    private static Document document(Unpacker row) {
        int place = row.number() - 1;
        if (place >= 0) {
            return row.documents().get(place);
        }
        Document document = new Document(
                RecordId.of(row.whole(), row.whole()), row.shared(), row.own(), row.date(), row.optionalDate());
        row.documents().add(document);
        return document;
    }

    private static SchemeOutcome scheme(Unpacker row) {
        String code = row.shared();
        int place = row.number();
        return new SchemeOutcome(
                code,
                place == 0 ? Optional.empty() : Optional.of(new Tier(code, place - 1, row.shared())),
                row.shared(),
                row.list(row::shared),
                row.list(() -> document(row)));
    }

    private static SortedSet<String> set(List<String> values) {
        return values.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
