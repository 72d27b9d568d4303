package org.xinheng.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.xinheng.standing.BusinessDay;

/** The system's clock, moved by as much as a test wants. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {
    private static volatile Duration offset = Duration.ZERO;

    /** Makes it noon of a day in Asia/Shanghai. */
    static void noonOf(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(BusinessDay.ZONE).toInstant();
        offset = Duration.between(Instant.now(), noon);
    }

    /** Makes it the real time again. */
    static void real() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
