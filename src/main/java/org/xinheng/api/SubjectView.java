package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Held;
import org.xinheng.standing.KnownHistory;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Ledger.Moment;
import org.xinheng.standing.Standing;
import org.xinheng.standing.SubjectNames;

/** Shows a subject, as it is known now or was known then. */
@ApplicationScoped
public class SubjectView {
    private static final int MOST_RELATIONS = 200;

    private final Ledger ledger;
    private final KnownHistory history;
    private final SubjectNames names;
    private final BusinessDay day;

    /** Injected. */
    public SubjectView(Ledger ledger, KnownHistory history, SubjectNames names, BusinessDay day) {
        this.ledger = ledger;
        this.history = history;
        this.names = names;
        this.day = day;
    }

    SubjectDetail of(SubjectId id, Optional<Moment> moment) {
        Held held = moment.map(m -> history.subject(id, m))
                .orElseGet(() -> ledger.find(id))
                .orElseThrow(() -> RefusedException.unknown("subject", id.text()));
        Dossier dossier = held.dossier();
        Optional<Standing> standing = held.standing();
        return new SubjectDetail(
                dossier.subject(),
                dossier.memberOf(),
                standing.map(Standing::version).orElse(0),
                standing.map(s -> TierChange.between(Optional.empty(), s, day.today()))
                        .orElse(List.of()),
                standing.flatMap(s -> s.timeline().nextChangeAfter(day.today())),
                dossier.allViolations().stream()
                        .sorted(Comparator.comparing(Violation::decidedOn)
                                .reversed()
                                .thenComparing(Violation::id))
                        .map(v -> new ViolationView(v.id().value(), v, Optional.empty()))
                        .toList(),
                dossier.allInspections().stream()
                        .sorted(Comparator.comparing(Inspection::inspectedOn)
                                .reversed()
                                .thenComparing(Inspection::id))
                        .map(i -> new InspectionView(i.id().value(), i, Optional.empty()))
                        .toList(),
                moment.isPresent() ? List.of() : relations(id),
                dossier.links());
    }

    private List<SubjectDetail.RelationView> relations(SubjectId id) {
        return names.relations(id, MOST_RELATIONS).stream()
                .map(r -> new SubjectDetail.RelationView(r.id().value(), r))
                .toList();
    }
}
