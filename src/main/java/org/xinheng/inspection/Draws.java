package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.Digests;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.draw.HashTree;
import org.xinheng.inspection.draw.Lottery;
import org.xinheng.inspection.draw.Snapshot;
import org.xinheng.record.task.Commitment;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.DrawSnapshot;
import org.xinheng.record.task.DrawState;
import org.xinheng.record.task.FallenAway;
import org.xinheng.record.task.JointTask;
import org.xinheng.record.task.Plan;
import org.xinheng.record.task.PlanState;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Written;

/**
 * Draws that nobody can steer. One party promises a secret; another then publishes the population's hash together with
 * the name of a public value that nobody can know yet; when it is known, the first party opens the secret, and the seed
 * made of all three takes subjects and inspectors.
 */
@ApplicationScoped
public class Draws {
    private static final int SALT_KEY = 32;

    private final PaperDesk desk;
    private final Papers papers;
    private final Plans plans;
    private final SnapshotMaker maker;
    private final Population population;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Injected. */
    public Draws(PaperDesk desk, Papers papers, Plans plans, SnapshotMaker maker, Population population, Clock clock) {
        this.desk = desk;
        this.papers = papers;
        this.plans = plans;
        this.maker = maker;
        this.population = population;
        this.clock = clock;
    }

    /** Promises a secret by its hash. */
    public Written commit(Request request, String hash) {
        Commitment commitment = new Commitment(hash, request.caller().name(), clock.instant(), Optional.empty());
        return desk.write(request, entry -> {
            entry.paper(Commitment.class, commitment.id()).ifPresent(c -> {
                throw conflict("that hash was promised before: promise a new secret");
            });
            return List.of(commitment);
        });
    }

    /** A draw that the caller may see; refused as unknown when there is none. */
    public Draw draw(Caller caller, String id) {
        return papers.find(Draw.class, id)
                .filter(d -> population.catalogue().isWithin(d.area(), caller.areas()))
                .orElseThrow(() -> PaperDesk.unknown(Draw.class, id));
    }

    /** The draw of a plan's round that counts. */
    public Draw latest(Caller caller, String plan, int round) {
        return papers.all(Draw.class, Papers.Filter.ALL.of(plan)).stream()
                .filter(d -> d.round() == round && d.state() != DrawState.SUPERSEDED)
                .findFirst()
                .map(d -> draw(caller, d.id()))
                .orElseThrow(() -> PaperDesk.unknown(Draw.class, plan + "/" + round));
    }

    /** Takes the snapshot of a draw and publishes its hash. */
    public Written prepare(Request request, DrawOrder order) {
        Plan plan = plans.own(request.caller(), order.plan());
        Instant now = clock.instant();
        Check.that(
                order.publicAfter().isAfter(now),
                "publicAfter",
                "must be in the future: nobody may know the value yet");
        Check.that(
                order.part().signum() > 0 && order.part().compareTo(BigDecimal.ONE) <= 0,
                "part",
                "must be above 0 and at most 1");
        List<Draw> earlier = earlier(order);
        if (!earlier.isEmpty() && order.redrawReason().isEmpty()) {
            // Inside the write, since a request that is sent again has its first answer there.
            return desk.write(request, entry -> {
                throw conflict("the round was drawn before; a redraw needs a reason");
            });
        }
        Optional<Draw.Redraw> redraw = redraw(earlier, order);
        String id = Draw.id(
                plan.id(), order.round(), redraw.map(Draw.Redraw::number).orElse(0));
        Commitment commitment = papers.find(Commitment.class, order.commitment())
                .orElseThrow(() -> PaperDesk.unknown(Commitment.class, order.commitment()));
        Pending pending = pending(plan.year(), redraw.map(Draw.Redraw::of));
        List<String> lines =
                maker.make(id, plan, order, commitment.hash(), pending).lines();
        byte[] saltKey = new byte[SALT_KEY];
        random.nextBytes(saltKey);
        Draw draw = prepared(request, plan, order, redraw, commitment.usedFor(id), lines, saltKey, now);
        return desk.write(request, entry -> {
            entry.guard("draws/" + plan.year());
            Plan current = entry.paper(Plan.class, plan.id()).orElseThrow();
            if (current.state() != PlanState.ENTERED && current.state() != PlanState.EXECUTING) {
                throw conflict("the plan is " + current.state() + ": draws are made for an entered plan");
            }
            Commitment promised =
                    entry.paper(Commitment.class, order.commitment()).orElseThrow();
            if (promised.by().equals(request.caller().name())) {
                throw conflict("the secret was promised by the one who prepares the draw: a second party must");
            }
            if (promised.draw().isPresent()) {
                throw conflict("the promised secret was used for another draw");
            }
            if (!redraw.equals(redraw(earlier(order), order))
                    || !pending.equals(pending(plan.year(), redraw.map(Draw.Redraw::of)))) {
                throw conflict("another draw of the year was made meanwhile; the same request may be sent again");
            }
            List<TaskPaper> written = new ArrayList<>();
            redraw.ifPresent(r ->
                    written.add(entry.paper(Draw.class, r.of()).orElseThrow().superseded()));
            written.add(draw);
            written.add(new DrawSnapshot(id, Digests.hex(saltKey), Packed.pack(lines)));
            written.add(draw.commitment());
            if (current.state() == PlanState.ENTERED) {
                written.add(current.in(PlanState.EXECUTING));
            }
            return written;
        });
    }

    private static Draw prepared(
            Request request,
            Plan plan,
            DrawOrder order,
            Optional<Draw.Redraw> redraw,
            Commitment used,
            List<String> lines,
            byte[] saltKey,
            Instant now) {
        Snapshot snapshot = Snapshot.parse(lines);
        return new Draw(
                plan.id(),
                order.round(),
                plan.year(),
                plan.item(),
                plan.lead(),
                plan.area(),
                snapshot.head().from(),
                plan.until(),
                request.caller().name(),
                now,
                snapshot.head().policyVersion(),
                snapshot.head().changeNumber(),
                Digests.hex(new HashTree(lines, saltKey).root()),
                used,
                snapshot.rule().publicValue(),
                order.publicAfter(),
                redraw,
                DrawState.PREPARED,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private List<Draw> earlier(DrawOrder order) {
        return papers.all(Draw.class, Papers.Filter.ALL.of(order.plan())).stream()
                .filter(d -> d.round() == order.round())
                .toList();
    }

    /** Opens the secret when the public value is known: takes subjects and inspectors. */
    public Written open(Request request, String id, String secret, String publicValue) {
        draw(request.caller(), id);
        String value = Check.text("publicValue", publicValue, Check.NAME);
        Instant now = clock.instant();
        return desk.change(request, Draw.class, id, draw -> {
            if (draw.state() != DrawState.PREPARED) {
                throw conflict("the draw is " + draw.state());
            }
            if (!draw.commitment().by().equals(request.caller().name())) {
                throw new RefusedException(
                        RefusedException.Reason.NOT_ALLOWED, "only the one who promised the secret opens it");
            }
            if (now.isBefore(draw.publicAfter())) {
                throw conflict("the public value is not known before " + draw.publicAfter());
            }
            Check.that(
                    secret != null
                            && Digests.hex(Digests.sha256(Digests.utf8(secret)))
                                    .equals(draw.commitment().hash()),
                    "secret",
                    "is not the one that was promised");
            byte[] seed = Lottery.seed(Digests.unhex(draw.snapshotHash()), secret, value);
            Draw.Opening opening = new Draw.Opening(
                    secret, value, Digests.hex(seed), request.caller().name(), now);
            return draw.drawn(opening, new Lottery(snapshot(id), seed).draw());
        });
    }

    /** Puts the next of the stratum's order in the place of one who cannot be visited. */
    public Written replace(Request request, String id, SubjectId subject, FallenAway reason, String note) {
        request.caller().mustActFor(draw(request.caller(), id).department());
        String why = Check.text("note", note, Check.TEXT);
        Check.present("reason", reason);
        Instant now = clock.instant();
        return desk.change(request, Draw.class, id, draw -> {
            String seed = draw.opening()
                    .filter(o -> draw.state() == DrawState.DRAWN)
                    .map(Draw.Opening::seed)
                    .orElseThrow(() -> conflict("the draw is " + draw.state()));
            Draw.DrawnVisit visit = draw.standing().stream()
                    .filter(v -> v.subject().equals(subject))
                    .findFirst()
                    .orElseThrow(() -> conflict("the subject is not one of those who are to be visited"));
            Lottery lottery = replayed(draw, snapshot(id), seed);
            return draw.replaced(new Draw.Replacement(
                    subject,
                    reason,
                    why,
                    lottery.replace(visit),
                    request.caller().name(),
                    now));
        });
    }

    /** The lottery of a draw as it stands after all replacements. */
    static Lottery replayed(Draw draw, Snapshot snapshot, String seed) {
        Lottery lottery = new Lottery(snapshot, Digests.unhex(seed));
        lottery.draw();
        draw.replacements().stream()
                .flatMap(r -> draw.visitTo(r.subject()).stream())
                .forEach(lottery::replace);
        return lottery;
    }

    /** The snapshot of a draw. */
    public Snapshot snapshot(String id) {
        return Snapshot.parse(lines(stored(id)));
    }

    /** A subject's proof of what the draw knew about it and what became of it. */
    public DrawProof proof(Caller caller, String id, SubjectId subject) {
        Draw draw = draw(caller, id);
        DrawSnapshot stored = stored(id);
        List<String> lines = lines(stored);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("subject\t" + subject + "\t") || line.startsWith("excluded\t" + subject + "\t")) {
                HashTree.Proof proof = new HashTree(lines, Digests.unhex(stored.saltKey())).proof(i);
                return DrawProof.of(draw, subject, proof, Snapshot.parse(lines));
            }
        }
        throw RefusedException.unknown("subject in the draw", subject.text());
    }

    /** Everything that an auditor needs to recompute a draw, as lines of text. */
    public String audit(Caller caller, String id) {
        Draw draw = draw(caller, id);
        DrawSnapshot stored = stored(id);
        return AuditText.of(draw, stored.saltKey(), lines(stored));
    }

    /** Visits of a year that were drawn and not made yet, beside those of a draw that is to be drawn again. */
    private Pending pending(int year, Optional<String> without) {
        List<Draw> draws = papers.all(Draw.class, Papers.Filter.ALL.year(year)).stream()
                .filter(d -> !without.equals(Optional.of(d.id())))
                .toList();
        return new Pending(
                draws,
                papers.all(JointTask.class, Papers.Filter.ALL.year(year)),
                papers.done(year),
                population.catalogue());
    }

    private static Optional<Draw.Redraw> redraw(List<Draw> earlier, DrawOrder order) {
        if (earlier.isEmpty()) {
            Check.that(order.redrawReason().isEmpty(), "redrawReason", "belongs to a draw that was made before");
            return Optional.empty();
        }
        Draw last = earlier.stream()
                .filter(d -> d.state() != DrawState.SUPERSEDED)
                .findFirst()
                .orElseThrow();
        String reason = Check.text("redrawReason", order.redrawReason().orElseThrow(), Check.TEXT);
        return Optional.of(new Draw.Redraw(last.id(), reason, earlier.size()));
    }

    private DrawSnapshot stored(String id) {
        return papers.find(DrawSnapshot.class, id).orElseThrow();
    }

    private static List<String> lines(DrawSnapshot stored) {
        return Packed.unpack(stored.packed());
    }

    private static RefusedException conflict(String message) {
        return new RefusedException(RefusedException.Reason.CONFLICT, message);
    }
}
