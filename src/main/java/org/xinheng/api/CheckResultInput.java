package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.Deadline;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.ResultCode;
import org.xinheng.record.task.CheckMethod;
import org.xinheng.record.task.CheckResult;
import org.xinheng.record.task.Disposition;
import org.xinheng.record.task.ResultState;

/** A result of a check as a department sends it. */
@Schema(
        description =
                "What a check found. Sent again with the same department, key and subject it corrects the result, as long "
                        + "as nobody has reviewed it.")
public record CheckResultInput(
        @Schema(description = "Who was checked: id, uscc, former number or system|key.", required = true)
        String subject,

        @Schema(description = "Code of the department that checked.", required = true)
        String department,

        @Schema(
                description =
                        "Code of the department in whose name the caller enters the result; when absent the caller's only "
                                + "one, else the one that checked.")
        Optional<String> enteredBy,

        @Schema(description = "The department's own key of the check.", required = true, maxLength = 128)
        String sourceKey,

        @Schema(description = "The draw that it carries out.")
        Optional<String> draw,

        @Schema(description = "The joint task that it is a part of.")
        Optional<String> jointTask,

        @Schema(description = "Why it took place; ROUTINE when absent.")
        CaseType caseType,

        @Schema(description = "How it was done.", required = true)
        CheckMethod method,

        @Schema(description = "When; not in the future.", required = true)
        LocalDate checkedOn,

        @Schema(description = "When the result was formed; checkedOn when absent.")
        Optional<LocalDate> formedOn,

        @Schema(description = "Certificate numbers of those who checked; at least two for a visit.")
        List<String> inspectors,

        @Schema(
                description =
                        "Code of the delegation by which a department enters a result that is not its own; it must be in "
                                + "the register.")
        Optional<String> delegation,

        @Schema(description = "What was found, per item.", required = true)
        List<FindingInput> findings) {
    /** What was found for one item. */
    @Schema(description = "What was found for one item.")
    public record FindingInput(
            @Schema(description = "Code of the item.", required = true)
            String item,

            @Schema(description = "Standard result codes; NO_PROBLEM stands alone.", required = true)
            SortedSet<ResultCode> results,

            @Schema(description = "What was wrong, one by one.")
            List<String> faults,

            @Schema(description = "What is done about it; NONE when absent.")
            Disposition disposition,

            @Schema(description = "Where the evidence is kept, by reference.")
            List<String> evidence) {
        CheckResult.Finding toFinding() {
            return new CheckResult.Finding(item, results, faults, disposition, evidence, true);
        }
    }

    CheckResult toResult(SubjectId id, Caller caller) {
        LocalDate on = Check.present("checkedOn", checkedOn);
        LocalDate formed = formedOn == null ? on : formedOn.orElse(on);
        return new CheckResult(
                id,
                department,
                enteredBy.or(caller::onlyDepartment).orElse(department),
                delegation,
                new TreeSet<>(Set.of(caller.name())),
                sourceKey,
                draw,
                jointTask,
                caseType,
                method,
                on,
                formed,
                inspectors,
                Check.present("findings", findings).stream()
                        .map(f -> Check.present("findings", f).toFinding())
                        .toList(),
                List.of(),
                new Deadline(formed, true),
                ResultState.ENTERED,
                Optional.empty(),
                Optional.empty());
    }
}
