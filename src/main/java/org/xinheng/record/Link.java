package org.xinheng.record;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * A joint-punishment link (联合惩戒关联): a cause reaches another subject along a path of relations.
 *
 * @param target who is reached
 * @param rule the policy's rule that made it
 * @param measure the measure that it entails
 * @param causingSubject the subject against which the causes were decided
 * @param causes the records that support it, the earliest first; it ends with the last of them
 * @param path the relations of the main path, from the causing subject to the target
 * @param via the persons and subjects between, in the path's order
 * @param period when it holds
 */
public record Link(
        SubjectId target,
        String rule,
        String measure,
        Party causingSubject,
        List<Cause> causes,
        List<RecordId> path,
        List<Party> via,
        Period period) {
    public Link {
        Check.present("target", target);
        Check.present("rule", rule);
        Check.present("measure", measure);
        Check.present("causingSubject", causingSubject);
        causes = List.copyOf(causes);
        path = List.copyOf(path);
        via = List.copyOf(via);
        Check.present("period", period);
    }

    /** Its identifier: target, rule and causing subject. */
    public RecordId id() {
        return RecordId.of("link", target.text(), rule, causingSubject.text());
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
