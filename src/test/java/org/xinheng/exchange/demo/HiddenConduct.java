package org.xinheng.exchange.demo;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import org.xinheng.record.Violation;
import org.xinheng.registry.Subject;

/**
 * What an inspection of a subject of the demo county would find: decided before anybody is drawn, whoever is drawn, and
 * unknown to the service. Everybody has a carelessness of their own, which is larger for those who did more and worse
 * wrong before the county was made, whether or not any of that still counts in a tier. An assumption about a fictional
 * county; how well tiers foretell real violations is what the suites {@code ordering} and {@code tiers} measure.
 */
public final class HiddenConduct {
    private static final int LEAST = 20;
    private static final int OWN = 80;
    private static final int MOST = 800;

    private record Hidden(int number, int carelessness) {}

    private final Map<String, Hidden> subjects = new HashMap<>();

    /** The conduct of a county of so many subjects that was made on a day. */
    public HiddenConduct(int size, LocalDate made) {
        DemoSubjects county = new DemoSubjects(DemoLoader.SEED, made);
        DemoRecords records = new DemoRecords(DemoLoader.SEED, made);
        for (int n = 0; n < size; n++) {
            Subject subject = county.subject(n);
            int before = records.violations(subject, n).stream()
                    .mapToInt(HiddenConduct::weight)
                    .sum();
            int own = new Dice(DemoLoader.SEED, "carelessness", n).below(OWN);
            subjects.put(subject.id().text(), new Hidden(n, Math.min(MOST, LEAST + own + before)));
        }
    }

    private static int weight(Violation violation) {
        return switch (violation.severity()) {
            case MINOR -> 20;
            case GENERAL -> 70;
            case SERIOUS -> 150;
        };
    }

    /** Whether an inspection of a subject for an item on a date finds a violation; the same all through a quarter. */
    public boolean isFound(String subject, String item, LocalDate on) {
        Hidden hidden = subjects.get(subject);
        return new Dice(
                        DemoLoader.SEED,
                        "found for " + item + " in quarter " + on.get(IsoFields.QUARTER_OF_YEAR),
                        hidden.number())
                .perMille(hidden.carelessness());
    }
}
