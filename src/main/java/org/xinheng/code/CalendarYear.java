package org.xinheng.code;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which a year's working week is broken, as the State Council's yearly notice on holidays fixes them.
 *
 * @param year the year that the notice is for
 * @param notice the notice's number (文号)
 * @param title the notice's title
 * @param holidays the runs of days off, weekends inside them included
 * @param makeUpDays Saturdays and Sundays that are worked instead (调休上班)
 */
public record CalendarYear(
        int year, String notice, String title, List<Holiday> holidays, SortedSet<LocalDate> makeUpDays) {
    /**
     * A run of days off.
     *
     * @param name what is celebrated
     * @param from the first day off
     * @param days how many days are off, 1 to 31
     */
    public record Holiday(String name, LocalDate from, int days) {
        public Holiday {
            name = Check.text("name", name, Check.NAME);
            Check.present("from", from);
            Check.that(days >= 1 && days <= 31, "days", "must be between 1 and 31");
        }

        /** Whether the day is one of the run. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(from.plusDays(days));
        }
    }

    public CalendarYear {
        Check.that(year >= 1950 && year <= 2200, "year", "must be between 1950 and 2200");
        notice = Check.text("notice", notice, Check.NAME);
        title = Check.text("title", title, Check.NAME);
        Check.that(holidays != null && !holidays.isEmpty(), "holidays", "must name the year's holidays");
        holidays = List.copyOf(holidays);
        makeUpDays =
                Collections.unmodifiableSortedSet(makeUpDays == null ? new TreeSet<>() : new TreeSet<>(makeUpDays));
        for (Holiday holiday : holidays) {
            checkYear("holidays", holiday.from(), year);
        }
        for (LocalDate day : makeUpDays) {
            checkYear("makeUpDays", day, year);
            Check.that(isWeekend(day), "makeUpDays", day + " is a day of the working week anyway");
            Check.that(holidays.stream().noneMatch(h -> h.contains(day)), "makeUpDays", day + " is also a day off");
        }
    }

    /** Whether the day is a Saturday or Sunday. */
    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** New Year's days off may begin in the December before. */
    private static void checkYear(String field, LocalDate day, int year) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        Check.that(day.getYear() == year || decemberBefore, field, day + " is not in the year " + year);
    }
}
