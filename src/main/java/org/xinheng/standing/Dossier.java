package org.xinheng.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinheng.code.RecordId;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.Subject;

/**
 * Everything that is known about one subject. It changes only by {@link FactChange}s, one after the other, so the
 * dossier of any earlier moment is what the changes up to then make of nothing.
 *
 * @param subject the subject itself
 * @param violations its violations; a withdrawn one is gone
 * @param inspections its inspections; a withdrawn one is gone
 * @param operatedBy who operates it
 * @param memberOf the codes of items that it is an explicit member of, sorted
 * @param links the joint-punishment links that reach it
 * @param judgements what upstream schemes and people say of it
 */
public record Dossier(
        Subject subject,
        List<Violation> violations,
        List<Inspection> inspections,
        List<Relation> operatedBy,
        List<String> memberOf,
        List<Link> links,
        Judgements judgements) {
    public Dossier {
        violations = List.copyOf(violations);
        inspections = List.copyOf(inspections);
        operatedBy = List.copyOf(operatedBy);
        memberOf = List.copyOf(memberOf);
        links = List.copyOf(links);
    }

    /** A subject of which nothing else is known yet. */
    public static Dossier of(Subject subject) {
        return new Dossier(subject, List.of(), List.of(), List.of(), List.of(), List.of(), Judgements.NONE);
    }

    /** What grading may know: a link against which an objection was upheld never counted. */
    public Facts facts() {
        List<Link> counting =
                links.stream().filter(l -> !l.decided().isDismissed()).toList();
        return new Facts(subject, violations, inspections, counting, judgements.ratings(), judgements.adjustments());
    }

    Dossier with(Subject corrected) {
        return new Dossier(corrected, violations, inspections, operatedBy, memberOf, links, judgements);
    }

    /** A violation as it stands after being recorded again: whoever corrects a record does not undo its repair. */
    public Violation corrected(Violation given) {
        return given.repairedOn().isPresent()
                ? given
                : given.repaired(violations.stream()
                        .filter(v -> v.id().equals(given.id()))
                        .findFirst()
                        .flatMap(Violation::repairedOn)
                        .filter(day -> !day.isBefore(given.decidedOn())));
    }

    Dossier with(Violation violation) {
        Violation corrected = corrected(violation);
        List<Violation> all = replaced(violations, v -> v.id().equals(violation.id()), corrected);
        return new Dossier(subject, all, inspections, operatedBy, memberOf, links, judgements);
    }

    Dossier repaired(RecordId id, Optional<LocalDate> on) {
        List<Violation> all = violations.stream()
                .map(v -> v.id().equals(id) ? v.repaired(on) : v)
                .toList();
        return new Dossier(subject, all, inspections, operatedBy, memberOf, links, judgements);
    }

    Dossier with(Inspection inspection) {
        List<Inspection> all = replaced(inspections, i -> i.id().equals(inspection.id()), inspection);
        return new Dossier(subject, violations, all, operatedBy, memberOf, links, judgements);
    }

    Dossier with(Relation operation) {
        List<Relation> all = replaced(operatedBy, r -> r.id().equals(operation.id()), operation);
        return new Dossier(subject, violations, inspections, all, memberOf, links, judgements);
    }

    Dossier withoutViolation(RecordId id) {
        List<Violation> rest =
                violations.stream().filter(v -> !v.id().equals(id)).toList();
        return new Dossier(subject, rest, inspections, operatedBy, memberOf, links, judgements);
    }

    Dossier withoutInspection(RecordId id) {
        List<Inspection> rest =
                inspections.stream().filter(i -> !i.id().equals(id)).toList();
        return new Dossier(subject, violations, rest, operatedBy, memberOf, links, judgements);
    }

    Dossier withoutRelation(RecordId id) {
        List<Relation> rest =
                operatedBy.stream().filter(r -> !r.id().equals(id)).toList();
        return new Dossier(subject, violations, inspections, rest, memberOf, links, judgements);
    }

    Dossier withMemberships(List<String> items) {
        return new Dossier(
                subject,
                violations,
                inspections,
                operatedBy,
                items.stream().sorted().distinct().toList(),
                links,
                judgements);
    }

    Dossier with(Link decided) {
        return withLinks(links.stream()
                .map(l -> l.id().equals(decided.id()) ? decided : l)
                .toList());
    }

    Dossier withLinks(List<Link> found) {
        return new Dossier(subject, violations, inspections, operatedBy, memberOf, found, judgements);
    }

    /** The dossier with links as they are found; what was decided about a link stays while one of its causes does. */
    public Dossier relinked(List<Link> found) {
        return withLinks(Link.decidedAs(links, found));
    }

    Dossier with(Judgements others) {
        return new Dossier(subject, violations, inspections, operatedBy, memberOf, links, others);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T value) {
        List<T> result = new ArrayList<>(all);
        result.removeIf(same);
        result.add(value);
        return result;
    }
}
