package org.xinheng.inspection;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.Tier;
import org.xinheng.inspection.Reason.Stage;
import org.xinheng.policy.Flag;
import org.xinheng.policy.IntensityEntry;
import org.xinheng.policy.IntensityRow;
import org.xinheng.policy.IntensityRules;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Ratio;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.VisitRule;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.standing.Standing;

/**
 * The first stage: the largest of full coverage, the worst tier meeting a key item, overrides by flag, and the table;
 * then not below the minimum.
 */
final class Demand {
    private static final IntensityRow NO_ROW = new IntensityRow(
            "none",
            "",
            Optional.empty(),
            null,
            null,
            null,
            null,
            Optional.empty(),
            IntensityRules.Basis.TASK,
            false,
            List.of(),
            Optional.empty(),
            new IntensityEntry(Ratio.BY_NEED, Optional.empty(), Optional.empty()));

    private final IntensityRules rules;
    private final Citations citations;
    private final Map<String, Integer> worst = new HashMap<>();
    private final Map<String, String> flagTitles = new HashMap<>();

    /** What is demanded, and what the table says beside the ratio. */
    record Result(
            Ratio ratio,
            IntensityRules.Basis basis,
            Optional<VisitRule> visits,
            Optional<Integer> perInspector,
            String source) {}

    /** What the table says, and by which tiers. */
    private record Found(IntensityEntry entry, Optional<Counted.Of> tier, Optional<Tier> second) {}

    Demand(Policy policy, Citations citations) {
        this.rules = policy.intensity();
        this.citations = citations;
        for (Scheme scheme : policy.schemes()) {
            worst.put(scheme.code(), scheme.tiers().size() - 1);
        }
        for (Flag flag : policy.flags()) {
            flagTitles.put(flag.code(), flag.title());
        }
    }

    Result of(Item item, Standing standing, Outcome outcome, Counted counted, Asker asker, List<Reason> reasons) {
        IntensityRow row = row(item, standing, outcome, asker);
        Found found = entry(row, outcome, counted);
        IntensityEntry entry = found.entry();
        String source = citations.of(row.source());
        Ratio ratio = entry.ratio();
        Optional<VisitRule> visits = row.visits(entry);
        reasons.add(table(row, found, source));
        if (item.fullCoverage().isPresent()) {
            ratio = ratio.notBelow(BigDecimal.ONE);
            reasons.add(new Reason(
                    Stage.DEMAND,
                    "full-coverage",
                    "全覆盖重点监管事项，周期 " + item.fullCoverage().get().text() + "，检查比例 100%",
                    item.basis().orElse(""),
                    List.of()));
        }
        if (item.itemClass() == ItemClass.KEY && isWorst(counted)) {
            BigDecimal demanded = rules.worstTierOfKeyItem().ratio();
            ratio = ratio.notBelow(demanded);
            reasons.add(new Reason(
                    Stage.DEMAND,
                    "worst-tier-key-item",
                    "重点检查事项遇最差信用等级，检查比例 " + Percent.of(demanded),
                    citations.of(rules.worstTierOfKeyItem().source()),
                    List.of()));
        }
        for (IntensityRules.Override override : rules.overrides()) {
            if (override.fits(item, outcome.flags())) {
                ratio = ratio.notBelow(override.ratio());
                visits = override.visits().or(() -> row.visits(entry));
                reasons.add(new Reason(
                        Stage.DEMAND,
                        "flag:" + override.flag(),
                        flagTitles.get(override.flag()) + "，检查比例 " + Percent.of(override.ratio()),
                        citations.of(override.source()),
                        List.of()));
            }
        }
        return new Result(floored(ratio, reasons), row.basis(), visits, entry.perInspector(), source);
    }

    private IntensityRow row(Item item, Standing standing, Outcome outcome, Asker asker) {
        for (IntensityRow row : rules.table()) {
            if (row.fits(item, standing.kind(), outcome.flags(), asker.level())) {
                return row;
            }
        }
        return NO_ROW;
    }

    private static Found entry(IntensityRow row, Outcome outcome, Counted counted) {
        if (row.matrix().isPresent()) {
            IntensityRow.Matrix matrix = row.matrix().get();
            Optional<Tier> second = outcome.scheme(matrix.scheme()).flatMap(s -> s.tier());
            return counted.tier()
                    .filter(t -> second.isPresent())
                    .map(t -> new Found(at(at(matrix.entries(), t.tier()), second.get()), counted.tier(), second))
                    .orElseGet(() -> new Found(row.withoutTier(), Optional.empty(), Optional.empty()));
        }
        return counted.tier()
                .filter(t -> !row.tiers().isEmpty())
                .map(t -> new Found(at(row.tiers(), t.tier()), counted.tier(), Optional.empty()))
                .orElseGet(() -> new Found(row.withoutTier(), Optional.empty(), Optional.empty()));
    }

    /** A tier beyond the end of a list is as bad as the last. */
    private static <T> T at(List<T> byTier, Tier tier) {
        return byTier.get(Math.min(tier.ordinal(), byTier.size() - 1));
    }

    private static Reason table(IntensityRow row, Found found, String source) {
        IntensityEntry entry = found.entry();
        String says = entry.perInspector()
                .map(n -> "按执法人员 1:" + n
                        + (entry.ratio().equals(Ratio.BY_NEED) ? "" : "，抽查比例 " + Percent.of(entry.ratio())))
                .orElseGet(() -> "抽查比例 " + Percent.of(entry.ratio()));
        String second = found.second()
                .map(t -> " × " + t.label() + "（" + t.scheme() + "）")
                .orElse("");
        return found.tier()
                .map(t -> new Reason(
                        Stage.DEMAND,
                        "table:" + row.code(),
                        "信用等级 " + t.tier().label() + "（" + t.tier().scheme() + "，" + t.decidedBy() + "）" + second + "，"
                                + says,
                        source,
                        t.documents()))
                .orElseGet(() -> new Reason(Stage.DEMAND, "table:" + row.code(), "不适用信用等级，" + says, source, List.of()));
    }

    private boolean isWorst(Counted counted) {
        return counted.tier()
                .map(t -> t.tier().ordinal() == worst.getOrDefault(t.tier().scheme(), -1))
                .orElse(false);
    }

    /** A ratio that a person decides stays so: the minimum is for selections by ratio. */
    private Ratio floored(Ratio ratio, List<Reason> reasons) {
        BigDecimal minimum = rules.minimum().ratio();
        if (ratio.equals(Ratio.BY_NEED) || ratio.floor().compareTo(minimum) >= 0) {
            return ratio;
        }
        reasons.add(new Reason(
                Stage.DEMAND,
                "minimum",
                "不免抽：抽查比例不低于 " + Percent.of(minimum),
                citations.of(rules.minimum().source()),
                List.of()));
        return ratio.notBelow(minimum);
    }
}
