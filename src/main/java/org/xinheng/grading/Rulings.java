package org.xinheng.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.xinheng.policy.Hold;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.TierRule;

/** A scheme's rules about tiers, apart from the way in which it comes to one: direct rules, then caps, then holds. */
final class Rulings {
    /** Nothing decided yet. */
    private static final Verdict OPEN = new Verdict(Tiering.NONE, null, 0);

    private final List<Ruling> rulings = new ArrayList<>();
    private final int firstCap;
    private final int firstHold;

    /** A rule about a tier: where it holds, it says this ordinal. */
    record Ruling(String name, String title, String source, Clause clause, int ordinal) {}

    Rulings(Scheme scheme, Compilation compilation) {
        scheme.direct().forEach(r -> rulings.add(ruling("direct:", r, scheme, compilation)));
        firstCap = rulings.size();
        scheme.caps().forEach(r -> rulings.add(ruling("cap:", r, scheme, compilation)));
        firstHold = rulings.size();
        scheme.holds().forEach(h -> rulings.add(hold(h, scheme, compilation)));
    }

    /** What direct rules say; of no tier where none holds. The worst tier counts, the first rule of it decides. */
    Verdict direct(Sheet sheet) {
        return worst(sheet, 0, firstCap, OPEN);
    }

    /** A verdict after caps and holds. There is nothing to cap where there is no tier; a hold holds all the same. */
    Verdict limited(Sheet sheet, Verdict verdict) {
        Verdict capped = verdict.ordinal() < 0 ? verdict : worst(sheet, firstCap, firstHold, verdict);
        return worst(sheet, firstHold, rulings.size(), capped);
    }

    private Verdict worst(Sheet sheet, int from, int to, Verdict verdict) {
        int ordinal = verdict.ordinal();
        String decidedBy = verdict.decidedBy();
        long applied = verdict.applied();
        for (int i = from; i < to; i++) {
            Ruling ruling = rulings.get(i);
            if (ruling.clause().holds(sheet)) {
                applied |= 1L << i;
                if (ruling.ordinal() > ordinal) {
                    ordinal = ruling.ordinal();
                    decidedBy = ruling.name();
                }
            }
        }
        return applied == verdict.applied() ? verdict : new Verdict(ordinal, decidedBy, applied);
    }

    /** The rules that applied, in the scheme's order. */
    List<Ruling> applied(Verdict verdict) {
        if (verdict.applied() == 0) {
            return List.of();
        }
        List<Ruling> applied = new ArrayList<>(Long.bitCount(verdict.applied()));
        for (int i = 0; i < rulings.size(); i++) {
            if ((verdict.applied() & 1L << i) != 0) {
                applied.add(rulings.get(i));
            }
        }
        return applied;
    }

    /** The names of the rules that applied, in the scheme's order. */
    List<String> names(Verdict verdict) {
        return verdict.applied() == 0
                ? List.of()
                : applied(verdict).stream().map(Ruling::name).toList();
    }

    /** Tells every day on which another rule may apply. */
    void breaks(Sheet sheet, IntConsumer days) {
        rulings.forEach(r -> r.clause().breaks(sheet, days));
    }

    private static Ruling ruling(String kind, TierRule rule, Scheme scheme, Compilation compilation) {
        return new Ruling(
                kind + rule.code(),
                rule.title(),
                rule.source(),
                compilation.clauses.compile(rule.when()),
                scheme.ordinal(rule.tier()));
    }

    private static Ruling hold(Hold hold, Scheme scheme, Compilation compilation) {
        RecordSelection selection = RecordSelection.violations(
                compilation.slot(), hold.cause(), Optional.of(hold.lasts()), hold.survivesRepair());
        return new Ruling(
                "hold:" + hold.code(),
                hold.title(),
                hold.source(),
                new Clauses.RecordCount(selection, 1, Integer.MAX_VALUE),
                scheme.ordinal(hold.tier()));
    }
}
