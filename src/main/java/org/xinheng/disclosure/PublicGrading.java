package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Timeline;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.record.task.CheckResult;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Rules;

/**
 * What grading says as far as the public may know, for schemes whose tiers are published: by everything but the records
 * that are withheld, the links that rest on such alone, and the checks whose results are not published. So a published
 * tier moves by nothing that is kept from the public by decision.
 */
@ApplicationScoped
public class PublicGrading {
    private final PublicFeed feed;
    private final Rules rules;

    /** Injected. */
    public PublicGrading(PublicFeed feed, Rules rules) {
        this.feed = feed;
        this.rules = rules;
    }

    /**
     * What grading says of a subject.
     *
     * @param timeline its tiers from a day on
     * @param records the violations that were known of it, withheld ones among them
     */
    record Graded(Timeline timeline, Set<RecordId> records) {
        /** Whether the violations of a subject, read a moment later, are those that were known here. */
        boolean isOf(List<Violation> violations) {
            return ids(violations).equals(records);
        }

        private static Set<RecordId> ids(List<Violation> violations) {
            return violations.stream().map(Violation::id).collect(Collectors.toSet());
        }
    }

    /** The timelines of some subjects from a day on. */
    Map<SubjectId, Graded> of(List<SubjectId> subjects, LocalDate today) {
        List<Dossier> known = feed.known(subjects);
        Set<RecordId> records = new HashSet<>();
        for (Dossier dossier : known) {
            dossier.violations().forEach(v -> records.add(v.id()));
            dossier.links().forEach(l -> l.causes().forEach(c -> records.add(c.record())));
        }
        Set<RecordId> withheld = feed.withheld(records);
        List<CheckResult> unpublished = feed.unpublished(subjects);
        Map<SubjectId, Graded> graded = new HashMap<>();
        for (Dossier dossier : known) {
            Timeline timeline =
                    rules.active().grader().timeline(without(withheld, unpublished, dossier.facts()), today);
            graded.put(dossier.subject().id(), new Graded(timeline, Graded.ids(dossier.violations())));
        }
        return graded;
    }

    private static Facts without(Set<RecordId> withheld, List<CheckResult> unpublished, Facts facts) {
        return new Facts(
                facts.subject(),
                facts.violations().stream()
                        .filter(v -> !withheld.contains(v.id()))
                        .toList(),
                facts.inspections().stream()
                        .filter(i -> unpublished.stream().noneMatch(r -> tellsOf(r, i)))
                        .toList(),
                facts.links().stream().filter(l -> !restsOn(withheld, l)).toList(),
                facts.ratings(),
                facts.adjustments());
    }

    private static boolean tellsOf(CheckResult result, Inspection inspection) {
        return result.subject().equals(inspection.subject())
                && result.department().equals(inspection.department())
                && result.jointTask().orElse(result.sourceKey()).equals(inspection.sourceKey())
                && result.findings().stream().anyMatch(f -> f.item().equals(inspection.item()));
    }

    private static boolean restsOn(Set<RecordId> withheld, Link link) {
        return link.causes().stream().allMatch(c -> withheld.contains(c.record()));
    }
}
