package org.xinheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule book as its file says it. Never edited: a change is a new version.
 *
 * @param policy its code
 * @param version its version, unique among all policies
 * @param title its title
 * @param effectiveFrom the first day on which it may be in force
 * @param sources where its numbers come from, by the names that its sections use
 * @param publication how long records are published at most
 * @param upstream schemes by which others grade, whose results are facts here
 * @param schemes how subjects are graded; a scheme may refer to those before it
 * @param flags named conditions that the intensity table's overrides use
 * @param intensity how often subjects are inspected
 * @param measures the measures catalogue
 * @param linking whom a serious violation reaches
 */
public record Policy(
        String policy,
        String version,
        String title,
        LocalDate effectiveFrom,
        Map<String, Source> sources,
        Publication publication,
        List<UpstreamScheme> upstream,
        List<Scheme> schemes,
        List<Flag> flags,
        IntensityRules intensity,
        List<Measure> measures,
        LinkingRules linking) {
    public Policy {
        sources = Lists.orEmpty(sources);
        upstream = Lists.orEmpty(upstream);
        schemes = Lists.orEmpty(schemes);
        flags = Lists.orEmpty(flags);
        measures = Lists.orEmpty(measures);
    }

    /** The measure of a code, if there is one. */
    public Optional<Measure> measure(String code) {
        return measures.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /**
     * A source as reasons cite it.
     *
     * @param source its name among {@link #sources}, or {@link Source#ILLUSTRATIVE}
     */
    public String citation(String source) {
        return Optional.ofNullable(sources.get(source)).map(Source::citation).orElse(Source.ILLUSTRATIVE);
    }

    /** The scheme of a code, if there is one. */
    public Optional<Scheme> scheme(String code) {
        return schemes.stream().filter(s -> code.equals(s.code())).findFirst();
    }

    /** The upstream scheme of a code, if there is one. */
    public Optional<UpstreamScheme> upstream(String code) {
        return upstream.stream().filter(s -> code.equals(s.code())).findFirst();
    }
}
