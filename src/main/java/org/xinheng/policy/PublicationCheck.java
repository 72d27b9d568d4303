package org.xinheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Term;
import org.xinheng.record.Severity;
import org.xinheng.registry.SubjectKind;

/** Whether publication rules make sense. */
final class PublicationCheck {
    private static final int LONGEST_CLOCK = 250;

    private final PolicyCheck check;
    private final Publication publication;
    private final List<String> schemes;

    PublicationCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.publication = policy.publication();
        this.schemes = policy.schemes().stream().map(Scheme::code).toList();
    }

    void run() {
        check.source("publication.source", publication.source());
        for (Severity severity : Severity.values()) {
            check.required(
                    "publication.maximum." + severity, publication.maximum().get(severity));
        }
        for (SubjectKind kind : publication.subjects()) {
            if (!kind.isEntity()) {
                check.fault("publication.subjects", kind + " does not act in its own name", "name kinds of entity");
            }
        }
        List<PublicationRegime> regimes = publication.regimes();
        check.unique(
                "publication.regimes",
                regimes.stream().map(PublicationRegime::code).toList());
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < regimes.size(); i++) {
            String place = "publication.regimes[" + i + "]";
            PublicationRegime regime = regimes.get(i);
            check.required(place + ".title", regime.title());
            if (check.required(place + ".from", regime.from())) {
                if (!regime.from().isAfter(before)) {
                    check.fault(place + ".from", "is not after the one before", "put the earliest regime first");
                }
                before = regime.from();
            }
            clocks(place + ".clocks", regime);
            rules(place + ".rules", regime.rules());
            regime.results().ifPresent(r -> results(place + ".results", r));
        }
        tiers();
    }

    private void results(String place, ResultPublication results) {
        check.source(place + ".source", results.source());
        check.required(place + ".problem", results.problem());
        check.required(place + ".clean", results.clean());
    }

    private void tiers() {
        List<TierPublication> tiers = publication.tiers();
        check.unique(
                "publication.tiers", tiers.stream().map(TierPublication::scheme).toList());
        for (int i = 0; i < tiers.size(); i++) {
            String place = "publication.tiers[" + i + "]";
            TierPublication tier = tiers.get(i);
            if (check.required(place + ".scheme", tier.scheme()) && !schemes.contains(tier.scheme())) {
                check.fault(place + ".scheme", "there is no scheme " + tier.scheme(), "schemes has " + schemes);
            }
            check.required(place + ".tiers", tier.tiers());
            check.source(place + ".source", tier.source());
            boolean published = tier.tiers() != null && tier.tiers() != TierPublication.Extent.NEVER;
            if (published && Source.ILLUSTRATIVE.equals(tier.source())) {
                check.fault(
                        place + ".source", "a tier is published on a legal basis only", "name the source of the rule");
            }
            if (published && publication.regimes().isEmpty()) {
                check.fault(place + ".tiers", "without regimes nothing is published", "write publication.regimes");
            }
        }
    }

    private void clocks(String place, PublicationRegime regime) {
        for (DisclosureDuty duty : DisclosureDuty.values()) {
            PublicationRegime.Clock clock = regime.clocks().get(duty);
            if (check.required(place + "." + duty, clock)) {
                check.source(place + "." + duty + ".source", clock.source());
                if (clock.workingDays() < 1 || clock.workingDays() > LONGEST_CLOCK) {
                    check.fault(
                            place + "." + duty + ".workingDays",
                            clock.workingDays() + " is out of range",
                            "between 1 and " + LONGEST_CLOCK);
                }
            }
        }
    }

    private void rules(String place, List<PublicationRule> rules) {
        check.unique(place, rules.stream().map(PublicationRule::code).toList());
        for (int i = 0; i < rules.size(); i++) {
            String here = place + "[" + i + "]";
            PublicationRule rule = rules.get(i);
            check.required(here + ".title", rule.title());
            check.source(here + ".source", rule.source());
            if (check.required(here + ".maximum", rule.maximum())) {
                repair(here + ".repairAfter", rule.repairAfter(), rule.maximum());
            }
            if (rule.where().isAll() && i + 1 < rules.size()) {
                check.fault(here + ".where", "hides the rules below", "put the rule for all records last");
            }
        }
        if (rules.isEmpty() || !rules.get(rules.size() - 1).where().isAll()) {
            check.fault(place, "some records have no rule", "end with a rule without where");
        }
    }

    private void repair(String place, Optional<Term> repairAfter, Term maximum) {
        LocalDate any = LocalDate.EPOCH;
        repairAfter
                .filter(term -> term.anniversary(any).isAfter(maximum.anniversary(any)))
                .ifPresent(term ->
                        check.fault(place, "is longer than the maximum of " + maximum.text(), "at most the maximum"));
    }
}
