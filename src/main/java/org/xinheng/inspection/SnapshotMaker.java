package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinheng.code.Period;
import org.xinheng.inspection.draw.Snapshot;
import org.xinheng.inspection.draw.Snapshot.Candidate;
import org.xinheng.inspection.draw.Snapshot.Chance;
import org.xinheng.inspection.draw.Snapshot.Excluded;
import org.xinheng.inspection.draw.Staffing;
import org.xinheng.policy.IntensityRules;
import org.xinheng.policy.Policy;
import org.xinheng.record.task.Inspector;
import org.xinheng.record.task.Plan;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;

/** Puts together what a draw is made from: who can be drawn, who cannot and why, and who could go. */
@ApplicationScoped
class SnapshotMaker {
    /** 现场检查不得少于两人 (国家市场监督管理总局令第49号 §23, for food; taken for all). */
    private static final int INSPECTORS = 2;

    private final Frames frames;
    private final Staff staff;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;

    SnapshotMaker(Frames frames, Staff staff, Population population, Rules rules, BusinessDay day) {
        this.frames = frames;
        this.staff = staff;
        this.population = population;
        this.rules = rules;
        this.day = day;
    }

    private record Seen(Standing standing, Intensity intensity) {}

    /** The snapshot of a draw. */
    Snapshot make(String draw, Plan plan, DrawOrder order, String commitment, Pending pending) {
        Catalogue catalogue = population.catalogue();
        Item item = catalogue.item(plan.item());
        LocalDate from = plan.from().isBefore(day.today()) ? day.today() : plan.from();
        Asker asker = Plans.asker(catalogue, plan);
        long number = population.number();
        Map<StratumKey, List<Seen>> seen = new TreeMap<>(StratumKey.ORDER);
        frames.each(
                item,
                from,
                asker,
                a -> catalogue.path(a).contains(plan.area()),
                (standing, intensity) -> seen.computeIfAbsent(StratumKey.of(intensity), k -> new ArrayList<>())
                        .add(new Seen(standing, intensity)));

        List<Candidate> candidates = candidates(plan, item, from, pending);
        Snapshot.Rule rule =
                new Snapshot.Rule(INSPECTORS, plan.experts(), commitment, order.publicAfter(), order.publicValue());
        List<Snapshot.Stratum> strata = new ArrayList<>();
        List<Chance> chances = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        Map<String, List<String>> areas = new TreeMap<>();
        int inspectors = staff.size(plan.lead(), from);
        seen.forEach((key, some) -> {
            some.sort(Comparator.comparing(s -> s.standing().subject()));
            strata.add(stratum(plan, key, some.size(), inspectors, order.part(), pending));
            for (Seen one : some) {
                List<String> path = catalogue.path(one.standing().area());
                areas.put(one.standing().area(), path);
                Chance chance = chance(one, key.name(), plan, from);
                Optional<String> why = excluded(one, chance, plan, item, asker.level(), pending)
                        .or(() -> Staffing.isPossible(chance, rule, candidates, path)
                                ? Optional.empty()
                                : Optional.of("NO_INSPECTORS"));
                why.ifPresentOrElse(
                        w -> excluded.add(new Excluded(one.standing().subject(), key.name(), w)),
                        () -> chances.add(chance));
            }
        });
        Snapshot.Head head = new Snapshot.Head(
                draw,
                plan.id(),
                order.round(),
                plan.item(),
                plan.lead(),
                plan.area(),
                from,
                plan.until(),
                rules.active().version(),
                number);
        return new Snapshot(head, rule, strata, areas, candidates, chances, excluded);
    }

    /** What the plan still has to draw of a stratum, of which a part is drawn now. */
    private static Snapshot.Stratum stratum(
            Plan plan, StratumKey key, int population, int inspectors, BigDecimal part, Pending pending) {
        Optional<BigDecimal> ratio = Plans.ratio(plan, key.ratio());
        int quota = plan.quotas().stream()
                .filter(q -> q.stratum().equals(key.name()))
                .map(Plan.Quota::quantity)
                .findFirst()
                .orElseGet(() -> Math.max(
                        key.sample(population, inspectors),
                        ratio.map(r -> SampleSize.of(population, r)).orElse(0)));
        int left = Math.max(0, quota - pending.drawnOf(plan.id(), key.name()));
        int sample = part.multiply(BigDecimal.valueOf(left))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new Snapshot.Stratum(
                key.name(), population, ratio.map(BigDecimal::toPlainString).orElse("-"), sample);
    }

    private static Chance chance(Seen seen, String stratum, Plan plan, LocalDate from) {
        Optional<Intensity.Window> window = seen.intensity().nextWindow();
        LocalDate first =
                window.map(Intensity.Window::from).filter(from::isBefore).orElse(from);
        LocalDate until = window.flatMap(Intensity.Window::until)
                .filter(plan.until()::isAfter)
                .orElse(plan.until());
        Standing standing = seen.standing();
        return new Chance(
                standing.subject(),
                stratum,
                standing.area(),
                first,
                until,
                seen.intensity().mustInspect());
    }

    /** Why a subject cannot be drawn now; a duty that it meets is left to a joint or documentary check. */
    private Optional<String> excluded(Seen seen, Chance chance, Plan plan, Item item, Level level, Pending pending) {
        Intensity intensity = seen.intensity();
        if (pending.isPending(chance.subject(), plan.item())) {
            return Optional.of("PENDING");
        }
        Optional<Integer> most = intensity.frequency().flatMap(Intensity.Frequency::max);
        if (most.map(m -> intensity.frequency().orElseThrow().done() >= m).orElse(false)) {
            return Optional.of("MAXIMUM");
        }
        if (pending.drawn(plan.id(), chance.subject()) >= plan.frequency().orElse(1)) {
            return Optional.of("PLAN_FREQUENCY");
        }
        if (isCapped(seen, plan, item, level, pending)) {
            return Optional.of(intensity.mustInspect() ? "CAP_JOINT_OR_DOCUMENTARY" : "CAP");
        }
        return intensity.nextWindow().isEmpty() || !chance.from().isBefore(chance.until())
                ? Optional.of("NO_DAY")
                : Optional.empty();
    }

    private boolean isCapped(Seen seen, Plan plan, Item item, Level level, Pending pending) {
        Policy policy = rules.active().policy();
        Optional<IntensityRules.Caps> caps =
                policy.intensity().caps().filter(c -> policy.intensity().usesUpCap(plan.caseType()));
        if (caps.isEmpty()) {
            return false;
        }
        VisitCount visits =
                new VisitCount(seen.standing(), item, seen.intensity().on());
        boolean byLevel = caps.get()
                .perLevel()
                .map(cap -> visits.cappedBy(level) + pending.by(seen.standing().subject(), level) >= cap)
                .orElse(false);
        boolean byAll = caps.get()
                .total()
                .map(cap -> visits.capped() + pending.all(seen.standing().subject()) >= cap)
                .orElse(false);
        return byLevel || byAll;
    }

    private List<Candidate> candidates(Plan plan, Item item, LocalDate from, Pending pending) {
        List<String> departments = new ArrayList<>(plan.cooperates());
        departments.add(plan.lead());
        Period window = new Period(from, Optional.of(plan.until()));
        return departments.stream()
                .sorted()
                .flatMap(department -> staff.list(Optional.of(department)).stream())
                .sorted(Comparator.comparing(Inspector::code))
                .map(i -> new Candidate(
                        i.code(),
                        i.expert(),
                        i.validUntil(),
                        List.copyOf(i.areas()),
                        pending.load(i.code()),
                        i.mostVisits().map(most -> Math.max(0, most - pending.within(i.code(), window))),
                        i.avoids().stream().map(s -> s.text()).collect(Collectors.toUnmodifiableSet()),
                        Staff.unfit(i, item, from).orElse(Candidate.OK)))
                .toList();
    }
}
