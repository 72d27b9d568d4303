package org.xinheng.policy;

import java.math.BigDecimal;
import org.xinheng.code.Term;

/** The faults of the section about intensity. */
final class IntensityCheck {
    private final PolicyCheck check;
    private final Policy policy;
    private final IntensityRules rules;

    IntensityCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.policy = policy;
        this.rules = policy.intensity();
    }

    void run() {
        amount("intensity.minimum", rules.minimum());
        amount("intensity.worstTierOfKeyItem", rules.worstTierOfKeyItem());
        if (rules.table().isEmpty()) {
            check.fault("intensity.table", "there is no row", "write at least one row for all items");
        }
        check.unique(
                "intensity.table",
                rules.table().stream().map(IntensityRules.Row::code).toList());
        for (int i = 0; i < rules.table().size(); i++) {
            row("intensity.table[" + i + "]", rules.table().get(i));
        }
        for (int i = 0; i < rules.overrides().size(); i++) {
            IntensityRules.Override override = rules.overrides().get(i);
            String at = "intensity.overrides[" + i + "]";
            check.source(at + ".source", override.source());
            check.number(at + ".ratio", override.ratio(), "0", "1");
            if (policy.flags().stream().noneMatch(f -> override.flag().equals(f.code()))) {
                check.fault(at + ".flag", "there is no flag " + override.flag(), "name one of the section flags");
            }
        }
        rules.caps().ifPresent(caps -> check.source("intensity.caps.source", caps.source()));
        rules.recentByHigherLevel().ifPresent(recent -> {
            check.source("intensity.recentByHigherLevel.source", recent.source());
            check.required("intensity.recentByHigherLevel.within", recent.within());
        });
        for (int i = 0; i < rules.quietDays().size(); i++) {
            quiet("intensity.quietDays[" + i + "]", rules.quietDays().get(i));
        }
    }

    private void amount(String at, IntensityRules.Amount amount) {
        if (check.required(at, amount)) {
            check.number(at + ".ratio", amount.ratio(), "0", "1");
            check.source(at + ".source", amount.source());
        }
    }

    private void row(String at, IntensityRules.Row row) {
        check.source(at + ".source", row.source());
        check.required(at + ".basis", row.basis());
        int most =
                policy.schemes().stream().mapToInt(s -> s.tiers().size()).max().orElse(0);
        if (row.tiers().isEmpty() || row.tiers().size() > most) {
            check.fault(at + ".tiers", "has " + row.tiers().size() + " entries", "one for each tier, the best first");
        }
        for (int i = 0; i < row.tiers().size(); i++) {
            entry(at + ".tiers[" + i + "]", row.tiers().get(i));
        }
        if (check.required(at + ".withoutTier", row.withoutTier())) {
            entry(at + ".withoutTier", row.withoutTier());
        }
    }

    private void entry(String at, IntensityRules.Entry entry) {
        entry.ratio().atLeast().ifPresent(r -> check.number(at + ".ratio.atLeast", r, "0", "1"));
        entry.ratio().atMost().ifPresent(r -> check.number(at + ".ratio.atMost", r, "0", "1"));
        if (entry.ratio().floor().compareTo(entry.ratio().atMost().orElse(BigDecimal.ONE)) > 0) {
            check.fault(at + ".ratio", "atLeast is above atMost", "exchange them");
        }
        entry.visits().ifPresent(visits -> {
            if (!check.required(at + ".visits.per", visits.per())
                    || visits.per().unit() != Term.Unit.YEARS
                    || visits.per().length() < 1) {
                check.fault(at + ".visits.per", "is not a number of years", "visits are counted per calendar years");
            }
            if (visits.min().orElse(0) > visits.max().orElse(Integer.MAX_VALUE)
                    || visits.min().orElse(0) < 0) {
                check.fault(at + ".visits", "min is above max or negative", "exchange them");
            }
        });
    }

    private void quiet(String at, IntensityRules.QuietDays quiet) {
        check.source(at + ".source", quiet.source());
        check.required(at + ".area", quiet.area());
        if (quiet.fromDay() < 1 || quiet.toDay() > 31 || quiet.fromDay() > quiet.toDay()) {
            check.fault(at + ".fromDay", "the days are not days of a month in order", "between 1 and 31");
        } else if (quiet.fromDay() == 1 && quiet.toDay() >= 28) {
            check.fault(at + ".toDay", "leaves no day for visits in February", "end before the 28th");
        }
    }
}
