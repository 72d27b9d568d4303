package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.IdentityCase.Act;

/** Whether two persons, or two subjects, are one: suspected, decided by another officer, taken apart again. */
@ApplicationScoped
public class Identities {
    private static final Duration REFLECTED = Duration.ofSeconds(2);

    private final WritePath path;
    private final Follower follower;
    private final BusinessDay day;

    /** Injected. */
    public Identities(WritePath path, Follower follower, BusinessDay day) {
        this.path = path;
        this.follower = follower;
        this.day = day;
    }

    /** Suspects that two persons or two subjects are one, for the first time or again. */
    public Written suspect(Request request, Party kept, Party other, String evidence) {
        IdentityCase.Step step = step(request, Act.SUSPECT, evidence);
        IdentityCase suspected = IdentityCase.suspected(kept, other, step);
        return reflected(path.changeIdentity(request, entry -> {
            Check.that(entry.knows(kept), "kept", "names a party that is not known");
            Check.that(entry.knows(other), "other", "names a party that is not known");
            return entry.identity(suspected.id()).map(c -> c.after(step)).orElse(suspected);
        }));
    }

    /** Goes a step further. Deciding steps are for reviewers, and not for whoever raised the question. */
    public Written step(Request request, RecordId id, Act act, String evidence) {
        if (act != Act.SUSPECT && act != Act.DOUBT && !request.caller().roles().contains(Role.REVIEWER)) {
            throw new RefusedException(RefusedException.Reason.NOT_ALLOWED, "the caller's roles do not allow this");
        }
        IdentityCase.Step step = step(request, act, evidence);
        return reflected(path.changeIdentity(request, entry -> {
            IdentityCase now = entry.identity(id).orElseThrow(() -> unknown(id)).after(step);
            if (act == Act.CONFIRM && entry.othersAreOne(now)) {
                throw new RefusedException(
                        RefusedException.Reason.CONFLICT,
                        "kept is seen as a third party, or other is one with a third; that case has to be settled first");
            }
            return now;
        }));
    }

    private IdentityCase.Step step(Request request, Act act, String evidence) {
        return new IdentityCase.Step(act, request.caller().name(), day.today(), evidence);
    }

    private Written reflected(Written written) {
        Optional<String> change = written.change();
        change.ifPresent(c -> follower.awaits(c, REFLECTED));
        return written;
    }

    private static RefusedException unknown(RecordId id) {
        return RefusedException.unknown("identity case", id.value());
    }
}
