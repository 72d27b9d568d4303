package org.xinheng.disclosure;

import static org.xinheng.record.ProceedingAction.ACCEPT;
import static org.xinheng.record.ProceedingAction.APPROVE;
import static org.xinheng.record.ProceedingAction.CANCEL;
import static org.xinheng.record.ProceedingAction.COMPLETE;
import static org.xinheng.record.ProceedingAction.CORRECT;
import static org.xinheng.record.ProceedingAction.EXTEND;
import static org.xinheng.record.ProceedingAction.LIFT;
import static org.xinheng.record.ProceedingAction.REFUSE;
import static org.xinheng.record.ProceedingAction.REJECT;
import static org.xinheng.record.ProceedingAction.REVOKE;
import static org.xinheng.record.ProceedingAction.UPHOLD;
import static org.xinheng.record.ProceedingKind.OBJECTION;
import static org.xinheng.record.ProceedingKind.REPAIR;
import static org.xinheng.record.ProceedingKind.SHIELDING;
import static org.xinheng.record.ProceedingKind.WITHHOLDING;
import static org.xinheng.record.ProceedingState.ACCEPTED;
import static org.xinheng.record.ProceedingState.APPROVED;
import static org.xinheng.record.ProceedingState.CANCELLED;
import static org.xinheng.record.ProceedingState.COMPLETED;
import static org.xinheng.record.ProceedingState.CORRECTED;
import static org.xinheng.record.ProceedingState.LIFTED;
import static org.xinheng.record.ProceedingState.OPEN;
import static org.xinheng.record.ProceedingState.REFUSED;
import static org.xinheng.record.ProceedingState.REJECTED;
import static org.xinheng.record.ProceedingState.REVOKED;
import static org.xinheng.record.ProceedingState.SERVED;
import static org.xinheng.record.ProceedingState.UPHELD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.xinheng.code.RefusedException;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;

/** Which action leads a procedure from where to where. Whatever is not listed here is refused. */
public final class Transitions {
    private record From(ProceedingKind kind, ProceedingState state, ProceedingAction action) {}

    private static final Map<From, ProceedingState> ALL = all();

    private Transitions() {}

    /** Where a new procedure begins. */
    public static ProceedingState first(ProceedingKind kind) {
        return kind == ProceedingKind.NOTICE ? SERVED : OPEN;
    }

    /** Where an action leads, if it is possible there. */
    public static Optional<ProceedingState> next(ProceedingKind kind, ProceedingState state, ProceedingAction action) {
        return Optional.ofNullable(ALL.get(new From(kind, state, action)));
    }

    /**
     * Where an action leads a procedure.
     *
     * @throws RefusedException as a conflict, naming what is possible instead
     */
    static ProceedingState next(Proceeding proceeding, ProceedingAction action) {
        if (action == EXTEND && proceeding.last(EXTEND).isPresent()) {
            throw conflict("the time for the decision was extended before; it is extended once");
        }
        return next(proceeding.kind(), proceeding.state(), action).orElseThrow(() -> {
            TreeSet<ProceedingAction> possible = new TreeSet<>();
            for (ProceedingAction other : ProceedingAction.values()) {
                next(proceeding.kind(), proceeding.state(), other).ifPresent(s -> possible.add(other));
            }
            return conflict(action + " is not possible: the " + proceeding.kind() + " procedure is "
                    + proceeding.state() + (possible.isEmpty() ? " and at its end" : ", possible are " + possible));
        });
    }

    static RefusedException conflict(String message) {
        return new RefusedException(RefusedException.Reason.CONFLICT, message);
    }

    private static Map<From, ProceedingState> all() {
        Map<From, ProceedingState> all = new LinkedHashMap<>();
        all.put(new From(REPAIR, OPEN, ACCEPT), ACCEPTED);
        all.put(new From(REPAIR, OPEN, REJECT), REJECTED);
        all.put(new From(REPAIR, OPEN, CANCEL), CANCELLED);
        all.put(new From(REPAIR, ACCEPTED, EXTEND), ACCEPTED);
        all.put(new From(REPAIR, ACCEPTED, APPROVE), APPROVED);
        all.put(new From(REPAIR, ACCEPTED, REFUSE), REFUSED);
        all.put(new From(REPAIR, ACCEPTED, CANCEL), CANCELLED);
        all.put(new From(REPAIR, APPROVED, REVOKE), REVOKED);
        all.put(new From(WITHHOLDING, OPEN, APPROVE), APPROVED);
        all.put(new From(WITHHOLDING, OPEN, REFUSE), REFUSED);
        all.put(new From(WITHHOLDING, OPEN, CANCEL), CANCELLED);
        all.put(new From(WITHHOLDING, APPROVED, LIFT), LIFTED);
        all.put(new From(OBJECTION, OPEN, CORRECT), CORRECTED);
        all.put(new From(OBJECTION, OPEN, UPHOLD), UPHELD);
        all.put(new From(OBJECTION, OPEN, CANCEL), CANCELLED);
        all.put(new From(SHIELDING, OPEN, APPROVE), APPROVED);
        all.put(new From(SHIELDING, OPEN, REFUSE), REFUSED);
        all.put(new From(SHIELDING, OPEN, CANCEL), CANCELLED);
        all.put(new From(SHIELDING, APPROVED, LIFT), LIFTED);
        all.put(new From(SHIELDING, APPROVED, COMPLETE), COMPLETED);
        return Map.copyOf(all);
    }
}
