package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.policy.reading.Faults;

/**
 * Whether a policy makes sense: every fault at once, each with its place. A section that cannot be read is not looked at
 * for sense; schemes are, as far as they can be read.
 */
final class PolicyCheck {
    private final Policy policy;
    private final Faults faults;

    PolicyCheck(Policy policy, Faults faults) {
        this.policy = policy;
        this.faults = faults;
    }

    void run() {
        section("sources", () -> new SourceCheck(this, policy).run());
        section("publication", () -> new PublicationCheck(this, policy).run());
        new SchemesCheck(this, policy).run();
        section("flags", () -> new FlagCheck(this, policy).run());
        section("intensity", () -> new IntensityCheck(this, policy).run());
        section("measures", () -> new MeasuresCheck(this, policy).run());
        section("linking", () -> new LinkingCheck(this, policy).run());
    }

    private void section(String place, Runnable check) {
        if (!faults.within(place)) {
            check.run();
        }
    }

    /** Notes that something is missing; returns whether it is there. */
    boolean required(String place, Object value) {
        if (value == null && !faults.within(place)) {
            fault(place, "is missing", "write it");
        }
        return value != null;
    }

    /** Every number says where it comes from. */
    void source(String place, String name) {
        if (required(place, name)
                && !name.equals(Source.ILLUSTRATIVE)
                && !policy.sources().containsKey(name)) {
            fault(
                    place,
                    "there is no source " + name,
                    "sources has " + new TreeSet<>(policy.sources().keySet()) + "; or write illustrative");
        }
    }

    /** A number between bounds, both included, with at most four decimals. */
    void number(String place, BigDecimal value, String least, String most) {
        if (required(place, value)) {
            if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
                fault(place, value.toPlainString() + " is out of range", "between " + least + " and " + most);
            } else if (value.stripTrailingZeros().scale() > 4) {
                fault(place, value.toPlainString() + " has too many decimals", "at most four");
            }
        }
    }

    /** Codes by which entries are told apart. */
    void unique(String place, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (code == null) {
                fault(place, "an entry has no code", "give each entry a code");
            } else if (!seen.add(code)) {
                fault(place, "the code " + code + " is used twice", "give each entry a code of its own");
            }
        }
    }

    void fault(String place, String message, String hint) {
        faults.add(place, message, hint);
    }
}
