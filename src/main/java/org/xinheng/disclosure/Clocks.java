package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Deadline;
import org.xinheng.code.WorkingDays;
import org.xinheng.policy.DisclosureDuty;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PublicationRegime;
import org.xinheng.policy.Source;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingStep;

/** The clocks of disclosure: those of the regime in force on the day that sets them off. Pure. */
public final class Clocks {
    private final Policy policy;
    private final WorkingDays days;

    /** The clocks of a policy by a calendar. */
    public Clocks(Policy policy, WorkingDays days) {
        this.policy = policy;
        this.days = days;
    }

    /** A duty that a day set off. */
    public Duty duty(DisclosureDuty duty, LocalDate since, Optional<LocalDate> doneOn, LocalDate today) {
        PublicationRegime.Clock clock = clock(duty, since);
        return Duty.of(duty, since, days.deadline(since, clock.workingDays()), doneOn, today, citation(clock));
    }

    /** The duties that a procedure set off so far; none where the policy has no regimes. */
    public List<Duty> of(Proceeding proceeding, LocalDate today) {
        if (policy.publication().regimes().isEmpty()) {
            return List.of();
        }
        LocalDate filed = proceeding.filedOn();
        return switch (proceeding.kind()) {
            case REPAIR -> repair(proceeding, filed, today);
            case WITHHOLDING -> List.of(duty(DisclosureDuty.DECIDE_WITHHOLDING, filed, answered(proceeding), today));
            case OBJECTION -> List.of(duty(DisclosureDuty.ANSWER_OBJECTION, filed, answered(proceeding), today));
            case SHIELDING -> List.of(duty(DisclosureDuty.DECIDE_SHIELDING, filed, answered(proceeding), today));
            case NOTICE -> List.of();
        };
    }

    private List<Duty> repair(Proceeding proceeding, LocalDate filed, LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        Optional<LocalDate> accepted = on(proceeding, ProceedingAction.ACCEPT);
        duties.add(duty(DisclosureDuty.ACCEPT_REPAIR, filed, accepted.or(() -> answered(proceeding)), today));
        accepted.ifPresent(since -> {
            PublicationRegime.Clock clock = clock(DisclosureDuty.DECIDE_REPAIR, since);
            int extension = proceeding.last(ProceedingAction.EXTEND).isPresent()
                    ? clock(DisclosureDuty.EXTEND_REPAIR, since).workingDays()
                    : 0;
            Deadline deadline = days.deadline(since, clock.workingDays() + extension);
            Optional<LocalDate> decided = on(proceeding, ProceedingAction.APPROVE)
                    .or(() -> on(proceeding, ProceedingAction.REFUSE))
                    .or(() -> on(proceeding, ProceedingAction.CANCEL));
            duties.add(Duty.of(DisclosureDuty.DECIDE_REPAIR, since, deadline, decided, today, citation(clock)));
        });
        return duties;
    }

    /** The day of the first step after the filing. */
    private static Optional<LocalDate> answered(Proceeding proceeding) {
        return proceeding.steps().stream().skip(1).map(ProceedingStep::on).findFirst();
    }

    private static Optional<LocalDate> on(Proceeding proceeding, ProceedingAction action) {
        return proceeding.last(action).map(ProceedingStep::on);
    }

    private PublicationRegime.Clock clock(DisclosureDuty duty, LocalDate since) {
        return policy.publication().inForce(since).clocks().get(duty);
    }

    private String citation(PublicationRegime.Clock clock) {
        Source source = policy.sources().get(clock.source());
        return source == null ? Source.ILLUSTRATIVE : source.citation();
    }
}
