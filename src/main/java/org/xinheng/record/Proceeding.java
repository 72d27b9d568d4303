package org.xinheng.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;

/**
 * A procedure about the publication of one record, with all its steps. It never forgets a step.
 *
 * @param id its identifier
 * @param kind what it is about
 * @param record the record whose publication it is about
 * @param ordinal its place among the procedures of its kind about that record, from 1
 * @param ground why the record is not to be disclosed; with {@link ProceedingKind#WITHHOLDING} only
 * @param declared what the applicant declares; with {@link ProceedingKind#REPAIR} only
 * @param state where it stands
 * @param steps what was done, in order; at least one
 */
public record Proceeding(
        RecordId id,
        ProceedingKind kind,
        RecordId record,
        int ordinal,
        Optional<WithholdingGround> ground,
        SortedSet<RepairDeclaration> declared,
        ProceedingState state,
        List<ProceedingStep> steps) {
    public Proceeding {
        Check.present("id", id);
        Check.present("kind", kind);
        Check.present("record", record);
        ground = Check.absentOr(ground);
        Check.that(
                ground.isPresent() == (kind == ProceedingKind.WITHHOLDING),
                "ground",
                "is required where disclosure is to be withheld, and belongs nowhere else");
        declared = Collections.unmodifiableSortedSet(declared == null ? new TreeSet<>() : new TreeSet<>(declared));
        Check.that(declared.isEmpty() || kind == ProceedingKind.REPAIR, "declared", "belongs to repair only");
        Check.present("state", state);
        steps = List.copyOf(steps);
        Check.that(!steps.isEmpty(), "steps", "must hold at least one");
    }

    /** The identifier of the procedure of that ordinal about a record. */
    public static RecordId identifier(ProceedingKind kind, RecordId record, int ordinal) {
        return RecordId.of("proceeding", kind.name(), record.value(), Integer.toString(ordinal));
    }

    /** The same procedure after another step. */
    public Proceeding after(ProceedingStep step, ProceedingState next) {
        List<ProceedingStep> all = new ArrayList<>(steps);
        all.add(step);
        return new Proceeding(id, kind, record, ordinal, ground, declared, next, all);
    }

    /** Whether something may still follow that decides it. */
    @JsonIgnore
    public boolean isPending() {
        return state == ProceedingState.OPEN || state == ProceedingState.ACCEPTED;
    }

    /** Whether its record is shielded by it. */
    @JsonIgnore
    public boolean shields() {
        return kind == ProceedingKind.SHIELDING && state == ProceedingState.APPROVED;
    }

    /** The day of the first step. */
    public LocalDate filedOn() {
        return steps.get(0).on();
    }

    /** The last step of an action, if it was taken. */
    public Optional<ProceedingStep> last(ProceedingAction action) {
        return steps.stream().filter(s -> s.action() == action).reduce((former, later) -> later);
    }
}
