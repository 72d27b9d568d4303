package org.xinheng.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Adjustment;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Proceeding;
import org.xinheng.record.Rating;
import org.xinheng.record.Violation;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;

/**
 * One thing that became known. A {@link Change} carries one or more of them as its payload; the same values that are
 * written to the graph are replayed to answer what was known when.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactChange.AreaSaved.class, name = "AREA_SAVED"),
    @JsonSubTypes.Type(value = FactChange.DepartmentSaved.class, name = "DEPARTMENT_SAVED"),
    @JsonSubTypes.Type(value = FactChange.ItemSaved.class, name = "ITEM_SAVED"),
    @JsonSubTypes.Type(value = FactChange.SubjectSaved.class, name = "SUBJECT_SAVED"),
    @JsonSubTypes.Type(value = FactChange.PersonSaved.class, name = "PERSON_SAVED"),
    @JsonSubTypes.Type(value = FactChange.RelationSaved.class, name = "RELATION_SAVED"),
    @JsonSubTypes.Type(value = FactChange.RelationWithdrawn.class, name = "RELATION_WITHDRAWN"),
    @JsonSubTypes.Type(value = FactChange.MembershipSaved.class, name = "MEMBERSHIP_SAVED"),
    @JsonSubTypes.Type(value = FactChange.ViolationSaved.class, name = "VIOLATION_SAVED"),
    @JsonSubTypes.Type(value = FactChange.ViolationWithdrawn.class, name = "VIOLATION_WITHDRAWN"),
    @JsonSubTypes.Type(value = FactChange.ViolationRepaired.class, name = "VIOLATION_REPAIRED"),
    @JsonSubTypes.Type(value = FactChange.ViolationUnshielded.class, name = "VIOLATION_UNSHIELDED"),
    @JsonSubTypes.Type(value = FactChange.ProceedingSaved.class, name = "PROCEEDING_SAVED"),
    @JsonSubTypes.Type(value = FactChange.InspectionSaved.class, name = "INSPECTION_SAVED"),
    @JsonSubTypes.Type(value = FactChange.InspectionWithdrawn.class, name = "INSPECTION_WITHDRAWN"),
    @JsonSubTypes.Type(value = FactChange.TaskPaperSaved.class, name = "TASK_PAPER_SAVED"),
    @JsonSubTypes.Type(value = FactChange.RatingSaved.class, name = "RATING_SAVED"),
    @JsonSubTypes.Type(value = FactChange.AdjustmentSaved.class, name = "ADJUSTMENT_SAVED"),
    @JsonSubTypes.Type(value = FactChange.JudgementWithdrawn.class, name = "JUDGEMENT_WITHDRAWN"),
    @JsonSubTypes.Type(value = FactChange.PolicyActivated.class, name = "POLICY_ACTIVATED"),
    @JsonSubTypes.Type(value = FactChange.LinksFound.class, name = "LINKS_FOUND"),
    @JsonSubTypes.Type(value = FactChange.MeasureDecided.class, name = "MEASURE_DECIDED"),
    @JsonSubTypes.Type(value = FactChange.IdentitySaved.class, name = "IDENTITY_SAVED")
})
public sealed interface FactChange {
    /** Where one word of a type's name ends and the next begins. */
    Pattern KINDS = Pattern.compile("([a-z])([A-Z])");

    /** The subject whose dossier it changes, where there is one. */
    @JsonIgnore
    default Optional<SubjectId> dossier() {
        return Optional.empty();
    }

    /** The dossier after the change. {@code before} is empty only for a subject that was not known. */
    default Dossier applyTo(Optional<Dossier> before) {
        return before.orElseThrow();
    }

    /** What kind of fact it is, as the log names it. */
    @JsonIgnore
    default String kind() {
        return KINDS.matcher(getClass().getSimpleName()).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
    }

    /** Whether it changes the areas, departments or items. */
    @JsonIgnore
    default boolean concernsCatalogue() {
        return this instanceof AreaSaved || this instanceof DepartmentSaved || this instanceof ItemSaved;
    }

    /** The party, apart from a dossier's subject, that it touches: a person. */
    @JsonIgnore
    default Optional<PersonId> person() {
        return Optional.empty();
    }

    /** An area was added or renamed or moved in the tree. */
    record AreaSaved(Area area) implements FactChange {}

    /** A department was added or corrected. */
    record DepartmentSaved(Department department) implements FactChange {}

    /** An item was added or corrected. */
    record ItemSaved(Item item) implements FactChange {}

    /** A subject was added or corrected. */
    record SubjectSaved(Subject subject) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(subject.id());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.map(d -> d.with(subject)).orElseGet(() -> Dossier.of(subject));
        }
    }

    /**
     * A person was added or corrected.
     *
     * @param sealed the person, readable only with a key that is kept outside the graph
     */
    record PersonSaved(SealedPerson sealed) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return Optional.of(sealed.id());
        }
    }

    /** A relation was added or corrected. */
    record RelationSaved(Relation relation) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(relation.to());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.map(d -> relation.kind() == RelationKind.OPERATES ? d.with(relation) : d)
                    .orElseThrow();
        }
    }

    /** A relation was recorded in error. */
    record RelationWithdrawn(Party from, SubjectId to, RecordId relation, String reason) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(to);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().withoutRelation(relation);
        }
    }

    /** The items of which a subject is an explicit member. */
    record MembershipSaved(SubjectId subject, List<String> items) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(subject);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().withMemberships(items);
        }
    }

    /** A violation was recorded or corrected. */
    record ViolationSaved(Violation violation) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(violation.party());
        }

        @Override
        public Optional<SubjectId> dossier() {
            return subject(violation.party());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().with(violation);
        }
    }

    /** A violation was wrong or annulled: it never counted. */
    record ViolationWithdrawn(Party party, RecordId violation, String reason) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(party);
        }

        @Override
        public Optional<SubjectId> dossier() {
            return subject(party);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().withoutViolation(violation);
        }
    }

    /**
     * A violation was repaired, or its repair was revoked.
     *
     * @param on the day from which it has no effect; absent where it has effect again
     */
    record ViolationRepaired(Party party, RecordId violation, Optional<LocalDate> on) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(party);
        }

        @Override
        public Optional<SubjectId> dossier() {
            return subject(party);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().repaired(violation, on);
        }
    }

    /**
     * A violation that was shielded for a reorganisation is so no longer: it brings measures again, unless it was
     * repaired.
     *
     * @param violation the record as it stands
     */
    record ViolationUnshielded(Violation violation) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(violation.party());
        }

        @Override
        public Optional<SubjectId> dossier() {
            return subject(violation.party());
        }
    }

    /** A procedure about the publication of a party's record began or went a step further. */
    record ProceedingSaved(Party party, Proceeding proceeding) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(party);
        }

        @Override
        public Optional<SubjectId> dossier() {
            return subject(party);
        }
    }

    /** An inspection was recorded or corrected. */
    record InspectionSaved(Inspection inspection) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(inspection.subject());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().with(inspection);
        }
    }

    /** An inspection was recorded in error. */
    record InspectionWithdrawn(SubjectId subject, RecordId inspection, String reason) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(subject);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().withoutInspection(inspection);
        }
    }

    /** A paper of inspection work was added or replaced. */
    record TaskPaperSaved(TaskPaper paper) implements FactChange {
        @Override
        public String kind() {
            return KINDS.matcher(TaskPaper.kind(paper.getClass()))
                            .replaceAll("$1_$2")
                            .toUpperCase(Locale.ROOT) + "_SAVED";
        }
    }

    /** What an upstream scheme says of a subject was recorded or corrected. */
    record RatingSaved(Rating rating) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(rating.subject());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            Dossier dossier = before.orElseThrow();
            return dossier.with(dossier.judgements().with(rating));
        }
    }

    /** A tier was set by hand for a time, or the time was changed. */
    record AdjustmentSaved(Adjustment adjustment) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(adjustment.subject());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            Dossier dossier = before.orElseThrow();
            return dossier.with(dossier.judgements().with(adjustment));
        }
    }

    /** A rating or adjustment was recorded in error. */
    record JudgementWithdrawn(SubjectId subject, RecordId judgement, String reason) implements FactChange {
        @Override
        public Optional<SubjectId> dossier() {
            return Optional.of(subject);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            Dossier dossier = before.orElseThrow();
            return dossier.with(dossier.judgements().without(judgement));
        }
    }

    /**
     * Another rule book is in force: from this change on every answer is by it.
     *
     * @param rules the rule book, by its key
     * @param proposedBy who proposed it
     * @param approvedBy who approved it
     */
    record PolicyActivated(String rules, String proposedBy, String approvedBy) implements FactChange {}

    /**
     * The joint-punishment links that reach a party, all of them, as linking found them.
     *
     * @param target the party
     * @param links the links
     * @param began those of them that were not there before
     * @param gone the links that are not there any more
     */
    record LinksFound(Party target, List<Link> links, List<RecordId> began, List<Link> gone) implements FactChange {
        /** What changes between two findings. */
        public static LinksFound between(Party target, List<Link> before, List<Link> now) {
            Set<RecordId> former = before.stream().map(Link::id).collect(Collectors.toSet());
            Set<RecordId> found = now.stream().map(Link::id).collect(Collectors.toSet());
            return new LinksFound(
                    target,
                    now,
                    now.stream()
                            .map(Link::id)
                            .filter(id -> !former.contains(id))
                            .toList(),
                    before.stream().filter(l -> !found.contains(l.id())).toList());
        }

        @Override
        public Optional<PersonId> person() {
            return FactChange.person(target);
        }

        @Override
        public Optional<SubjectId> dossier() {
            return FactChange.subject(target);
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().withLinks(links);
        }
    }

    /** Something was decided about a link or its measure. */
    record MeasureDecided(Link link) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(link.target());
        }

        @Override
        public Optional<SubjectId> dossier() {
            return FactChange.subject(link.target());
        }

        @Override
        public Dossier applyTo(Optional<Dossier> before) {
            return before.orElseThrow().with(link);
        }
    }

    /** A case of identity of persons or subjects began or went a step further. */
    record IdentitySaved(IdentityCase identity) implements FactChange {
        @Override
        public Optional<PersonId> person() {
            return FactChange.person(identity.kept());
        }
    }

    private static Optional<SubjectId> subject(Party party) {
        return party instanceof SubjectId id ? Optional.of(id) : Optional.empty();
    }

    private static Optional<PersonId> person(Party party) {
        return party instanceof PersonId id ? Optional.of(id) : Optional.empty();
    }
}
