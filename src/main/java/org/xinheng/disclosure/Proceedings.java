package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Publication;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;
import org.xinheng.record.ProceedingStep;
import org.xinheng.record.Violation;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.RecordKeeper;
import org.xinheng.standing.Request;
import org.xinheng.standing.Rules;
import org.xinheng.standing.WritePath;
import org.xinheng.standing.Written;

/**
 * Begins procedures about the publication of records and takes them further. What a step does to the record itself goes
 * into the same change, so that the answer carries the tiers and ratios that follow.
 *
 * <p>Shielding (国办发〔2025〕22号) lifts for a time what burdens a party in reorganisation: the publication of the record
 * and the measures that it brings others or the party. The record goes on to count in grading, since it has not ended:
 * repair, which ends that too, comes with the completion of the plan.
 */
@ApplicationScoped
public class Proceedings {
    /** Decisions that take a second pair of eyes. */
    private static final Set<ProceedingAction> BY_ANOTHER = EnumSet.of(
            ProceedingAction.APPROVE, ProceedingAction.REFUSE, ProceedingAction.COMPLETE, ProceedingAction.LIFT);

    private final WritePath path;
    private final Ledger ledger;
    private final RecordKeeper keeper;
    private final ProceedingStore store;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public Proceedings(
            WritePath path, Ledger ledger, RecordKeeper keeper, ProceedingStore store, Rules rules, BusinessDay day) {
        this.path = path;
        this.ledger = ledger;
        this.keeper = keeper;
        this.store = store;
        this.rules = rules;
        this.day = day;
    }

    /**
     * A procedure after a step.
     *
     * @param id its identifier
     * @param written what the step changed
     */
    public record Done(RecordId id, Written written) {}

    /** Begins a procedure about a record that counts. */
    public Done file(Request request, RecordId record, Filing filing) {
        Violation violation = violation(record);
        Written written = change(request, violation, (entry, known) -> {
            Proceeding proceeding = first(request, record, entry.proceedings(record), filing);
            if (filing.kind() == ProceedingKind.REPAIR) {
                demand(current(violation, known), known, entry.proceedings(record), proceeding);
            }
            return List.of(new FactChange.ProceedingSaved(violation.party(), proceeding));
        });
        return new Done(last(record, filing.kind()), written);
    }

    /** Records a violation together with the request not to disclose it, so that the public never sees it meanwhile. */
    public Done recordWithheld(Request request, Violation violation, Filing filing) {
        Written written = keeper.record(request, violation, entry -> {
            List<Proceeding> before = entry.proceedings(violation.id());
            boolean withheld = before.stream()
                    .anyMatch(p ->
                            p.kind() == ProceedingKind.WITHHOLDING && !p.state().isEnd());
            return withheld
                    ? List.of()
                    : List.of(new FactChange.ProceedingSaved(
                            violation.party(), first(request, violation.id(), before, filing)));
        });
        return new Done(last(violation.id(), filing.kind()), written);
    }

    /** Takes a procedure a step further. */
    public Done decide(Request request, RecordId id, Decision decision) {
        Proceeding found = store.find(id)
                .orElseThrow(() -> RefusedException.unknown("proceeding", id.value()))
                .proceeding();
        Violation violation = violation(found.record());
        Written written = change(request, violation, (entry, known) -> {
            List<Proceeding> all = entry.proceedings(found.record());
            Proceeding now = all.stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> RefusedException.unknown("proceeding", id.value()));
            ProceedingState next = Transitions.next(now, decision.action());
            if (BY_ANOTHER.contains(decision.action())
                    && now.steps().get(0).by().equals(request.caller().name())) {
                throw new RefusedException(
                        RefusedException.Reason.NOT_ALLOWED,
                        "whoever filed the procedure does not decide it; another reviewer has to");
            }
            if (now.kind() == ProceedingKind.REPAIR && decision.action() == ProceedingAction.APPROVE) {
                List<Proceeding> others =
                        all.stream().filter(p -> !p.id().equals(id)).toList();
                demand(current(violation, known), known, others, now);
            }
            Proceeding after = now.after(
                    new ProceedingStep(
                            decision.action(),
                            day.today(),
                            request.caller().name(),
                            decision.reason(),
                            decision.documents()),
                    next);
            List<FactChange> facts = new ArrayList<>();
            facts.add(new FactChange.ProceedingSaved(violation.party(), after));
            Optional<Optional<LocalDate>> effect = effect(after, decision.action());
            effect.map(on -> new FactChange.ViolationRepaired(violation.party(), violation.id(), on))
                    .ifPresent(facts::add);
            Violation current = current(violation, known);
            Violation left = effect.map(current::repaired).orElse(current);
            if (now.shields() && !after.shields()) {
                facts.add(new FactChange.ViolationUnshielded(left));
            }
            return facts;
        });
        return new Done(id, written);
    }

    /** What the conditions of repair are and whether a record meets them today. */
    public List<RepairCondition> conditions(Violation violation) {
        List<Violation> all = violation.party() instanceof SubjectId subject
                ? ledger.find(subject)
                        .map(held -> held.dossier().allViolations())
                        .orElse(List.of())
                : List.of(violation);
        return new RepairConditions(publication())
                .check(violation, all, store.ofRecord(violation.id()), Set.of(), day.today());
    }

    /** The day of repair that a step sets, empty inside where it takes it away; absent where it does neither. */
    private Optional<Optional<LocalDate>> effect(Proceeding after, ProceedingAction action) {
        boolean repairs = after.kind() == ProceedingKind.REPAIR && action == ProceedingAction.APPROVE
                || action == ProceedingAction.COMPLETE;
        if (repairs) {
            return Optional.of(Optional.of(day.today()));
        }
        return action == ProceedingAction.REVOKE ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private Proceeding first(Request request, RecordId record, List<Proceeding> before, Filing filing) {
        List<Proceeding> same =
                before.stream().filter(p -> p.kind() == filing.kind()).toList();
        if (filing.kind() != ProceedingKind.NOTICE) {
            same.stream()
                    .filter(p -> !p.state().isEnd() && p.kind() != ProceedingKind.REPAIR || p.isPending())
                    .findFirst()
                    .ifPresent(p -> {
                        throw Transitions.conflict("the " + p.kind() + " procedure " + p.id() + " is not over yet");
                    });
        }
        if (filing.kind() == ProceedingKind.SHIELDING) {
            Check.that(
                    filing.documents() != null && !filing.documents().isEmpty(),
                    "documents",
                    "must name the court's ruling on the reorganisation");
        }
        int ordinal = same.size() + 1;
        ProceedingAction action =
                filing.kind() == ProceedingKind.NOTICE ? ProceedingAction.SERVE : ProceedingAction.FILE;
        return new Proceeding(
                Proceeding.identifier(filing.kind(), record, ordinal),
                filing.kind(),
                record,
                ordinal,
                filing.ground(),
                filing.declared() == null ? new TreeSet<>() : new TreeSet<>(filing.declared()),
                Transitions.first(filing.kind()),
                List.of(new ProceedingStep(
                        action, day.today(), request.caller().name(), filing.reason(), filing.documents())));
    }

    private void demand(Violation violation, Optional<Dossier> known, List<Proceeding> others, Proceeding repair) {
        List<Violation> all = known.map(Dossier::violations).orElse(List.of(violation));
        List<String> unmet = new RepairConditions(publication())
                .check(violation, all, others, repair.declared(), day.today()).stream()
                        .filter(c -> !c.met())
                        .map(c -> c.code() + " (" + c.explanation() + ")")
                        .toList();
        if (!unmet.isEmpty()) {
            throw Transitions.conflict("conditions of repair are not met: " + String.join(", ", unmet));
        }
    }

    private Publication publication() {
        Publication publication = rules.active().policy().publication();
        if (publication.regimes().isEmpty()) {
            throw Transitions.conflict("the policy in force has no publication regimes, which repair goes by");
        }
        return publication;
    }

    private static Violation current(Violation violation, Optional<Dossier> known) {
        return known.stream()
                .flatMap(d -> d.violations().stream())
                .filter(v -> v.id().equals(violation.id()))
                .findFirst()
                .orElse(violation);
    }

    private interface Change {
        List<FactChange> on(Entry entry, Optional<Dossier> dossier);
    }

    private Written change(Request request, Violation violation, Change change) {
        if (violation.party() instanceof SubjectId subject) {
            return path.change(request, subject, change::on);
        }
        return path.changeApart(request, entry -> change.on(entry, Optional.empty()));
    }

    private Violation violation(RecordId record) {
        Ledger.Stored<Violation> stored =
                ledger.violation(record).orElseThrow(() -> RefusedException.unknown("violation", record.value()));
        if (stored.withdrawn().isPresent()) {
            throw Transitions.conflict("the record was withdrawn: it never counted and is not published");
        }
        return stored.record();
    }

    private RecordId last(RecordId record, ProceedingKind kind) {
        return store.ofRecord(record).stream()
                .filter(p -> p.kind() == kind)
                .reduce((former, later) -> former.ordinal() > later.ordinal() ? former : later)
                .orElseThrow()
                .id();
    }
}
