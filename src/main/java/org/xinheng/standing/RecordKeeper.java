package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;

/** Enters violations and inspections and takes back those that were wrong. */
@ApplicationScoped
public class RecordKeeper {
    private final WritePath path;
    private final Ledger ledger;
    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public RecordKeeper(WritePath path, Ledger ledger, Population population, BusinessDay day) {
        this.path = path;
        this.ledger = ledger;
        this.population = population;
        this.day = day;
    }

    /** Records a violation or, where its natural identity is known, corrects it; a known repair of it stays. */
    public Written record(Request request, Violation violation) {
        return record(request, violation, entry -> List.of());
    }

    /**
     * Records a violation together with other facts about it.
     *
     * @param together decides in the open transaction which other facts go into the same change
     */
    public Written record(Request request, Violation violation, Function<Entry, List<FactChange>> together) {
        references().department("department", violation.department());
        references().item("item", violation.item());
        request.caller().mustActFor(violation.department());
        notInFuture("decidedOn", violation.decidedOn());
        violation.repairedOn().ifPresent(d -> notInFuture("repairedOn", d));
        if (violation.party() instanceof SubjectId subject) {
            return path.change(request, subject, (entry, dossier) -> {
                Dossier known = Registrar.known(subject, dossier);
                List<FactChange> facts = new ArrayList<>();
                if (!known.violations().contains(known.corrected(violation))) {
                    facts.add(new FactChange.ViolationSaved(violation));
                }
                facts.addAll(together.apply(entry));
                return facts;
            });
        }
        return path.changeApart(request, entry -> {
            Check.that(entry.knows(violation.party()), "party", "names a person who is not known");
            List<FactChange> facts = new ArrayList<>();
            if (!isKept(violation)) {
                facts.add(new FactChange.ViolationSaved(violation));
            }
            facts.addAll(together.apply(entry));
            return facts;
        });
    }

    /** Withdraws a violation that was wrong or annulled: from now on it never counted. Again changes nothing. */
    public Written withdrawViolation(Request request, RecordId id, String reason) {
        String why = Check.text("reason", reason, Check.TEXT);
        Ledger.Stored<Violation> stored =
                ledger.violation(id).orElseThrow(() -> RefusedException.unknown("violation", id.value()));
        Violation violation = stored.record();
        request.caller().mustActFor(violation.department());
        FactChange fact = new FactChange.ViolationWithdrawn(violation.party(), id, why);
        if (violation.party() instanceof SubjectId subject) {
            return path.change(request, subject, (entry, dossier) -> {
                boolean counts =
                        Registrar.known(subject, dossier).violations().stream().anyMatch(v -> v.id().equals(id));
                return counts ? List.of(fact) : List.of();
            });
        }
        return path.changeApart(request, entry -> stored.withdrawn().isPresent() ? List.of() : List.of(fact));
    }

    /** Whether the graph keeps a person's record as it is given, or as it was given before it was repaired. */
    private boolean isKept(Violation given) {
        return ledger.violation(given.id())
                .filter(kept -> kept.withdrawn().isEmpty())
                .map(Ledger.Stored::record)
                .filter(kept -> kept.equals(given.correcting(Optional.of(kept))))
                .isPresent();
    }

    /** Records an inspection or, where its natural identity is known, corrects it. */
    public Written record(Request request, Inspection inspection) {
        references().department("department", inspection.department());
        references().item("item", inspection.item());
        notInFuture("inspectedOn", inspection.inspectedOn());
        request.caller().mustActFor(inspection.department());
        return path.change(request, inspection.subject(), (entry, dossier) -> {
            Optional<Inspection> known =
                    Registrar.known(inspection.subject(), dossier).inspection(inspection.id());
            if (known.equals(Optional.of(inspection.like(known)))) {
                return List.of();
            }
            known.ifPresent(RecordKeeper::standsAlone);
            return List.of(new FactChange.InspectionSaved(inspection));
        });
    }

    /** Withdraws an inspection that was recorded in error. Again changes nothing. */
    public Written withdrawInspection(Request request, RecordId id, String reason) {
        String why = Check.text("reason", reason, Check.TEXT);
        Inspection inspection = ledger.inspection(id)
                .orElseThrow(() -> RefusedException.unknown("inspection", id.value()))
                .record();
        SubjectId subject = inspection.subject();
        request.caller().mustActFor(inspection.department());
        return path.change(request, subject, (entry, dossier) -> {
            Optional<Inspection> known = Registrar.known(subject, dossier).inspection(id);
            known.ifPresent(RecordKeeper::standsAlone);
            return known.isPresent() ? List.of(new FactChange.InspectionWithdrawn(subject, id, why)) : List.of();
        });
    }

    /** A result of a check is corrected and withdrawn as a whole, by a second person. */
    private static void standsAlone(Inspection known) {
        known.checkResult().ifPresent(result -> {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT,
                    "the inspection is part of the check result " + result
                            + ": correct or withdraw that one (/check-results/" + result + ")");
        });
    }

    private References references() {
        return new References(population.catalogue());
    }

    private void notInFuture(String field, LocalDate date) {
        Check.that(!date.isAfter(day.today()), field, "must not be in the future");
    }
}
