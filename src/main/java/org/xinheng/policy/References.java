package org.xinheng.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What conditions and quantities at some place of a policy may refer to. */
final class References {
    private final PolicyCheck check;
    private final Policy policy;
    private final List<Scheme> before;
    private final Scheme current;

    /**
     * @param before the schemes that may be referred to
     * @param current the scheme at hand; null outside of schemes
     */
    References(PolicyCheck check, Policy policy, List<Scheme> before, Scheme current) {
        this.check = check;
        this.policy = policy;
        this.before = before;
        this.current = current;
    }

    /** The scheme whose tiers are meant: one that stands before, or an upstream one. */
    Optional<List<String>> labels(String place, String code) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<List<String>> labels = before.stream()
                .filter(s -> code.equals(s.code()))
                .findFirst()
                .map(s -> s.tiers().stream().map(TierBand::label).toList())
                .or(() -> policy.upstream(code).map(UpstreamScheme::tiers));
        if (labels.isEmpty()) {
            check.fault(place, "there is no scheme " + code + " before this one", "to be had here: " + schemes());
        }
        return labels;
    }

    /** Labels of a scheme's tiers; nothing is told where the scheme itself is not known. */
    void labels(String place, List<String> known, Set<String> written) {
        for (String label : written) {
            if (!known.isEmpty() && !known.contains(label)) {
                check.fault(place, "there is no tier " + label, "that scheme has " + known);
            }
        }
    }

    void upstream(String place, String code) {
        if (code != null && policy.upstream(code).isEmpty()) {
            check.fault(
                    place,
                    "there is no upstream scheme " + code,
                    "upstream has "
                            + policy.upstream().stream()
                                    .map(UpstreamScheme::code)
                                    .toList());
        }
    }

    /** The labels of an upstream scheme; none when there is no such scheme. */
    List<String> upstreamLabels(String code) {
        return code == null
                ? List.of()
                : policy.upstream(code).map(UpstreamScheme::tiers).orElse(List.of());
    }

    /** A scheme whose score is meant: one that stands before, or where allowed the one at hand. */
    void score(String place, String code, boolean ownAllowed) {
        boolean own = current != null && code.equals(current.code());
        Optional<Scheme> other =
                before.stream().filter(s -> code.equals(s.code())).findFirst();
        if (own && !ownAllowed) {
            check.fault(place, "a score cannot be part of itself", "name a scheme that stands before this one");
        } else if (!own && other.isEmpty()) {
            check.fault(place, "there is no scheme " + code + " before this one", "to be had here: " + schemes());
        } else if ((own ? current : other.get()).score().isEmpty()) {
            check.fault(place, "the scheme " + code + " has no score", "write its score, or ask for its ordinal");
        }
    }

    /** An indicator of the scheme at hand, among the first so many. */
    void indicator(String place, String code, int first) {
        List<String> known = current == null
                ? List.of()
                : current.indicators().stream()
                        .limit(first)
                        .map(Indicator::code)
                        .toList();
        if (!known.contains(code)) {
            check.fault(place, "there is no indicator " + code + " to be had here", "to be had here: " + known);
        }
    }

    void dimension(String place, String code) {
        List<String> known = current == null
                ? List.of()
                : current.dimensions().stream().map(Scheme.Dimension::code).toList();
        if (!known.contains(code)) {
            check.fault(place, "there is no dimension " + code + " to be had here", "to be had here: " + known);
        }
    }

    private List<String> schemes() {
        return Stream.concat(
                        before.stream().map(Scheme::code),
                        policy.upstream().stream().map(UpstreamScheme::code))
                .toList();
    }
}
