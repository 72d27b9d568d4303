package org.xinheng.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;

/**
 * What was decided about a link and its measure. A measure that restricts rights is proposed by its link, takes effect
 * when it is confirmed and until it is ended or the link is; any link can be objected to.
 *
 * @param decision whether the measure was confirmed or rejected; absent while it is only proposed
 * @param objections the objections, the earliest first
 * @param end how a confirmed measure was ended early
 */
public record MeasureCase(Optional<Decision> decision, List<Objection> objections, Optional<End> end) {
    /** Nothing was decided yet. */
    public static final MeasureCase NONE = new MeasureCase(Optional.empty(), List.of(), Optional.empty());

    public MeasureCase {
        decision = Check.absentOr(decision);
        objections = objections == null ? List.of() : List.copyOf(objections);
        end = Check.absentOr(end);
    }

    /**
     * A decision about a proposed measure.
     *
     * @param confirmed whether it takes effect
     * @param actor who entered the decision
     * @param authority the code of the department that decided
     * @param decidedOn when
     * @param basis the legal basis
     * @param finding what was found, such as personal liability (公司法 §178)
     * @param noticeServedOn when the party was told, where the measure is confirmed
     * @param remedies what the party was told that it can do against it, where the measure is confirmed
     */
    public record Decision(
            boolean confirmed,
            String actor,
            String authority,
            LocalDate decidedOn,
            String basis,
            String finding,
            Optional<LocalDate> noticeServedOn,
            Optional<String> remedies) {
        public Decision {
            authority = Check.code("authority", authority);
            Check.present("decidedOn", decidedOn);
            basis = Check.text("basis", basis, Check.TEXT);
            finding = Check.text("finding", finding, Check.TEXT);
            noticeServedOn = Check.absentOr(noticeServedOn);
            remedies = Check.text("remedies", remedies, Check.TEXT);
            Check.that(!confirmed || noticeServedOn.isPresent(), "noticeServedOn", "is required to confirm a measure");
            Check.that(!confirmed || remedies.isPresent(), "remedies", "is required to confirm a measure");
        }
    }

    /**
     * An objection.
     *
     * @param actor who entered it
     * @param filedOn when it was filed
     * @param reason what is said against the link
     * @param outcome how it was decided; absent while it is open
     */
    public record Objection(String actor, LocalDate filedOn, String reason, Optional<Outcome> outcome) {
        public Objection {
            Check.present("filedOn", filedOn);
            reason = Check.text("reason", reason, Check.TEXT);
            outcome = Check.absentOr(outcome);
        }
    }

    /**
     * How an objection was decided.
     *
     * @param upheld whether it was right: then the link never counted
     * @param actor who entered the decision
     * @param authority the code of the department that decided
     * @param decidedOn when
     * @param reason why
     */
    public record Outcome(boolean upheld, String actor, String authority, LocalDate decidedOn, String reason) {
        public Outcome {
            authority = Check.code("authority", authority);
            Check.present("decidedOn", decidedOn);
            reason = Check.text("reason", reason, Check.TEXT);
        }
    }

    /**
     * How a measure was ended early.
     *
     * @param actor who entered it
     * @param authority the code of the department that decided
     * @param on the first day on which it is no longer in force
     * @param reason why
     */
    public record End(String actor, String authority, LocalDate on, String reason) {
        public End {
            authority = Check.code("authority", authority);
            Check.present("on", on);
            reason = Check.text("reason", reason, Check.TEXT);
        }
    }

    /** Whether an objection was upheld. */
    @JsonIgnore
    public boolean isDismissed() {
        return objections.stream()
                .anyMatch(o -> o.outcome().map(Outcome::upheld).orElse(false));
    }

    /** Whether an objection waits for its decision. */
    @JsonIgnore
    public boolean isObjectedTo() {
        return objections.stream().anyMatch(o -> o.outcome().isEmpty());
    }

    /** The case with a decision; refused when there is one. */
    public MeasureCase decided(Decision made) {
        refuse(decision.isPresent(), "the measure was decided before");
        return new MeasureCase(Optional.of(made), objections, end);
    }

    /** The case with an objection; refused while another is open. */
    public MeasureCase objected(Objection filed) {
        refuse(isObjectedTo(), "an objection is open");
        List<Objection> all = new ArrayList<>(objections);
        all.add(filed);
        return new MeasureCase(decision, all, end);
    }

    /** The case with its open objection decided; refused when none is open. */
    public MeasureCase answered(Outcome outcome) {
        refuse(!isObjectedTo(), "no objection is open");
        List<Objection> all = new ArrayList<>(objections);
        Objection open = all.remove(all.size() - 1);
        all.add(new Objection(open.actor(), open.filedOn(), open.reason(), Optional.of(outcome)));
        return new MeasureCase(decision, all, end);
    }

    /** The case with its measure ended; refused when it is not in force. */
    public MeasureCase ended(End made) {
        refuse(!decision.map(Decision::confirmed).orElse(false), "only a confirmed measure can be ended");
        refuse(end.isPresent(), "the measure was ended before");
        return new MeasureCase(decision, objections, Optional.of(made));
    }

    private static void refuse(boolean contradicts, String reason) {
        if (contradicts) {
            throw new RefusedException(RefusedException.Reason.CONFLICT, reason);
        }
    }
}
