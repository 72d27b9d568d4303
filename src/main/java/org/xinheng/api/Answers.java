package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.inspection.Asker;
import org.xinheng.inspection.Intensity;
import org.xinheng.inspection.Ratios;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Written;

/** Tells a writer what its write did. */
@ApplicationScoped
public class Answers {
    private static final Asker ROUTINE = new Asker(Level.COUNTY, CaseType.ROUTINE);

    private final Ratios ratios;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public Answers(Ratios ratios, Population population, Rules rules, BusinessDay day) {
        this.ratios = ratios;
        this.population = population;
        this.rules = rules;
        this.day = day;
    }

    WriteAnswer of(Written written, String id) {
        LocalDate today = day.today();
        Optional<Standing> after = written.after();
        return new WriteAnswer(
                id,
                written.change(),
                written.replayed(),
                after.map(s -> s.subject().text()),
                after.map(Standing::version),
                rules.active().version(),
                after.map(s -> TierChange.between(written.before(), s, today)).orElse(List.of()),
                after.map(s -> moved(written.before(), s, today)).orElse(List.of()));
    }

    private List<RatioChange> moved(Optional<Standing> before, Standing after, LocalDate today) {
        List<RatioChange> moved = new ArrayList<>();
        for (Item item : population.catalogue().items()) {
            Optional<Intensity> was = before.flatMap(s -> answer(s, item, today));
            Optional<Intensity> is = answer(after, item, today);
            Optional<BigDecimal> ratioBefore = was.flatMap(Intensity::ratio);
            Optional<BigDecimal> ratioAfter = is.flatMap(Intensity::ratio);
            if (!ratioBefore.equals(ratioAfter)) {
                moved.add(new RatioChange(
                        item.code(),
                        ratioBefore,
                        ratioAfter,
                        is.map(Intensity::mustInspect).orElse(false)));
            }
        }
        return moved;
    }

    private Optional<Intensity> answer(Standing standing, Item item, LocalDate on) {
        return standing.timeline().on(on).map(o -> ratios.answer(standing, item, on, ROUTINE));
    }
}
