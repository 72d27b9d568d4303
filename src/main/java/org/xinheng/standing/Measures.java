package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xinheng.code.Check;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Link;
import org.xinheng.record.MeasureCase;

/** Decides about links and the measures that they bring: confirm, reject, end, object, decide an objection. */
@ApplicationScoped
public class Measures {
    private final WritePath path;
    private final Ledger ledger;
    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public Measures(WritePath path, Ledger ledger, Population population, BusinessDay day) {
        this.path = path;
        this.ledger = ledger;
        this.population = population;
        this.day = day;
    }

    /** Confirms or rejects a proposed measure. */
    public Written decide(Request request, RecordId link, MeasureCase.Decision decision) {
        department(decision.authority());
        decision.noticeServedOn().ifPresent(d -> notInFuture("noticeServedOn", d));
        notInFuture("decidedOn", decision.decidedOn());
        return change(request, link, found -> {
            Check.that(found.restricts(), "measure", "restricts no rights: it acts without a decision");
            return found.with(found.decided().decided(decision));
        });
    }

    /** Ends a confirmed measure early. */
    public Written end(Request request, RecordId link, MeasureCase.End end) {
        department(end.authority());
        return change(request, link, found -> found.with(found.decided().ended(end)));
    }

    /** Records an objection against a link. */
    public Written object(Request request, RecordId link, MeasureCase.Objection objection) {
        notInFuture("filedOn", objection.filedOn());
        return change(request, link, found -> found.with(found.decided().objected(objection)));
    }

    /** Decides the open objection against a link. */
    public Written answer(Request request, RecordId link, MeasureCase.Outcome outcome) {
        department(outcome.authority());
        notInFuture("decidedOn", outcome.decidedOn());
        return change(request, link, found -> found.with(found.decided().answered(outcome)));
    }

    private Written change(Request request, RecordId id, UnaryOperator<Link> decide) {
        Link known = ledger.link(id).orElseThrow(() -> unknown(id));
        if (known.target() instanceof SubjectId subject) {
            return path.change(
                    request,
                    subject,
                    (entry, dossier) ->
                            decided(Registrar.known(subject, dossier).links(), id, decide));
        }
        PersonId person = (PersonId) known.target();
        return path.changeApart(
                request, entry -> decided(entry.linked(List.of(person)).getOrDefault(person, List.of()), id, decide));
    }

    private static List<FactChange> decided(List<Link> links, RecordId id, UnaryOperator<Link> decide) {
        Link link = links.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
        return List.of(new FactChange.MeasureDecided(decide.apply(link)));
    }

    private void department(String code) {
        new References(population.catalogue()).department("authority", code);
    }

    private void notInFuture(String field, LocalDate date) {
        Check.that(!date.isAfter(day.today()), field, "must not be in the future");
    }

    private static RefusedException unknown(RecordId id) {
        return RefusedException.unknown("link", id.value());
    }
}
