package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * One draw of subjects and inspectors for a plan (双随机).
 *
 * @param plan the plan's identifier
 * @param round which draw of the plan it is, from 1
 * @param year the plan's year
 * @param item the item's code
 * @param department the department that draws
 * @param area the area's code
 * @param from the first day of visits
 * @param until the first day after the last
 * @param preparedBy who prepared it
 * @param preparedAt when
 * @param policyVersion the policy by which subjects were put into strata
 * @param changeNumber the last change that the snapshot reflects
 * @param snapshotHash the root of the hash tree over the snapshot's lines, published before the seed can be known
 * @param commitment the promise of the secret
 * @param publicValue which public value goes into the seed
 * @param publicAfter until when nobody can know it
 * @param redraw why it stands in the place of an earlier draw of the same round; absent for a first draw
 * @param state how far it has come
 * @param opening what the seed was made of; absent before
 * @param visits who is visited, in the order of each stratum
 * @param replacements who took another's place
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Draw(
        String plan,
        int round,
        int year,
        String item,
        String department,
        String area,
        LocalDate from,
        LocalDate until,
        String preparedBy,
        Instant preparedAt,
        String policyVersion,
        long changeNumber,
        String snapshotHash,
        Commitment commitment,
        String publicValue,
        Instant publicAfter,
        Optional<Redraw> redraw,
        DrawState state,
        Optional<Opening> opening,
        List<DrawnVisit> visits,
        List<Replacement> replacements)
        implements TaskPaper {
    /** In the place of which draw it stands, and why. */
    public record Redraw(String of, String reason, int number) {}

    /**
     * What the seed was made of.
     *
     * @param secret the secret that was promised
     * @param publicValue the public value
     * @param seed the seed, in hexadecimal
     * @param by who opened it
     * @param at when
     */
    public record Opening(String secret, String publicValue, String seed, String by, Instant at) {}

    /**
     * A subject that was drawn.
     *
     * @param subject who
     * @param stratum from which stratum
     * @param rank its place in the stratum's order, from 1
     * @param from the first day on which it may be visited
     * @param until the first day after
     * @param inspectors codes of the inspectors, then of the experts
     */
    public record DrawnVisit(
            SubjectId subject, String stratum, int rank, LocalDate from, LocalDate until, List<String> inspectors) {
        public DrawnVisit {
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * The next of the order in the place of one who cannot be visited.
     *
     * @param subject who falls away
     * @param reason why
     * @param note the particulars
     * @param by who takes its place; nobody where the stratum has no more
     * @param actor who decided
     * @param at when
     */
    public record Replacement(
            SubjectId subject, FallenAway reason, String note, Optional<DrawnVisit> by, String actor, Instant at) {}

    public Draw {
        Check.present("plan", plan);
        Check.that(round >= 1 && round <= 366, "round", "must be between 1 and 366");
        redraw = Check.absentOr(redraw);
        opening = Check.absentOr(opening);
        visits = List.copyOf(visits);
        replacements = List.copyOf(replacements);
    }

    /** Its identifier, from the natural identity: plan, round and how often that was drawn again. */
    @Override
    public String id() {
        return id(plan, round, redraw.map(Redraw::number).orElse(0));
    }

    /** The identifier of a plan's draw. */
    public static String id(String plan, int round, int redraw) {
        return RecordId.of("draw", plan, Integer.toString(round), Integer.toString(redraw))
                .value();
    }

    @Override
    public Index index() {
        return new Index(
                Optional.of(year),
                Optional.of(item),
                Optional.of(department),
                Optional.of(area),
                Optional.empty(),
                Optional.of(state.name()),
                Optional.of(plan));
    }

    /** Who is to be visited after all replacements. */
    public List<DrawnVisit> standing() {
        List<DrawnVisit> standing = new ArrayList<>(visits);
        for (Replacement replacement : replacements) {
            standing.removeIf(v -> v.subject().equals(replacement.subject()));
            replacement.by().ifPresent(standing::add);
        }
        return standing;
    }

    /** The visit to a subject, whether it is still to be made or the subject fell away. */
    public Optional<DrawnVisit> visitTo(SubjectId subject) {
        return Stream.concat(visits.stream(), replacements.stream().flatMap(r -> r.by().stream()))
                .filter(v -> v.subject().equals(subject))
                .findFirst();
    }

    /** The same draw with its seed and whom it took. */
    public Draw drawn(Opening made, List<DrawnVisit> taken) {
        return with(DrawState.DRAWN, Optional.of(made), taken, replacements);
    }

    /** The same draw with one replacement more. */
    public Draw replaced(Replacement replacement) {
        List<Replacement> all = new ArrayList<>(replacements);
        all.add(replacement);
        return with(state, opening, visits, all);
    }

    /** The same draw, another standing in its place. */
    public Draw superseded() {
        return with(DrawState.SUPERSEDED, opening, visits, replacements);
    }

    private Draw with(DrawState next, Optional<Opening> made, List<DrawnVisit> taken, List<Replacement> all) {
        return new Draw(
                plan,
                round,
                year,
                item,
                department,
                area,
                from,
                until,
                preparedBy,
                preparedAt,
                policyVersion,
                changeNumber,
                snapshotHash,
                commitment,
                publicValue,
                publicAfter,
                redraw,
                next,
                made,
                taken,
                all);
    }
}
