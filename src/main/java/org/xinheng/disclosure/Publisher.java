package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Policy;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Chore;
import org.xinheng.standing.Lease;
import org.xinheng.standing.Rules;

/**
 * Publishes and takes down. Follows the log of facts and the calendar, compares what the public is to see of each subject
 * concerned with what it sees, and writes the difference into the feed. A record that is not to be seen leaves no trace
 * there: it makes no difference.
 */
@ApplicationScoped
public class Publisher implements Chore {
    private static final int CHANGES = 200;
    /** Where tiers are published, what grading changes counts too, and one such change concerns many. */
    private static final int GRADED_CHANGES = 10;

    private static final int SUBJECTS = 200;
    /** Counts the forms that public lines had: by a new one every subject is looked at again. */
    private static final String FORM = " 2";

    private final PublicFeed feed;
    private final PublicBoard board;
    private final PublicGrading grading;
    private final PersonSeal seal;
    private final Rules rules;
    private final BusinessDay day;
    /** Up to where the log concerned nobody, since the feed's end was last moved. */
    private long uneventful;

    /** Injected. */
    public Publisher(
            PublicFeed feed, PublicBoard board, PublicGrading grading, PersonSeal seal, Rules rules, BusinessDay day) {
        this.feed = feed;
        this.board = board;
        this.grading = grading;
        this.seal = seal;
        this.rules = rules;
        this.day = day;
    }

    @Override
    public boolean work(Lease lease) {
        LocalDate today = day.today();
        Policy policy = rules.active().policy();
        String stamp = rules.active().key() + FORM;
        boolean tiers = policy.publication().publishesTiers();
        PublicFeed.End former = feed.end();
        PublicFeed.Concerned concerned =
                feed.concerned(Math.max(former.through(), uneventful), tiers ? GRADED_CHANGES : CHANGES, tiers);
        Set<SubjectId> subjects = new LinkedHashSet<>(concerned.subjects());
        List<SubjectId> due = feed.due(today, stamp, SUBJECTS);
        subjects.addAll(due);
        List<SubjectId> swept = tiers ? feed.unseen(stamp, former.swept(), SUBJECTS) : List.of();
        subjects.addAll(swept);
        if (subjects.isEmpty()) {
            uneventful = concerned.through();
            return false;
        }
        String reached = swept.isEmpty()
                ? former.swept()
                : stamp + "/" + swept.get(swept.size() - 1).text();
        String sweptTo = tiers ? reached : "";
        List<SubjectId> all = List.copyOf(subjects);
        PublicFeed.End end = former;
        for (int from = 0; from < all.size(); from += SUBJECTS) {
            int to = Math.min(from + SUBJECTS, all.size());
            boolean last = to == all.size();
            PublicFeed.Draft draft = draft(
                    end,
                    last ? concerned.through() : former.through(),
                    last ? sweptTo : former.swept(),
                    all.subList(from, to),
                    today,
                    stamp);
            feed.publish(lease, draft);
            end = draft.end();
        }
        return concerned.through() > former.through() || due.size() == SUBJECTS || !swept.isEmpty();
    }

    @Override
    public void look() {
        board.look();
    }

    private PublicFeed.Draft draft(
            PublicFeed.End former,
            long through,
            String swept,
            List<SubjectId> subjects,
            LocalDate today,
            String stamp) {
        Policy policy = rules.active().policy();
        Projection projection = new Projection(policy, p -> seal.open(p).name(), today);
        boolean tiers = policy.publication().publishesTiers();
        Map<SubjectId, PublicGrading.Graded> graded = tiers ? grading.of(subjects, today) : Map.of();
        Difference difference = new Difference(former, today);
        List<PublicFeed.View> views = new ArrayList<>();
        for (PublicDossier dossier : feed.dossiers(subjects)) {
            SubjectId subject = dossier.subject().id();
            Optional<PublicGrading.Graded> of = Optional.ofNullable(graded.get(subject));
            if (of.isPresent() && !of.get().isOf(dossier.violations())) {
                // It changed between the two readings, by a change of a later look: record and tier then go together.
                continue;
            }
            Projection.Result result = projection.of(dossier, of.map(PublicGrading.Graded::timeline));
            difference.add(dossier, result.entries());
            if (tiers
                    || dossier.viewed()
                    || !dossier.violations().isEmpty()
                    || !dossier.results().isEmpty()) {
                views.add(new PublicFeed.View(subject, result.changesOn()));
            }
        }
        return new PublicFeed.Draft(
                former,
                new PublicFeed.End(difference.number, difference.digest, through, swept),
                difference.changes,
                difference.puts,
                views,
                stamp);
    }

    /** Collects what changes, numbering as it goes. */
    private static final class Difference {
        private final LocalDate today;
        private final List<PublicChange> changes = new ArrayList<>();
        private final List<PublicFeed.Put> puts = new ArrayList<>();
        private long number;
        private Digest digest;

        Difference(PublicFeed.End former, LocalDate today) {
            this.today = today;
            number = former.number();
            digest = former.digest();
        }

        void add(PublicDossier dossier, Map<RecordId, PublicEntry> wanted) {
            Set<RecordId> all = new TreeSet<>(wanted.keySet());
            all.addAll(dossier.published().keySet());
            for (RecordId id : all) {
                Optional<PublicDossier.Published> is =
                        Optional.ofNullable(dossier.published().get(id));
                Optional<PublicEntry> content = Optional.ofNullable(wanted.get(id));
                Optional<String> line = content.map(Canonical::write);
                if (is.map(PublicDossier.Published::line).equals(line)) {
                    continue;
                }
                number++;
                digest = is.map(p -> digest.without(p.line())).orElse(digest);
                digest = line.map(digest::with).orElse(digest);
                PublicChange.Operation operation = line.isEmpty()
                        ? PublicChange.Operation.DEL
                        : is.isEmpty() ? PublicChange.Operation.ADD : PublicChange.Operation.MOD;
                changes.add(new PublicChange(
                        number, operation, id, dossier.subject().id(), today, digest.text(), line));
                content.ifPresent(c -> puts.add(new PublicFeed.Put(number, id, c, line.orElseThrow())));
            }
        }
    }
}
