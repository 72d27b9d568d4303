package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.access.Caller;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;

/** Full coverage (全覆盖重点监管): who should have been inspected and was not. */
@ApplicationScoped
public class Coverage {
    private static final Asker ROUTINE = new Asker(Level.COUNTY, CaseType.ROUTINE);

    private final Population population;
    private final Frames frames;
    private final BusinessDay day;

    /** Injected. */
    public Coverage(Population population, Frames frames, BusinessDay day) {
        this.population = population;
        this.frames = frames;
        this.day = day;
    }

    /** How many subjects of the caller's areas are overdue, per department that leads the item first. */
    Map<String, Integer> overdue(Caller caller) {
        Catalogue catalogue = population.catalogue();
        LocalDate today = day.today();
        Map<String, Integer> overdue = new TreeMap<>();
        for (Item item : catalogue.items()) {
            if (item.fullCoverage().isPresent()) {
                frames.each(item, today, ROUTINE, a -> catalogue.isWithin(a, caller.areas()), (standing, intensity) -> {
                    if (intensity.coverage().map(Intensity.Coverage::overdue).orElse(false)) {
                        overdue.merge(item.leads().get(0), 1, Integer::sum);
                    }
                });
            }
        }
        return overdue;
    }
}
