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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.LostPositionException;
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
    private static final String BEGIN_ANEW =
            "Note the changeNumber of /api/v1/status, ask again for what you keep, and follow from that number on";

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
            long through,

            @Schema(
                    description =
                            "The hash of the change of that number: what to send as hash next time. 64 hexadecimal "
                                    + "digits, all of them 0 before the first change.")
            String hash) {}

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
                    "Changes after a number, in order. With wait, the answer comes with the next change or after so many "
                            + "seconds. A graph that was restored without its last changes gives their numbers to others: "
                            + "whoever knows of a change that is not in the log any more, by a since beyond its end or by "
                            + "another hash, gets 409, asks again for what it keeps, and follows from the changeNumber of /status on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
    @APIResponse(
            responseCode = "409",
            description = "The log was restored and is not the one that was followed.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page> changes(
            @QueryParam("since") @Parameter(description = "The last number known; 0 for all.", required = true)
                    String since,
            @QueryParam("hash")
                    @Parameter(
                            description = "The hash of the last change known, as the last answer carried it: only with "
                                    + "it is every restored log noticed.")
                    String hash,
            @QueryParam("limit") @Parameter(description = "Changes on a page, 1 to 500; 100 when absent.") String limit,
            @QueryParam("wait") @Parameter(description = "Seconds to wait for a change, 0 to 60; 0 when absent.")
                    String wait) {
        long after =
                Parameters.count("since", Parameters.required("since", since)).orElseThrow();
        Optional<String> known = Parameters.digest("hash", hash);
        int most = Parameters.number("limit", limit, 1, MOST, 100);
        Duration longest = Duration.ofSeconds(Parameters.number("wait", wait, 0, LONGEST_WAIT, 0));
        Caller caller = current.get();
        Uni<String> at = Uni.createFrom()
                .item(() -> hashAt(after, known))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        Uni<String> ready = longest.isZero()
                ? at
                : at.flatMap(there -> follower.after(after, longest).replaceWith(there))
                        .emitOn(Infrastructure.getDefaultWorkerPool());
        return ready.map(there -> page(caller, after, there, most));
    }

    /** The hash of the last change that a reader knows; refused where the log has another there, or none. */
    private String hashAt(long since, Optional<String> known) {
        String hash = ledger.hashAt(since)
                .orElseThrow(() -> new LostPositionException(
                        "since",
                        "is beyond the log's end, " + ledger.lastNumber()
                                + ": the graph was restored from an earlier state. " + BEGIN_ANEW));
        if (known.isPresent() && !known.get().equals(hash)) {
            throw new LostPositionException(
                    "hash", "is not that of change " + since + ": the graph was restored and went on. " + BEGIN_ANEW);
        }
        return hash;
    }

    private Page page(Caller caller, long since, String hash, int most) {
        List<NumberedChange> changes = ledger.changes(since, most);
        Optional<NumberedChange> last =
                changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
        return new Page(
                changes.stream()
                        .filter(change -> visible(caller, change))
                        .map(change -> entry(caller, change))
                        .toList(),
                last.map(NumberedChange::number).orElse(since),
                last.map(NumberedChange::hash).orElse(hash));
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
