package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.xinheng.registry.Item;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;
import org.xinheng.standing.table.Glance;

/** Counts an item's subjects per tier and ratio, from memory. */
@ApplicationScoped
public class Frames {
    private final Population population;
    private final Ratios ratios;
    private final Rules rules;
    private final Staff staff;

    /** Injected. */
    public Frames(Population population, Ratios ratios, Rules rules, Staff staff) {
        this.population = population;
        this.ratios = ratios;
        this.rules = rules;
        this.staff = staff;
    }

    private static final class Count {
        private int population;
        private int mustInspect;
        private int exhausted;
        private Optional<Integer> mostVisits = Optional.empty();

        void add(Intensity intensity) {
            population++;
            mustInspect += intensity.mustInspect() ? 1 : 0;
            exhausted += intensity.quotaLeft().equals(Optional.of(0)) ? 1 : 0;
            mostVisits = intensity.frequency().flatMap(Intensity.Frequency::max).or(() -> mostVisits);
        }
    }

    /**
     * The frame.
     *
     * @param item the item
     * @param area the area asked for, where one was
     * @param on a date from today on; subjects whose standing does not reach it are read anew
     * @param asker for whom
     * @param visible which subjects count, by their area
     */
    public SamplingFrame frame(Item item, Optional<String> area, LocalDate on, Asker asker, Predicate<String> visible) {
        long number = population.number();
        Map<StratumKey, Count> cells = new TreeMap<>(StratumKey.ORDER);
        each(item, on, asker, visible, (standing, intensity) -> cells.computeIfAbsent(
                        StratumKey.of(intensity), c -> new Count())
                .add(intensity));
        int inspectors = cells.keySet().stream().anyMatch(c -> c.perInspector().isPresent())
                ? staff.size(asker.department().orElse(item.leads().get(0)), on)
                : 0;
        List<SamplingFrame.Stratum> strata = cells.entrySet().stream()
                .map(e -> stratum(e.getKey(), e.getValue(), inspectors))
                .toList();
        return new SamplingFrame(
                item.code(),
                area,
                on,
                rules.active().on(on).version(),
                number,
                strata.stream().mapToInt(SamplingFrame.Stratum::population).sum(),
                strata.stream().mapToInt(SamplingFrame.Stratum::sample).sum(),
                strata);
    }

    /** Shows every subject to which an item applies, with how often it is inspected. */
    void each(Item item, LocalDate on, Asker asker, Predicate<String> visible, BiConsumer<Standing, Intensity> reader) {
        Predicate<Glance> seen = Glance.in(visible);
        population.table().forEach(glance -> glance.status().isSupervised() && seen.test(glance), standing -> {
            Intensity intensity = intensity(standing, item, on, asker);
            if (intensity.applicable()) {
                reader.accept(standing, intensity);
            }
        });
    }

    private Intensity intensity(Standing standing, Item item, LocalDate on, Asker asker) {
        return ratios.fromMemory(standing, item, on, asker)
                .orElseGet(() -> ratios.recomputed(standing.subject(), item, on, asker));
    }

    private static SamplingFrame.Stratum stratum(StratumKey key, Count count, int staff) {
        return new SamplingFrame.Stratum(
                key.name(),
                key.tier(),
                key.ratio(),
                key.perInspector(),
                count.mostVisits,
                count.population,
                count.mustInspect,
                count.exhausted,
                Math.max(key.sample(count.population, staff), count.mustInspect));
    }
}
