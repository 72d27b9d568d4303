package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Today, as a calendar date of Asia/Shanghai. The only place where the service asks a clock for a date. */
@ApplicationScoped
public class BusinessDay {
    /** The time zone of all dates. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    /** @param clock the system's clock, or a test's */
    public BusinessDay(Clock clock) {
        this.clock = clock;
    }

    /** Today's date. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
