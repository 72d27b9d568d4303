package org.xinheng.grading;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * All that grading says about a subject on a date.
 *
 * @param schemes one outcome per scheme that applies, in the policy's order
 * @param tags the labels that hold
 * @param flags the policy's named conditions that hold (for the intensity table's overrides)
 * @param measures the measures that joint-punishment links bring, as {@code measure@causing-subject}
 */
public record Outcome(
        List<SchemeOutcome> schemes, SortedSet<String> tags, SortedSet<String> flags, SortedSet<String> measures) {
    public Outcome {
        schemes = List.copyOf(schemes);
    }

    /** The outcome of one scheme, where it applies. */
    public Optional<SchemeOutcome> scheme(String code) {
        return schemes.stream().filter(s -> s.scheme().equals(code)).findFirst();
    }

    /** Whether both say the same (tiers, deciding rules, caps, tags, flags, measures). */
    public boolean saysTheSameAs(Outcome other) {
        if (schemes.size() != other.schemes.size()
                || !tags.equals(other.tags)
                || !flags.equals(other.flags)
                || !measures.equals(other.measures)) {
            return false;
        }
        for (int i = 0; i < schemes.size(); i++) {
            if (!schemes.get(i).saysTheSameAs(other.schemes.get(i))) {
                return false;
            }
        }
        return true;
    }
}
