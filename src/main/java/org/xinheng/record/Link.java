package org.xinheng.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        int otherPaths) {
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
