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
    private static final int SUBJECTS = 200;

    private final PublicFeed feed;
    private final PublicBoard board;
    private final PersonSeal seal;
    private final Rules rules;
    private final BusinessDay day;
    /** Up to where the log concerned nobody, since the feed's end was last moved. */
    private long uneventful;

    /** Injected. */
    public Publisher(PublicFeed feed, PublicBoard board, PersonSeal seal, Rules rules, BusinessDay day) {
        this.feed = feed;
        this.board = board;
        this.seal = seal;
        this.rules = rules;
        this.day = day;
    }

    @Override
    public boolean work(Lease lease) {
        LocalDate today = day.today();
        String policy = rules.active().version();
        PublicFeed.End former = feed.end();
        PublicFeed.Concerned concerned = feed.concerned(Math.max(former.through(), uneventful), CHANGES);
        Set<SubjectId> subjects = new LinkedHashSet<>(concerned.subjects());
        List<SubjectId> due = feed.due(today, policy, SUBJECTS);
        subjects.addAll(due);
        if (subjects.isEmpty()) {
            uneventful = concerned.through();
            return false;
        }
        feed.publish(lease, draft(former, concerned.through(), List.copyOf(subjects), today, policy));
        return concerned.through() > former.through() || due.size() == SUBJECTS;
    }

    @Override
    public void look() {
        board.look();
    }

    private PublicFeed.Draft draft(
            PublicFeed.End former, long through, List<SubjectId> subjects, LocalDate today, String policy) {
        Projection projection = new Projection(
                rules.active().policy().publication(), p -> seal.open(p).name(), today);
        Difference difference = new Difference(former, today);
        List<PublicFeed.View> views = new ArrayList<>();
        for (PublicDossier dossier : feed.dossiers(subjects)) {
            Projection.Result result = projection.of(dossier);
            difference.add(dossier, result.records());
            if (dossier.viewed() || !dossier.violations().isEmpty()) {
                views.add(new PublicFeed.View(dossier.subject().id(), result.changesOn()));
            }
        }
        return new PublicFeed.Draft(
                former,
                new PublicFeed.End(difference.number, difference.digest, through),
                difference.changes,
                difference.puts,
                views,
                policy);
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

        void add(PublicDossier dossier, Map<RecordId, PublicRecord> wanted) {
            Set<RecordId> all = new TreeSet<>(wanted.keySet());
            all.addAll(dossier.published().keySet());
            for (RecordId id : all) {
                Optional<PublicDossier.Published> is =
                        Optional.ofNullable(dossier.published().get(id));
                Optional<PublicRecord> content = Optional.ofNullable(wanted.get(id));
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
