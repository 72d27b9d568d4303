package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.disclosure.Duty;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;

/** A procedure as officers see it. */
@Schema(description = "A procedure about the publication of a record, its steps, its clocks and what may follow.")
public record ProceedingView(
        @Schema(description = "The procedure.") Proceeding proceeding,

        @Schema(description = "Whom the record is against, where that is a subject.")
        Optional<String> subject,

        @Schema(description = "The duties that it set off, each with its clock in working days.")
        List<DutyView> duties,

        @Schema(description = "What may be done next.") List<ProceedingAction> possible) {
    /** A duty and its clock. */
    @Schema(description = "A duty with its clock in working days.")
    public record DutyView(
            @Schema(description = "What is to be done.", examples = "DECIDE_REPAIR")
            String duty,

            @Schema(description = "The day that set the clock off.")
            LocalDate since,

            @Schema(description = "The last day in time.") LocalDate lastDay,

            @Schema(description = "Whether a year without a published calendar was passed, so that the day may move.")
            boolean provisional,

            @Schema(description = "The day on which it was done.")
            Optional<LocalDate> doneOn,

            @Schema(description = "Whether it was done too late, or is not done although it is too late.")
            boolean late,

            @Schema(description = "Where the clock comes from; illustrative where no authority issued it.")
            String source) {
        static DutyView of(Duty duty) {
            return new DutyView(
                    duty.duty().name(),
                    duty.since(),
                    duty.deadline().last(),
                    duty.deadline().provisional(),
                    duty.doneOn(),
                    duty.late(),
                    duty.source());
        }
    }
}
