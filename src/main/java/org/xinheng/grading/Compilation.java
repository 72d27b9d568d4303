package org.xinheng.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Term;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.TierBand;
import org.xinheng.policy.UpstreamScheme;

/** What compiling a policy needs to know at each place: how references resolve, and the slots given out so far. */
final class Compilation {
    final Map<String, CompiledUpstream> upstream = new HashMap<>();
    final Map<String, Integer> schemes = new HashMap<>();
    final Clauses clauses;
    final Formulas formulas;
    private final Policy policy;
    private int selections;
    private Scheme current;

    Compilation(Policy policy) {
        this.policy = policy;
        for (UpstreamScheme scheme : policy.upstream()) {
            upstream.put(scheme.code(), new CompiledUpstream(scheme));
        }
        for (int i = 0; i < policy.schemes().size(); i++) {
            schemes.put(policy.schemes().get(i).code(), i);
        }
        clauses = new Clauses(this);
        formulas = new Formulas(this);
    }

    /** Turns to a scheme, whose indicators and dimensions are meant from now on. */
    void begin(Scheme scheme) {
        current = scheme;
    }

    /** The place of the scheme at hand. */
    int scheme() {
        return schemes.get(current.code());
    }

    /** The place of an indicator of the scheme at hand. */
    int indicator(String code) {
        for (int i = 0; i < current.indicators().size(); i++) {
            if (current.indicators().get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("a checked policy names known indicators, not " + code);
    }

    /** The place of a dimension of the scheme at hand. */
    int dimension(String code) {
        for (int i = 0; i < current.dimensions().size(); i++) {
            if (current.dimensions().get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("a checked policy names known dimensions, not " + code);
    }

    /** The labels of a scheme, own or upstream, the best first. */
    List<String> labels(String scheme) {
        CompiledUpstream known = upstream.get(scheme);
        return known != null
                ? known.tiers()
                : policy.scheme(scheme).orElseThrow().tiers().stream()
                        .map(TierBand::label)
                        .toList();
    }

    /** The place of a label among the tiers of a scheme, own or upstream; -1 when there is none. */
    int ordinal(String scheme, String label) {
        return labels(scheme).indexOf(label);
    }

    /** A slot for one more selection. */
    int slot() {
        return selections++;
    }

    /** How many selections there are. */
    int selections() {
        return selections;
    }

    /** Inspections within a window. */
    RecordSelection inspections(Optional<InspectionFilter> where, Optional<Term> window) {
        return RecordSelection.inspections(slot(), where.orElse(InspectionFilter.ALL), window);
    }
}
