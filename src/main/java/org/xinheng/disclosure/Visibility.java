package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.policy.Publication;
import org.xinheng.policy.PublicationTerm;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;
import org.xinheng.record.Violation;
import org.xinheng.registry.SubjectKind;

/**
 * Whether the public sees a record on a day, and why not.
 *
 * @param state what it is to the public
 * @param term what the rules say of it
 * @param until the first day on which it is no longer published, had nothing else been decided
 * @param objected whether an objection to it is open
 * @param changesOn the next day on which the state changes without a new fact; absent where it does not
 */
public record Visibility(
        State state, PublicationTerm term, LocalDate until, boolean objected, Optional<LocalDate> changesOn) {
    /** What a record is to the public. */
    public enum State {
        /** shown */
        PUBLISHED,
        /** to be shown from a later day on */
        AWAITED,
        /** of a natural person, or of a subject of a kind that is not published */
        NOT_OF_AN_ENTITY,
        /** of a class that is not published */
        NOT_PUBLISHED,
        /** kept from the public on approved grounds, or while that is being decided */
        WITHHELD,
        /** taken from the public during a reorganisation */
        SHIELDED,
        /** repaired or removed from its list */
        REPAIRED,
        /** shown for the longest time */
        EXPIRED
    }

    /**
     * How a record that counts stands to the public.
     *
     * @param kind the kind of subject that it is against; empty for a natural person
     * @param proceedings the procedures about it
     */
    public static Visibility of(
            Publication publication,
            Violation violation,
            Optional<SubjectKind> kind,
            List<Proceeding> proceedings,
            LocalDate today) {
        PublicationTerm term = publication.term(violation);
        LocalDate until = violation.repairedOn().filter(term.until()::isAfter).orElse(term.until());
        State state = state(publication, violation, kind, proceedings, term, today);
        boolean objected = proceedings.stream().anyMatch(p -> p.kind() == ProceedingKind.OBJECTION && p.isPending());
        Optional<LocalDate> changesOn =
                switch (state) {
                    case PUBLISHED -> Optional.of(until);
                    case AWAITED -> Optional.of(term.from());
                    default -> Optional.empty();
                };
        return new Visibility(state, term, until, objected, changesOn);
    }

    /** Whether the public sees it. */
    public boolean isPublic() {
        return state == State.PUBLISHED;
    }

    /** Whether its publication goes on or is still to come, or was never to be: nothing ended it and nothing hides it. */
    boolean lasts() {
        return switch (state) {
            case PUBLISHED, AWAITED, NOT_PUBLISHED, NOT_OF_AN_ENTITY -> true;
            case WITHHELD, SHIELDED, REPAIRED, EXPIRED -> false;
        };
    }

    private static State state(
            Publication publication,
            Violation violation,
            Optional<SubjectKind> kind,
            List<Proceeding> proceedings,
            PublicationTerm term,
            LocalDate today) {
        if (!kind.map(publication.subjects()::contains).orElse(false)) {
            return State.NOT_OF_AN_ENTITY;
        }
        if (!term.published()) {
            return State.NOT_PUBLISHED;
        }
        if (stands(proceedings, ProceedingKind.WITHHOLDING, ProceedingState.OPEN, ProceedingState.APPROVED)) {
            return State.WITHHELD;
        }
        if (violation.repairedOn().filter(day -> !today.isBefore(day)).isPresent()) {
            return State.REPAIRED;
        }
        if (!today.isBefore(term.until())) {
            return State.EXPIRED;
        }
        if (stands(proceedings, ProceedingKind.SHIELDING, ProceedingState.APPROVED, ProceedingState.APPROVED)) {
            return State.SHIELDED;
        }
        return today.isBefore(term.from()) ? State.AWAITED : State.PUBLISHED;
    }

    private static boolean stands(
            List<Proceeding> proceedings, ProceedingKind kind, ProceedingState one, ProceedingState other) {
        return proceedings.stream().anyMatch(p -> p.kind() == kind && (p.state() == one || p.state() == other));
    }
}
