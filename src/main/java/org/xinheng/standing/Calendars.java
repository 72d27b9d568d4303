package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.code.CalendarReader;
import org.xinheng.code.CalendarYear;
import org.xinheng.code.WorkingDays;

/** The working days of the years whose calendars are shipped. */
@ApplicationScoped
public class Calendars {
    private static final int FIRST = 2021;
    private static final int LAST = 2099;

    private final WorkingDays workingDays = WorkingDays.of(shipped());

    /** Working days; other years than the shipped ones have weekends only and give provisional answers. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    private static List<CalendarYear> shipped() {
        List<CalendarYear> years = new ArrayList<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (int year = FIRST; year <= LAST; year++) {
            try (InputStream source = loader.getResourceAsStream("calendars/cn-" + year + ".yaml")) {
                if (source != null) {
                    Reader reader = new InputStreamReader(source, StandardCharsets.UTF_8);
                    years.add(CalendarReader.read(reader));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the calendar of " + year + " cannot be read", e);
            }
        }
        return years;
    }
}
