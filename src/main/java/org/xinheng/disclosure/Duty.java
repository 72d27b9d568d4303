package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.Deadline;
import org.xinheng.policy.DisclosureDuty;

/**
 * A duty with its clock.
 *
 * @param duty what is to be done
 * @param since the day that set the clock off
 * @param deadline the last day in time
 * @param doneOn when it was done, if it was
 * @param late whether it was done too late, or is not done although it is too late
 * @param source where the clock comes from
 */
public record Duty(
        DisclosureDuty duty,
        LocalDate since,
        Deadline deadline,
        Optional<LocalDate> doneOn,
        boolean late,
        String source) {
    static Duty of(
            DisclosureDuty duty,
            LocalDate since,
            Deadline deadline,
            Optional<LocalDate> doneOn,
            LocalDate today,
            String source) {
        boolean late = doneOn.orElse(today).isAfter(deadline.last());
        return new Duty(duty, since, deadline, doneOn, late, source);
    }
}
