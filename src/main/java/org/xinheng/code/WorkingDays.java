package org.xinheng.code;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Clocks in working days (行政处罚法 §85: 二日、三日、五日、七日 are working days). A clock starts on the day after the
 * one that sets it off. Years whose calendar is loaded follow it; other years have weekends only, and whatever passes
 * through them is provisional. Immutable.
 */
public final class WorkingDays {
    /** Weekends only: every answer is provisional. */
    public static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of());

    /** Longest clock, in working days. */
    public static final int LONGEST = 10_000;

    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    private WorkingDays(Collection<CalendarYear> calendars) {
        for (CalendarYear calendar : calendars) {
            Check.that(years.add(calendar.year()), "year", "has two calendars for " + calendar.year());
            for (CalendarYear.Holiday holiday : calendar.holidays()) {
                for (int i = 0; i < holiday.days(); i++) {
                    daysOff.add(holiday.from().plusDays(i));
                }
            }
            makeUpDays.addAll(calendar.makeUpDays());
        }
        makeUpDays.removeAll(daysOff);
    }

    /** The working days of the loaded years; refused when a year is loaded twice. */
    public static WorkingDays of(Collection<CalendarYear> calendars) {
        return calendars.isEmpty() ? WEEKENDS_ONLY : new WorkingDays(calendars);
    }

    /** Whether the day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || !CalendarYear.isWeekend(day) && !daysOff.contains(day);
    }

    /** Whether the day's year has no loaded calendar. */
    public boolean isProvisional(LocalDate day) {
        return !years.contains(day.getYear());
    }

    /**
     * The end of a clock.
     *
     * @param start the day that sets the clock off; it is not counted
     * @param days how many working days the clock has, 0 to {@value #LONGEST}; with 0 the starting day is the last
     */
    public Deadline deadline(LocalDate start, int days) {
        Check.that(days >= 0 && days <= LONGEST, "days", "must be between 0 and " + LONGEST);
        boolean provisional = false;
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            provisional |= isProvisional(day);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new Deadline(day, provisional);
    }

    /** How many working days lie after the first day up to and including the last; 0 when it is not after the first. */
    public int between(LocalDate start, LocalDate last) {
        int count = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
