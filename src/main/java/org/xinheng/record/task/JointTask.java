package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * One visit to a subject in the place of several (联合检查).
 *
 * @param year the year
 * @param subject who is visited
 * @param on the day
 * @param lead the department that leads
 * @param parts what is checked, by whom and for which draw
 * @param bundle the bundle on whose pattern it is made, where one is
 * @param savedVisits how many visits it saves
 * @param by who confirmed it
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record JointTask(
        int year,
        SubjectId subject,
        LocalDate on,
        String lead,
        List<Part> parts,
        Optional<String> bundle,
        int savedVisits,
        String by)
        implements TaskPaper {
    /** What one department checks. */
    public record Part(String draw, String item, String department) {}

    public JointTask {
        Check.present("subject", subject);
        Check.present("on", on);
        lead = Check.code("lead", lead);
        parts = List.copyOf(parts);
        Check.that(parts.size() >= 2, "parts", "must be at least two");
        bundle = Check.absentOr(bundle);
        by = Check.code("by", by);
    }

    /** Its identifier, from subject and day: nobody is visited twice on one day. */
    @Override
    public String id() {
        return RecordId.of("joint-task", subject.text(), on.toString()).value();
    }

    /** Whether more than one department takes part. */
    public boolean ofSeveral() {
        return parts.stream().map(Part::department).distinct().count() > 1;
    }

    @Override
    public Index index() {
        return new Index(
                Optional.of(year),
                Optional.empty(),
                Optional.of(lead),
                Optional.empty(),
                Optional.of(subject.text()),
                Optional.empty(),
                Optional.empty());
    }
}
