package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.record.Link;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Follower;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.NumberedChange;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;

/** The delta feed: what changed since a number, with the tiers that it made. */
@Path("/api/v1/changes")
@Tag(name = "scheduling")
public class ChangeResource {
    private static final int MOST = 500;
    private static final String LINKS_FOUND = "LINKS_FOUND";
    private static final String MEASURE_DECIDED = "MEASURE_DECIDED";
    private static final int LONGEST_WAIT = 60;

    private final Ledger ledger;
    private final Follower follower;
    private final Population population;
    private final CurrentCaller current;

    /** Injected. */
    public ChangeResource(Ledger ledger, Follower follower, Population population, CurrentCaller current) {
        this.ledger = ledger;
        this.follower = follower;
        this.population = population;
        this.current = current;
    }

    /** A page of the feed. */
    @Schema(description = "Changes after a number, in order.")
    public record Page(
            @Schema(description = "The changes that the caller may see.")
            List<Entry> changes,

            @Schema(
                    description =
                            "The last number looked at: what to send as since next time. Numbers have no gap; those "
                                    + "not shown concern other areas.")
            long through) {}

    /** One change. */
    @Schema(description = "A change with its place in the log.")
    public record Entry(
            @Schema(description = "Its number, from 1 without gap.")
            long number,

            @Schema(description = "Its identifier, as the answer to the writer carried it.")
            String id,

            @Schema(description = "What became known; STANDING when only tiers moved.", examples = "VIOLATION_SAVED")
            String kind,

            @Schema(description = "Who made it.") String actor,
            @Schema(description = "When it was committed.") Instant at,

            @Schema(description = "SHA-256 over the former change's hash and this change.")
            String hash,

            @Schema(description = "The subjects that it touched, as they stand after it.")
            List<Effect> subjects,

            @Schema(description = "Joint-punishment links that began, changed or are gone with it.")
            List<LinkTurn> links) {}

    /** What became of a link. */
    public enum Turn {
        /** it is there for the first time */
        BEGAN,
        /** it has other causes, another path, another period, or something was decided about it */
        CHANGED,
        /** it is not there any more: its cause was withdrawn or its relation was recorded in error */
        GONE
    }

    /** A link after a change. */
    @Schema(description = "A link after a change. One that a repair or a date ended has an until.")
    public record LinkTurn(
            @Schema(description = "The link's id.") String id,

            @Schema(description = "The subject that it reaches.")
            String subject,

            @Schema(description = "What became of it.") Turn turn,

            @Schema(description = "The rule that made it.") String rule,

            @Schema(description = "The measure that it entails.")
            String measure,

            @Schema(description = "When it holds.") Period period,

            @Schema(description = "When its measure is in force; absent while it is only proposed.")
            Optional<Period> inForce) {}

    /** A subject after a change. */
    @Schema(description = "A subject's standing after a change.")
    public record Effect(
            @Schema(description = "The subject's id.") String subject,

            @Schema(description = "Version of its standing.")
            int version,

            @Schema(description = "Its tier per scheme from the day of the change.")
            List<Tier> tiers,

            @Schema(description = "First day on which a tier, flag or measure changes without a new fact.")
            Optional<LocalDate> nextChangeOn,

            @Schema(description = "Its tier per scheme from that day.")
            List<Tier> nextTiers) {}

    @GET
    @NonBlocking
    @RolesAllowed({Access.SCHEDULER, Access.OFFICER, Access.AUDITOR})
    @Operation(
            summary = "Follow the changes",
            description =
                    "Changes after a number, in order. With wait, the answer comes with the next change or after so many seconds.")
    public Uni<Page> changes(
            @QueryParam("since") @Parameter(description = "The last number known; 0 for all.", required = true)
                    String since,
            @QueryParam("limit") @Parameter(description = "Changes on a page, 1 to 500; 100 when absent.") String limit,
            @QueryParam("wait") @Parameter(description = "Seconds to wait for a change, 0 to 60; 0 when absent.")
                    String wait) {
        long after =
                Parameters.count("since", Parameters.required("since", since)).orElseThrow();
        int most = Parameters.number("limit", limit, 1, MOST, 100);
        Duration longest = Duration.ofSeconds(Parameters.number("wait", wait, 0, LONGEST_WAIT, 0));
        Caller caller = current.get();
        Uni<Void> ready = longest.isZero() ? Uni.createFrom().voidItem() : follower.after(after, longest);
        return ready.emitOn(Infrastructure.getDefaultWorkerPool()).map(nothing -> page(caller, after, most));
    }

    private Page page(Caller caller, long since, int most) {
        List<NumberedChange> changes = ledger.changes(since, most);
        long through =
                changes.isEmpty() ? since : changes.get(changes.size() - 1).number();
        return new Page(
                changes.stream()
                        .filter(change -> visible(caller, change))
                        .map(change -> entry(caller, change))
                        .toList(),
                through);
    }

    /** A change of subjects outside the caller's areas is not shown; one of no subject is. */
    private boolean visible(Caller caller, NumberedChange change) {
        return change.touched().isEmpty() || change.touched().stream().anyMatch(id -> sees(caller, id));
    }

    private boolean sees(Caller caller, SubjectId id) {
        return population
                .find(id)
                .map(s -> population.catalogue().isWithin(s.area(), caller.areas()))
                .orElse(false);
    }

    private Entry entry(Caller caller, NumberedChange change) {
        List<Effect> effects = change.standings().stream()
                .filter(s -> sees(caller, s.subject()))
                .map(ChangeResource::effect)
                .toList();
        return new Entry(
                change.number(),
                change.id(),
                change.kind(),
                change.actor(),
                change.at(),
                change.hash(),
                effects,
                turns(caller, change));
    }

    private List<LinkTurn> turns(Caller caller, NumberedChange change) {
        if (!change.payload().contains(LINKS_FOUND) && !change.payload().contains(MEASURE_DECIDED)) {
            return List.of();
        }
        List<LinkTurn> turns = new ArrayList<>();
        for (FactChange fact : change.facts()) {
            if (fact instanceof FactChange.LinksFound found) {
                found.links()
                        .forEach(l -> turns.add(turn(l, found.began().contains(l.id()) ? Turn.BEGAN : Turn.CHANGED)));
                found.gone().forEach(l -> turns.add(turn(l, Turn.GONE)));
            } else if (fact instanceof FactChange.MeasureDecided decided) {
                turns.add(turn(decided.link(), Turn.CHANGED));
            }
        }
        turns.removeIf(t -> t.subject().isEmpty() || !sees(caller, SubjectId.parse(t.subject())));
        return turns;
    }

    /** Links that reach persons are for officers, not for the feed: they come without a subject and are left out. */
    private static LinkTurn turn(Link link, Turn turn) {
        return new LinkTurn(
                link.id().value(),
                link.target() instanceof SubjectId subject ? subject.text() : "",
                turn,
                link.rule(),
                link.measure(),
                link.period(),
                turn == Turn.GONE ? Optional.empty() : link.inForce());
    }

    private static Effect effect(Standing standing) {
        return new Effect(
                standing.subject().text(),
                standing.version(),
                tiers(standing.timeline().now()),
                standing.timeline().changesOn(),
                standing.timeline().then().map(ChangeResource::tiers).orElse(List.of()));
    }

    private static List<Tier> tiers(Outcome outcome) {
        return outcome.schemes().stream()
                .map(SchemeOutcome::tier)
                .flatMap(Optional::stream)
                .toList();
    }
}
