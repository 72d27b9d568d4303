package org.xinheng.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xinheng.code.RecordId;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectStatus;

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
 * @param sameness which other subjects were found to be this one; their records are not among those above
 */
public record Dossier(
        Subject subject,
        List<Violation> violations,
        List<Inspection> inspections,
        List<Relation> operatedBy,
        List<String> memberOf,
        List<Link> links,
        Judgements judgements,
        Sameness sameness) {
    public Dossier {
        violations = List.copyOf(violations);
        inspections = List.copyOf(inspections);
        operatedBy = List.copyOf(operatedBy);
        memberOf = List.copyOf(memberOf);
        links = List.copyOf(links);
    }

    /** A subject of which nothing else is known yet. */
    public static Dossier of(Subject subject) {
        return new Dossier(
                subject, List.of(), List.of(), List.of(), List.of(), List.of(), Judgements.NONE, Sameness.NONE);
    }

    /** Its violations and those of the subjects that are seen as it; one decision that both have counts once. */
    public List<Violation> allViolations() {
        List<Violation> all = new ArrayList<>(violations);
        for (Dossier other : sameness.others()) {
            other.violations().stream()
                    .filter(v -> all.stream().noneMatch(kept -> isSameDecision(kept, v)))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean isSameDecision(Violation one, Violation other) {
        return one.kind() == other.kind()
                && one.department().equals(other.department())
                && one.number().equals(other.number());
    }

    /** Its inspections and those of the subjects that are seen as it. */
    public List<Inspection> allInspections() {
        return withOthers(Dossier::inspections);
    }

    /** Who operates it or a subject that is seen as it. */
    List<Relation> allOperatedBy() {
        return withOthers(Dossier::operatedBy);
    }

    /** The codes of items of which it or a subject that is seen as it is an explicit member, sorted. */
    List<String> allMemberOf() {
        return withOthers(Dossier::memberOf).stream().sorted().distinct().toList();
    }

    private <T> List<T> withOthers(Function<Dossier, List<T>> part) {
        if (sameness.others().isEmpty()) {
            return part.apply(this);
        }
        return Stream.concat(Stream.of(this), sameness.others().stream())
                .flatMap(d -> part.apply(d).stream())
                .toList();
    }

    /**
     * What grading may know: a link against which an objection was upheld never counted, and whoever is seen as another
     * is not supervised by itself any more. Violations come in the order of their identifiers, so that an answer cites
     * them in the same order whenever it is made.
     */
    public Facts facts() {
        List<Link> counting =
                links.stream().filter(l -> !l.decided().isDismissed()).toList();
        return new Facts(
                sameness.seenAs().isPresent() ? subject.with(SubjectStatus.CANCELLED) : subject,
                allViolations().stream()
                        .sorted(Comparator.comparing(Violation::id))
                        .toList(),
                allInspections(),
                counting,
                withOthers(d -> d.judgements().ratings()),
                judgements.adjustments());
    }

    Dossier with(Subject corrected) {
        return new Dossier(corrected, violations, inspections, operatedBy, memberOf, links, judgements, sameness);
    }

    /** A violation as it stands after being recorded again. */
    public Violation corrected(Violation given) {
        return given.correcting(violation(given.id()));
    }

    /** Its violation of that identifier. */
    public Optional<Violation> violation(RecordId id) {
        return violations.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** Its inspection of that identifier. */
    public Optional<Inspection> inspection(RecordId id) {
        return inspections.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    Dossier with(Violation violation) {
        Violation corrected = corrected(violation);
        List<Violation> all = replaced(violations, v -> v.id().equals(violation.id()), corrected);
        return new Dossier(subject, all, inspections, operatedBy, memberOf, links, judgements, sameness);
    }

    Dossier repaired(RecordId id, Optional<LocalDate> on) {
        List<Violation> all = violations.stream()
                .map(v -> v.id().equals(id) ? v.repaired(on) : v)
                .toList();
        return new Dossier(subject, all, inspections, operatedBy, memberOf, links, judgements, sameness);
    }

    Dossier with(Inspection inspection) {
        List<Inspection> all = replaced(inspections, i -> i.id().equals(inspection.id()), inspection);
        return new Dossier(subject, violations, all, operatedBy, memberOf, links, judgements, sameness);
    }

    Dossier with(Relation operation) {
        List<Relation> all = replaced(operatedBy, r -> r.id().equals(operation.id()), operation);
        return new Dossier(subject, violations, inspections, all, memberOf, links, judgements, sameness);
    }

    Dossier withoutViolation(RecordId id) {
        List<Violation> rest =
                violations.stream().filter(v -> !v.id().equals(id)).toList();
        return new Dossier(subject, rest, inspections, operatedBy, memberOf, links, judgements, sameness);
    }

    Dossier withoutInspection(RecordId id) {
        List<Inspection> rest =
                inspections.stream().filter(i -> !i.id().equals(id)).toList();
        return new Dossier(subject, violations, rest, operatedBy, memberOf, links, judgements, sameness);
    }

    Dossier withoutRelation(RecordId id) {
        List<Relation> rest =
                operatedBy.stream().filter(r -> !r.id().equals(id)).toList();
        return new Dossier(subject, violations, inspections, rest, memberOf, links, judgements, sameness);
    }

    Dossier withMemberships(List<String> items) {
        return new Dossier(
                subject,
                violations,
                inspections,
                operatedBy,
                items.stream().sorted().distinct().toList(),
                links,
                judgements,
                sameness);
    }

    Dossier with(Link decided) {
        return withLinks(links.stream()
                .map(l -> l.id().equals(decided.id()) ? decided : l)
                .toList());
    }

    Dossier withLinks(List<Link> found) {
        return new Dossier(subject, violations, inspections, operatedBy, memberOf, found, judgements, sameness);
    }

    /** The dossier with links as they are found; what was decided about a link stays while one of its causes does. */
    public Dossier relinked(List<Link> found) {
        return withLinks(Link.decidedAs(links, found));
    }

    Dossier with(Judgements others) {
        return new Dossier(subject, violations, inspections, operatedBy, memberOf, links, others, sameness);
    }

    /** The same with other findings of sameness. */
    public Dossier with(Sameness other) {
        return new Dossier(subject, violations, inspections, operatedBy, memberOf, links, judgements, other);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T value) {
        List<T> result = new ArrayList<>(all);
        result.removeIf(same);
        result.add(value);
        return result;
    }
}
