package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinheng.code.RecordId;
import org.xinheng.record.Proceeding;
import org.xinheng.record.Violation;
import org.xinheng.record.task.CheckResult;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;

/**
 * What decides about the public record of one subject.
 *
 * @param subject the subject
 * @param violations its violations, none withdrawn
 * @param proceedings the procedures about them
 * @param results the results of checks that were published
 * @param persons the persons who represent, hold, lead or operate it
 * @param published what is published of it now
 * @param viewed whether it was looked at before
 */
public record PublicDossier(
        Subject subject,
        List<Violation> violations,
        List<Proceeding> proceedings,
        List<CheckResult> results,
        List<SealedPerson> persons,
        Map<RecordId, Published> published,
        boolean viewed) {
    /**
     * A published record.
     *
     * @param publishedOn the day on which it was first published
     * @param line its canonical form
     */
    public record Published(LocalDate publishedOn, String line) {}
}
