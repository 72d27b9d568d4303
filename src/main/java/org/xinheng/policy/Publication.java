package org.xinheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.policy.reading.Omissible;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.registry.SubjectKind;

/**
 * What is published, from when until when.
 *
 * @param source where {@code maximum} comes from
 * @param maximum the longest terms by severity; all that there is to say where there are no regimes
 * @param regimes the publication rules that were in force one after the other, the earliest first
 * @param transition which of them a record falls under that outlives its own
 * @param subjects kinds of subject whose records are published; natural persons' never are
 * @param tiers which schemes' tiers are published; those of the others never are
 */
public record Publication(
        String source,
        Map<Severity, Term> maximum,
        List<PublicationRegime> regimes,
        @Omissible Transition transition,
        Set<SubjectKind> subjects,
        List<TierPublication> tiers) {
    public Publication {
        maximum = Lists.orEmpty(maximum);
        regimes = Lists.orEmpty(regimes);
        transition = transition == null ? Transition.BY_DECISION : transition;
        subjects = Lists.orEmpty(subjects);
        tiers = Lists.orEmpty(tiers);
    }

    /**
     * The first day on which a record is no longer published: repaired, as its decision fixed it, or by the longest term
     * of its class. A record that is not published at all counts as long as if it were.
     */
    public LocalDate endOf(Violation violation) {
        LocalDate end =
                regimes.isEmpty() ? bySeverity(violation) : term(violation).countsUntil();
        return violation.repairedOn().filter(end::isAfter).orElse(end);
    }

    /** What the regimes say of a record; repair and other decisions aside. */
    public PublicationTerm term(Violation violation) {
        int own = own(violation.decidedOn());
        PublicationTerm term = under(regimes.get(own), violation);
        for (PublicationRegime later : regimes.subList(own + 1, regimes.size())) {
            if (transition != Transition.BY_DECISION && term.countsUntil().isAfter(later.from())) {
                term = passing(term, later, violation);
            }
        }
        return term;
    }

    /**
     * What the regimes say of the publication of a result of a check.
     *
     * @param formedOn when the result was formed
     * @param foundProblem whether the check found something wrong
     * @return empty where it is not published
     */
    public Optional<ResultTerm> resultTerm(LocalDate formedOn, boolean foundProblem) {
        if (regimes.isEmpty()) {
            return Optional.empty();
        }
        int own = own(formedOn);
        Optional<ResultTerm> term = shown(regimes.get(own), formedOn, foundProblem);
        for (PublicationRegime later : regimes.subList(own + 1, regimes.size())) {
            if (transition != Transition.BY_DECISION
                    && term.map(t -> t.until().isAfter(later.from())).orElse(false)) {
                term = term.map(t -> passing(t, later, formedOn, foundProblem));
            }
        }
        return term;
    }

    /** Which of a scheme's tiers are published. */
    public TierPublication.Extent tiersOf(String scheme) {
        return tiers.stream()
                .filter(t -> t.scheme().equals(scheme))
                .findFirst()
                .map(TierPublication::tiers)
                .orElse(TierPublication.Extent.NEVER);
    }

    /** Whether some scheme's tiers are published. */
    public boolean publishesTiers() {
        return tiers.stream().anyMatch(t -> t.tiers() != TierPublication.Extent.NEVER);
    }

    /** The regime that is in force on a day. */
    public PublicationRegime inForce(LocalDate on) {
        return regimes.get(own(on));
    }

    private int own(LocalDate on) {
        int own = 0;
        while (own + 1 < regimes.size() && !regimes.get(own + 1).from().isAfter(on)) {
            own++;
        }
        return own;
    }

    private static PublicationTerm under(PublicationRegime regime, Violation violation) {
        PublicationRule rule = regime.rule(violation);
        LocalDate end = rule.end(violation);
        return new PublicationTerm(
                regime.code(), rule, rule.published(), violation.decidedOn(), end, end, rule.repairFrom(violation));
    }

    /** The term of a record on which a later regime has a say. */
    private PublicationTerm passing(PublicationTerm former, PublicationRegime regime, Violation violation) {
        PublicationTerm its = under(regime, violation);
        LocalDate takesEffect = regime.from();
        LocalDate counts = later(its.countsUntil(), takesEffect);
        Optional<LocalDate> repair = former.repairFrom()
                .filter(day -> !day.isAfter(takesEffect))
                .or(() -> its.repairFrom().map(day -> later(day, takesEffect)));
        if (transition == Transition.NEWEST) {
            boolean still = former.published() && former.until().isAfter(takesEffect);
            return new PublicationTerm(
                    its.regime(),
                    its.rule(),
                    its.published() || former.published(),
                    still || !its.published() ? former.from() : takesEffect,
                    its.published() ? counts : earlier(former.until(), takesEffect),
                    counts,
                    repair.filter(counts::isAfter));
        }
        LocalDate sooner = earlier(former.countsUntil(), counts);
        Optional<LocalDate> soonest = former.repairFrom()
                .flatMap(day -> repair.map(other -> earlier(day, other)))
                .or(() -> former.repairFrom().or(() -> repair));
        boolean better = counts.isBefore(former.countsUntil());
        return new PublicationTerm(
                better ? its.regime() : former.regime(),
                better ? its.rule() : former.rule(),
                former.published(),
                former.from(),
                its.published() ? earlier(former.until(), counts) : earlier(former.until(), takesEffect),
                sooner,
                soonest.filter(sooner::isAfter));
    }

    private static Optional<ResultTerm> shown(PublicationRegime regime, LocalDate formedOn, boolean foundProblem) {
        return regime.results()
                .map(r ->
                        new ResultTerm(regime.title(), r.term(foundProblem).anniversary(formedOn), r.endsWithRecord()));
    }

    /** The term of a result on which a later regime has a say. */
    private ResultTerm passing(ResultTerm former, PublicationRegime regime, LocalDate formedOn, boolean foundProblem) {
        LocalDate end = shown(regime, formedOn, foundProblem)
                .map(its -> later(its.until(), regime.from()))
                .orElse(regime.from());
        boolean takes = transition == Transition.NEWEST || end.isBefore(former.until());
        return new ResultTerm(
                takes ? regime.title() : former.rule(),
                takes ? end : former.until(),
                regime.results().map(ResultPublication::endsWithRecord).orElse(former.endsWithRecord()));
    }

    private LocalDate bySeverity(Violation violation) {
        return violation.publishedUntil().orElseGet(() -> maximum.get(violation.severity())
                .anniversary(violation.decidedOn()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
