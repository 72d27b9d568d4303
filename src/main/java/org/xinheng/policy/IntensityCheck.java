package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xinheng.policy.IntensityRules.Amount;

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
                rules.table().stream().map(IntensityRow::code).toList());
        for (int i = 0; i < rules.table().size(); i++) {
            row("intensity.table[" + i + "]", rules.table().get(i));
        }
        for (int i = 0; i < rules.overrides().size(); i++) {
            override("intensity.overrides[" + i + "]", rules.overrides().get(i));
        }
        rules.caps().ifPresent(caps -> {
            check.source("intensity.caps.source", caps.source());
            positive("intensity.caps.perLevel", caps.perLevel());
            positive("intensity.caps.total", caps.total());
        });
        rules.recentByHigherLevel().ifPresent(recent -> recent("intensity.recentByHigherLevel", recent));
        rules.recognition().ifPresent(recent -> recent("intensity.recognition", recent));
        for (int i = 0; i < rules.quietDays().size(); i++) {
            quiet("intensity.quietDays[" + i + "]", rules.quietDays().get(i));
        }
        for (int i = 0; i < rules.consequences().size(); i++) {
            consequence(
                    "intensity.consequences[" + i + "]", rules.consequences().get(i));
        }
    }

    private void amount(String at, Amount amount) {
        if (check.required(at, amount)) {
            check.number(at + ".ratio", amount.ratio(), "0", "1");
            check.source(at + ".source", amount.source());
        }
    }

    private void row(String at, IntensityRow row) {
        check.source(at + ".source", row.source());
        check.required(at + ".basis", row.basis());
        row.flag().ifPresent(flag -> flag(at + ".flag", flag));
        int most =
                policy.schemes().stream().mapToInt(s -> s.tiers().size()).max().orElse(0);
        if (row.tiers().size() > most) {
            check.fault(at + ".tiers", "has " + row.tiers().size() + " entries", "one for each tier, the best first");
        }
        for (int i = 0; i < row.tiers().size(); i++) {
            entry(at + ".tiers[" + i + "]", row, row.tiers().get(i));
        }
        row.matrix().ifPresent(matrix -> matrix(at + ".matrix", row, matrix));
        if (check.required(at + ".withoutTier", row.withoutTier())) {
            entry(at + ".withoutTier", row, row.withoutTier());
        }
    }

    private void matrix(String at, IntensityRow row, IntensityRow.Matrix matrix) {
        if (!row.tiers().isEmpty()) {
            check.fault(at, "stands beside tiers", "write one of them");
        }
        Optional<Scheme> second = policy.schemes().stream()
                .filter(s -> s.code().equals(matrix.scheme()))
                .findFirst();
        if (second.isEmpty()) {
            check.fault(at + ".scheme", "there is no scheme " + matrix.scheme(), "name one of the section schemes");
        }
        for (int i = 0; i < matrix.entries().size(); i++) {
            List<IntensityEntry> entries = matrix.entries().get(i);
            if (second.map(s -> s.tiers().size() != entries.size()).orElse(false)) {
                check.fault(
                        at + ".entries[" + i + "]",
                        "has " + entries.size() + " entries",
                        "one for each tier of " + matrix.scheme() + ", the best first");
            }
            for (int j = 0; j < entries.size(); j++) {
                entry(at + ".entries[" + i + "][" + j + "]", row, entries.get(j));
            }
        }
        if (matrix.entries().isEmpty()) {
            check.fault(at + ".entries", "there is no entry", "one line for each tier of the item's scheme");
        }
    }

    private void entry(String at, IntensityRow row, IntensityEntry entry) {
        entry.ratio().atLeast().ifPresent(r -> check.number(at + ".ratio.atLeast", r, "0", "1"));
        entry.ratio().atMost().ifPresent(r -> check.number(at + ".ratio.atMost", r, "0", "1"));
        if (entry.ratio().floor().compareTo(entry.ratio().atMost().orElse(BigDecimal.ONE)) > 0) {
            check.fault(at + ".ratio", "atLeast is above atMost", "exchange them");
        }
        positive(at + ".perInspector", entry.perInspector());
        entry.visits().ifPresent(visits -> visits(at + ".visits", visits));
        if (row.withoutReplacement() && entry.visits().flatMap(VisitRule::max).orElse(1) > 1) {
            check.fault(at + ".visits.max", "contradicts withoutReplacement", "at most one visit");
        }
    }

    private void visits(String at, VisitRule visits) {
        if (!check.required(at + ".per", visits.per()) || !visits.isCountable()) {
            check.fault(
                    at + ".per",
                    "is no time that visits are counted by",
                    "1 to 10 years, or 6 months, 3 months, 1 month");
        }
        if (visits.min().orElse(0) > visits.max().orElse(Integer.MAX_VALUE)
                || visits.min().orElse(0) < 0) {
            check.fault(at, "min is above max or negative", "exchange them");
        }
    }

    private void override(String at, IntensityRules.Override override) {
        check.source(at + ".source", override.source());
        check.number(at + ".ratio", override.ratio(), "0", "1");
        flag(at + ".flag", override.flag());
        override.visits().ifPresent(visits -> visits(at + ".visits", visits));
    }

    private void flag(String at, String flag) {
        if (policy.flags().stream().noneMatch(f -> flag.equals(f.code()))) {
            check.fault(at, "there is no flag " + flag, "name one of the section flags");
        }
    }

    private void recent(String at, IntensityRules.Recent recent) {
        check.source(at + ".source", recent.source());
        check.required(at + ".within", recent.within());
    }

    private void quiet(String at, QuietDays quiet) {
        check.source(at + ".source", quiet.source());
        check.required(at + ".area", quiet.area());
        if (quiet.days().isEmpty()) {
            check.fault(at + ".days", "there is no day", "write days of a month, as in 1-25");
        }
        boolean free = IntStream.rangeClosed(1, 28)
                .anyMatch(n -> quiet.days().stream().noneMatch(d -> n >= d.from() && n <= d.to()));
        if (!free) {
            check.fault(at + ".days", "leaves no day for visits in February", "leave one of the first 28 free");
        }
    }

    private void consequence(String at, Consequence consequence) {
        check.required(at + ".result", consequence.result());
        check.required(at + ".title", consequence.title());
        check.source(at + ".source", consequence.source());
        if (consequence.violation().isEmpty() && !consequence.followUp()) {
            check.fault(at, "proposes nothing", "name a kind of violation, or followUp: true");
        }
    }

    private void positive(String at, Optional<Integer> number) {
        number.filter(n -> n < 1)
                .ifPresent(n -> check.fault(at, n + " is out of range", "a whole number from 1 up; left out for none"));
    }
}
