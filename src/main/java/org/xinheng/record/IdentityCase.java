package org.xinheng.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;

/**
 * The question whether two persons, or two subjects, are one. Equal names never answer it: an officer suspects, another
 * one confirms or rejects with evidence, and what was confirmed can be taken apart again in the same two steps.
 *
 * @param kept the party as which both are seen once they are one
 * @param other the party that is then seen as the kept one
 * @param state how it stands
 * @param steps what was done, the earliest first
 */
public record IdentityCase(Party kept, Party other, State state, List<Step> steps) {
    /** How a case stands. */
    public enum State {
        /** suspected: two parties until it is confirmed */
        SUSPECTED,
        /** confirmed: one party */
        CONFIRMED,
        /** rejected: two parties */
        REJECTED,
        /** confirmed, and suspected to have been wrong: one party until that is confirmed */
        DOUBTED,
        /** taken apart: two parties */
        SEPARATED
    }

    /** What can be done. */
    public enum Act {
        SUSPECT,
        CONFIRM,
        REJECT,
        DOUBT,
        SEPARATE,
        KEEP
    }

    /**
     * What was done.
     *
     * @param act what
     * @param actor by whom
     * @param on when
     * @param evidence on what evidence
     */
    public record Step(Act act, String actor, LocalDate on, String evidence) {
        public Step {
            Check.present("act", act);
            Check.present("on", on);
            evidence = Check.text("evidence", evidence, Check.TEXT);
        }
    }

    public IdentityCase {
        Check.present("kept", kept);
        Check.present("other", other);
        Check.that(!kept.equals(other), "other", "must be another party than kept");
        Check.that(
                kept instanceof PersonId == other instanceof PersonId,
                "other",
                "must be a person where kept is one, and a subject where kept is one");
        Check.present("state", state);
        steps = List.copyOf(steps);
    }

    /** A new suspicion. */
    public static IdentityCase suspected(Party kept, Party other, Step step) {
        return new IdentityCase(kept, other, State.SUSPECTED, List.of(step));
    }

    /** Its identifier, the same whichever is kept. */
    public RecordId id() {
        List<String> both =
                Stream.of(kept.reference(), other.reference()).sorted().toList();
        return RecordId.of("identity", both.get(0), both.get(1));
    }

    /** Whether both are seen as one. */
    @JsonIgnore
    public boolean isOne() {
        return state == State.CONFIRMED || state == State.DOUBTED;
    }

    /**
     * The case after a step; refused when the step does not follow, or when a decision is made by whoever raised the
     * question.
     */
    public IdentityCase after(Step step) {
        State next = next(step.act())
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Reason.CONFLICT,
                        "a case that is " + state + " cannot be followed by " + step.act()));
        boolean decides = step.act() != Act.SUSPECT && step.act() != Act.DOUBT;
        if (decides && steps.get(steps.size() - 1).actor().equals(step.actor())) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "whoever raised the question may not decide it");
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new IdentityCase(kept, other, next, all);
    }

    private Optional<State> next(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case SUSPECT -> state == State.REJECTED || state == State.SEPARATED ? State.SUSPECTED : null;
                    case CONFIRM -> state == State.SUSPECTED ? State.CONFIRMED : null;
                    case REJECT -> state == State.SUSPECTED ? State.REJECTED : null;
                    case DOUBT -> state == State.CONFIRMED ? State.DOUBTED : null;
                    case SEPARATE -> state == State.DOUBTED ? State.SEPARATED : null;
                    case KEEP -> state == State.DOUBTED ? State.CONFIRMED : null;
                });
    }
}
