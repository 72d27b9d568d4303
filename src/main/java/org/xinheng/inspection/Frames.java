package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.xinheng.registry.Item;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;

/** Counts an item's subjects per tier and ratio, from memory. */
@ApplicationScoped
public class Frames {
    private final Population population;
    private final Ratios ratios;
    private final Rules rules;

    /** Injected. */
    public Frames(Population population, Ratios ratios, Rules rules) {
        this.population = population;
        this.ratios = ratios;
        this.rules = rules;
    }

    private record Cell(Optional<Integer> ordinal, Optional<String> tier, Optional<BigDecimal> ratio) {}

    private static final class Count {
        private int population;
        private int mustInspect;
        private int exhausted;

        void add(Intensity intensity) {
            population++;
            mustInspect += intensity.mustInspect() ? 1 : 0;
            exhausted += intensity.quotaLeft().equals(Optional.of(0)) ? 1 : 0;
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
        Map<Cell, Count> cells =
                new TreeMap<>(Comparator.comparing((Cell c) -> c.ordinal().orElse(-1))
                        .thenComparing(c -> c.ratio().orElse(BigDecimal.ONE.negate())));
        population.table().forEach(standing -> {
            if (visible.test(standing.area())) {
                Intensity intensity = intensity(standing, item, on, asker);
                if (intensity.applicable()) {
                    cells.computeIfAbsent(cell(intensity), c -> new Count()).add(intensity);
                }
            }
        });
        List<SamplingFrame.Stratum> strata = cells.entrySet().stream()
                .map(e -> stratum(e.getKey(), e.getValue()))
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

    private Intensity intensity(Standing standing, Item item, LocalDate on, Asker asker) {
        return ratios.fromMemory(standing, item, on, asker)
                .orElseGet(() -> ratios.recomputed(standing.subject(), item, on, asker));
    }

    private static Cell cell(Intensity intensity) {
        return new Cell(
                intensity.tier().map(Intensity.CountedTier::ordinal),
                intensity.tier().map(Intensity.CountedTier::label),
                intensity.ratio());
    }

    private static SamplingFrame.Stratum stratum(Cell cell, Count count) {
        int byRatio = cell.ratio().map(r -> SampleSize.of(count.population, r)).orElse(0);
        return new SamplingFrame.Stratum(
                cell.tier(),
                cell.ratio(),
                count.population,
                count.mustInspect,
                count.exhausted,
                Math.max(byRatio, count.mustInspect));
    }
}
