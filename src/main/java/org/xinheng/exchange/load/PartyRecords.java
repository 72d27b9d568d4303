package org.xinheng.exchange.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.Tag;
import org.xinheng.standing.FactChange;

/** Subjects, persons and relations as records of a file. */
final class PartyRecords {
    private static final Pattern TAG =
            Pattern.compile("([^@]+)@(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-\\d\\d-\\d\\d))?");

    private PartyRecords() {}

    static FactChange subject(Fields record, Known known) {
        Optional<Uscc> uscc = record.text("uscc").map(Uscc::parse);
        Optional<SourceKey> key = key(record);
        Subject subject = new Subject(
                SubjectId.of(Subject.identity(uscc, key)),
                record.requiredConstant(SubjectKind.class, "kind"),
                record.required("name"),
                uscc,
                record.text("registrationNumber"),
                key,
                record.required("area"),
                record.text("industry"),
                record.date("establishedOn"),
                record.constant(SubjectStatus.class, "status").orElse(SubjectStatus.ACTIVE),
                tags(record.list("tags")),
                record.attributes());
        check(subject, known);
        return new FactChange.SubjectSaved(subject.withId(known.identify(subject)));
    }

    static void check(Subject subject, Known known) {
        known.actIn("area", subject.area());
        subject.establishedOn()
                .ifPresent(d -> Check.that(!d.isAfter(known.today()), "establishedOn", "must not be in the future"));
    }

    static FactChange person(Fields record, Known known) {
        return new FactChange.PersonSaved(
                known.seal().seal(record.required("name"), record.text("document"), key(record)));
    }

    static FactChange relation(Fields record, Known known) {
        return new FactChange.RelationSaved(new Relation(
                record.requiredConstant(RelationKind.class, "kind"),
                from(record, known),
                known.subject("to", record.required("to")),
                new Period(record.requiredDate("since"), record.date("until")),
                record.number("share"),
                record.number("votes"),
                record.text("role"),
                record.required("source")));
    }

    private static Party from(Fields record, Known known) {
        List<String> given = List.of("fromSubject", "fromPerson", "fromDocument").stream()
                .filter(record::has)
                .toList();
        Check.that(given.size() == 1, "fromSubject", "or fromPerson or fromDocument is required, and only one of them");
        String name = record.required(given.get(0));
        return switch (given.get(0)) {
            case "fromSubject" -> known.subject("fromSubject", name);
            case "fromPerson" -> known.person(name);
            default -> known.seal().identify(name);
        };
    }

    static Optional<SourceKey> key(Fields record) {
        Optional<String> system = record.text("key.system");
        Optional<String> key = record.text("key.key");
        Check.that(
                system.isPresent() == key.isPresent(),
                system.isPresent() ? "key.key" : "key.system",
                "is required beside the other half of the key");
        return system.map(s -> new SourceKey(s, key.orElseThrow()));
    }

    private static List<Tag> tags(List<String> texts) {
        List<Tag> tags = new ArrayList<>();
        for (String text : texts) {
            Matcher tag = TAG.matcher(text);
            if (!tag.matches()) {
                throw new InvalidFieldException("tags", "must be labels with their days, as in gas@2024-01-01");
            }
            tags.add(new Tag(
                    tag.group(1).strip(),
                    new Period(
                            date(tag.group(2)),
                            Optional.ofNullable(tag.group(3)).map(PartyRecords::date))));
        }
        return tags;
    }

    private static LocalDate date(String text) {
        return new Fields(java.util.Map.of("tags", text)).requiredDate("tags");
    }
}
