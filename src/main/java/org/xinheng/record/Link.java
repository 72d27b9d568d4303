package org.xinheng.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;

/**
 * A joint-punishment link (联合惩戒关联): a cause reaches another party along a path of relations.
 *
 * @param target who is reached
 * @param rule the policy's rule that made it: the reason type
 * @param measure the code of the measure that it entails
 * @param restricts whether that measure restricts rights: then it is only proposed until it is confirmed
 * @param causingSubject the party against which the causes were decided
 * @param causes the records that support it, the earliest first; it ends with the last of them
 * @param path the relations of the main path, from the causing party to the target
 * @param via the parties between, in the path's order
 * @param period when it holds
 * @param strength what the main path lets pass, above 0 to 1
 * @param otherPaths how many other paths there are; {@link #MANY} stands for more than a hundred
 * @param decided what was decided about it
 */
public record Link(
        Party target,
        String rule,
        String measure,
        boolean restricts,
        Party causingSubject,
        List<Cause> causes,
        List<RecordId> path,
        List<Party> via,
        Period period,
        BigDecimal strength,
        int otherPaths,
        MeasureCase decided) {
    /** More than a hundred other paths. */
    public static final int MANY = 101;

    public Link {
        Check.present("target", target);
        Check.present("rule", rule);
        Check.present("measure", measure);
        Check.present("causingSubject", causingSubject);
        causes = List.copyOf(causes);
        path = List.copyOf(path);
        via = List.copyOf(via);
        Check.present("period", period);
        strength = strength == null ? BigDecimal.ONE : strength;
        decided = decided == null ? MeasureCase.NONE : decided;
    }

    /** The link with what was decided about it. */
    public Link with(MeasureCase made) {
        return new Link(
                target,
                rule,
                measure,
                restricts,
                causingSubject,
                causes,
                path,
                via,
                period,
                strength,
                otherPaths,
                made);
    }

    /** The link as it reaches a party that was found to be the same as its target. */
    public Link onto(Party same) {
        return new Link(
                same,
                rule,
                measure,
                restricts,
                causingSubject,
                causes,
                path,
                via,
                period,
                strength,
                otherPaths,
                decided);
    }

    /** Links as they are found, each with what was decided about a kept one that it continues. */
    public static List<Link> decidedAs(List<Link> kept, List<Link> found) {
        return found.stream()
                .map(link -> kept.stream()
                        .filter(link::continues)
                        .min(Comparator.comparing(former -> former.decided().equals(MeasureCase.NONE)))
                        .map(former -> link.with(former.decided()))
                        .orElse(link))
                .toList();
    }

    /** Whether another link is this one as far as decisions go: the same reach from one of the same causes. */
    public boolean continues(Link other) {
        return target.equals(other.target)
                && rule.equals(other.rule)
                && causingSubject.equals(other.causingSubject)
                && causes.stream().anyMatch(other.causes::contains);
    }

    /** Where its measure stands on a date. */
    public MeasureState state(LocalDate on) {
        if (decided.isDismissed()) {
            return MeasureState.DISMISSED;
        }
        boolean over = period.until().map(d -> !on.isBefore(d)).orElse(false);
        if (over || decided.end().map(e -> !on.isBefore(e.on())).orElse(false)) {
            return MeasureState.ENDED;
        }
        if (!restricts) {
            return MeasureState.ACTS;
        }
        return decided.decision()
                .filter(d -> !on.isBefore(d.decidedOn()))
                .map(d -> d.confirmed() ? MeasureState.CONFIRMED : MeasureState.REJECTED)
                .orElse(MeasureState.PROPOSED);
    }

    /** When its measure is in force; empty when it is not at all. */
    public Optional<Period> inForce() {
        if (decided.isDismissed()
                || restricts
                        && !decided.decision()
                                .map(MeasureCase.Decision::confirmed)
                                .orElse(false)) {
            return Optional.empty();
        }
        LocalDate from = decided.decision()
                .map(MeasureCase.Decision::decidedOn)
                .filter(d -> restricts && d.isAfter(period.from()))
                .orElse(period.from());
        Optional<LocalDate> until = decided.end()
                .map(MeasureCase.End::on)
                .filter(d -> period.until().map(d::isBefore).orElse(true))
                .or(period::until);
        return until.map(from::isBefore).orElse(true) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    /** Its identifier: target, rule, causing party and first day, since what ended and began anew is another link. */
    public RecordId id() {
        return RecordId.of(
                "link",
                target.reference(),
                rule,
                causingSubject.reference(),
                period.from().toString());
    }

    /**
     * A record that supports a link, as reasons cite it.
     *
     * @param record the record's identifier
     * @param department the code of the department that decided
     * @param number the document number (文号), else the department's own key
     * @param decidedOn the date of the decision
     */
    public record Cause(RecordId record, String department, String number, LocalDate decidedOn) {
        /** A violation as a cause. */
        public static Cause of(Violation violation) {
            return new Cause(violation.id(), violation.department(), violation.number(), violation.decidedOn());
        }
    }
}
