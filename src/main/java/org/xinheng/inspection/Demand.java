package org.xinheng.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.grading.Outcome;
import org.xinheng.inspection.Reason.Stage;
import org.xinheng.policy.Flag;
import org.xinheng.policy.IntensityRules;
import org.xinheng.policy.IntensityRules.Ratio;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Scheme;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.standing.Standing;

/**
 * The first stage: the largest of full coverage, the worst tier meeting a key item, overrides by flag, and the table;
 * then not below the minimum.
 */
final class Demand {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final IntensityRules rules;
    private final Citations citations;
    private final Map<String, Integer> worst = new HashMap<>();
    private final Map<String, String> flagTitles = new HashMap<>();

    /** What is demanded, and the row of the table that gives the frequency. */
    record Result(Ratio ratio, IntensityRules.Basis basis, Optional<IntensityRules.Visits> visits, String source) {}

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

    Result of(
            Item item,
            Standing standing,
            Outcome outcome,
            Counted counted,
            LocalDate on,
            Asker asker,
            List<Reason> reasons) {
        IntensityRules.Row row = row(item, standing, asker);
        IntensityRules.Entry entry = entry(row, counted);
        String source = citations.of(row.source());
        Ratio ratio = entry.ratio();
        reasons.add(table(row, entry, counted, source));
        if (item.fullCoverage().isPresent()) {
            ratio = larger(ratio, BigDecimal.ONE);
            reasons.add(new Reason(
                    Stage.DEMAND,
                    "full-coverage",
                    "全覆盖重点监管事项，周期 " + item.fullCoverage().get().text() + "，检查比例 100%",
                    item.basis().orElse(""),
                    List.of()));
        }
        if (item.itemClass() == ItemClass.KEY && isWorst(counted)) {
            BigDecimal demanded = rules.worstTierOfKeyItem().ratio();
            ratio = larger(ratio, demanded);
            reasons.add(new Reason(
                    Stage.DEMAND,
                    "worst-tier-key-item",
                    "重点检查事项遇最差信用等级，检查比例 " + percent(demanded),
                    citations.of(rules.worstTierOfKeyItem().source()),
                    List.of()));
        }
        for (IntensityRules.Override override : rules.overrides()) {
            if (outcome.flags().contains(override.flag())) {
                ratio = larger(ratio, override.ratio());
                reasons.add(new Reason(
                        Stage.DEMAND,
                        "flag:" + override.flag(),
                        flagTitles.get(override.flag()) + "，检查比例 " + percent(override.ratio()),
                        citations.of(override.source()),
                        List.of()));
            }
        }
        return new Result(floored(ratio, reasons), row.basis(), entry.visits(), source);
    }

    private IntensityRules.Row row(Item item, Standing standing, Asker asker) {
        for (IntensityRules.Row row : rules.table()) {
            if (row.itemClass().map(c -> c == item.itemClass()).orElse(true)
                    && (row.kinds().isEmpty() || row.kinds().contains(standing.kind()))
                    && (row.levels().isEmpty() || row.levels().contains(asker.level()))) {
                return row;
            }
        }
        return new IntensityRules.Row(
                "none",
                "",
                Optional.empty(),
                null,
                null,
                IntensityRules.Basis.TASK,
                List.of(),
                new IntensityRules.Entry(Ratio.BY_NEED, Optional.empty()));
    }

    private static IntensityRules.Entry entry(IntensityRules.Row row, Counted counted) {
        return counted.tier()
                .filter(t -> !row.tiers().isEmpty())
                .map(t ->
                        row.tiers().get(Math.min(t.tier().ordinal(), row.tiers().size() - 1)))
                .orElse(row.withoutTier());
    }

    private static Reason table(IntensityRules.Row row, IntensityRules.Entry entry, Counted counted, String source) {
        String ratio = text(entry.ratio());
        return counted.tier()
                .map(t -> new Reason(
                        Stage.DEMAND,
                        "table:" + row.code(),
                        "信用等级 " + t.tier().label() + "（" + t.tier().scheme() + "，" + t.decidedBy() + "），抽查比例 " + ratio,
                        source,
                        t.documents()))
                .orElseGet(() ->
                        new Reason(Stage.DEMAND, "table:" + row.code(), "不适用信用等级，抽查比例 " + ratio, source, List.of()));
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
                "不免抽：抽查比例不低于 " + percent(minimum),
                citations.of(rules.minimum().source()),
                List.of()));
        return larger(ratio, minimum);
    }

    private static Ratio larger(Ratio ratio, BigDecimal demanded) {
        BigDecimal floor = ratio.floor().max(demanded);
        BigDecimal ceiling = ratio.atMost().orElse(floor).max(floor);
        return new Ratio(Optional.of(floor), Optional.of(ceiling));
    }

    private static String text(Ratio ratio) {
        if (ratio.atLeast().equals(ratio.atMost())) {
            return ratio.atLeast().map(Demand::percent).orElse("按需确定");
        }
        return ratio.atLeast().map(r -> "不低于 " + percent(r)).orElse("")
                + (ratio.atLeast().isPresent() && ratio.atMost().isPresent() ? "、" : "")
                + ratio.atMost().map(r -> "不高于 " + percent(r)).orElse("");
    }

    private static String percent(BigDecimal ratio) {
        return ratio.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
    }
}
