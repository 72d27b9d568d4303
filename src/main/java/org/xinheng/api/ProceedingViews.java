package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.code.Party;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.disclosure.Clocks;
import org.xinheng.disclosure.ProceedingStore;
import org.xinheng.disclosure.Proceedings;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.Shown;
import org.xinheng.disclosure.Transitions;
import org.xinheng.disclosure.Visibility;
import org.xinheng.policy.DisclosureDuty;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PublicationTerm;
import org.xinheng.policy.Source;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.Violation;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Calendars;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;

/** Shows procedures and the publication of records to officers. */
@ApplicationScoped
public class ProceedingViews {
    private final ProceedingStore store;
    private final Proceedings proceedings;
    private final PublicBoard board;
    private final Population population;
    private final Calendars calendars;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public ProceedingViews(
            ProceedingStore store,
            Proceedings proceedings,
            PublicBoard board,
            Population population,
            Calendars calendars,
            Rules rules,
            BusinessDay day) {
        this.store = store;
        this.proceedings = proceedings;
        this.board = board;
        this.population = population;
        this.calendars = calendars;
        this.rules = rules;
        this.day = day;
    }

    ProceedingView of(ProceedingStore.Filed filed) {
        return of(filed.proceeding(), filed.party());
    }

    ProceedingView of(Proceeding proceeding, Party party) {
        List<ProceedingAction> possible = Stream.of(ProceedingAction.values())
                .filter(a -> Transitions.next(proceeding.kind(), proceeding.state(), a)
                        .isPresent())
                .toList();
        return new ProceedingView(
                proceeding,
                party instanceof SubjectId subject ? Optional.of(subject.text()) : Optional.empty(),
                clocks().of(proceeding, day.today()).stream()
                        .map(ProceedingView.DutyView::of)
                        .toList(),
                possible);
    }

    PublicationView publication(Violation violation) {
        LocalDate today = day.today();
        Policy policy = rules.active().policy();
        if (policy.publication().regimes().isEmpty()) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT, "the policy " + policy.version() + " has no publication regimes");
        }
        Optional<Standing> subject = violation.party() instanceof SubjectId id ? population.find(id) : Optional.empty();
        Visibility visibility = Visibility.of(
                policy.publication(), violation, subject.map(Standing::kind), store.ofRecord(violation.id()), today);
        PublicationTerm term = visibility.term();
        boolean published = term.published() && visibility.state() != Visibility.State.NOT_OF_AN_ENTITY;
        return new PublicationView(
                visibility.state(),
                term.regime(),
                term.rule().code(),
                term.rule().title(),
                Optional.ofNullable(policy.sources().get(term.rule().source()))
                        .map(Source::citation)
                        .orElse(Source.ILLUSTRATIVE),
                Optional.of(term.from()).filter(d -> published),
                Optional.of(term.until()).filter(d -> published),
                term.repairFrom(),
                visibility.objected(),
                Optional.of(clocks().duty(DisclosureDuty.PUBLISH, violation.decidedOn(), publishedOn(violation), today))
                        .filter(d -> published)
                        .map(ProceedingView.DutyView::of),
                proceedings.conditions(violation));
    }

    private Optional<LocalDate> publishedOn(Violation violation) {
        return board.read(() -> board.find(violation.id()).map(Shown::publishedOn));
    }

    private Clocks clocks() {
        return new Clocks(rules.active().policy(), calendars.workingDays());
    }
}
