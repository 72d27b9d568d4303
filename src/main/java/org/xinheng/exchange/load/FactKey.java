package org.xinheng.exchange.load;

import java.util.Optional;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.standing.FactChange;

/**
 * What makes two facts say something of the same thing.
 *
 * @param kind the facts' type
 * @param id the identifier of what they are about
 */
public record FactKey(Class<? extends FactChange> kind, Object id) {
    /** The key of a fact; empty for one that says that something ended. */
    public static Optional<FactKey> of(FactChange fact) {
        return id(fact).map(id -> new FactKey(fact.getClass(), id));
    }

    private static Optional<Object> id(FactChange fact) {
        if (fact instanceof FactChange.AreaSaved saved) {
            return Optional.of(saved.area().code());
        } else if (fact instanceof FactChange.DepartmentSaved saved) {
            return Optional.of(saved.department().code());
        } else if (fact instanceof FactChange.ItemSaved saved) {
            return Optional.of(saved.item().code());
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            return Optional.of(saved.subject().id());
        } else if (fact instanceof FactChange.PersonSaved saved) {
            return Optional.of(saved.sealed().id());
        } else if (fact instanceof FactChange.MembershipSaved saved) {
            return Optional.of(saved.subject());
        } else if (fact instanceof FactChange.RelationSaved saved) {
            return Optional.of(saved.relation().id());
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            return Optional.of(saved.violation().id());
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            return Optional.of(saved.inspection().id());
        } else if (fact instanceof FactChange.ProceedingSaved saved) {
            return Optional.of(saved.proceeding().id());
        } else if (fact instanceof FactChange.RatingSaved saved) {
            return Optional.of(saved.rating().id());
        } else if (fact instanceof FactChange.AdjustmentSaved saved) {
            return Optional.of(saved.adjustment().id());
        } else if (fact instanceof FactChange.IdentitySaved saved) {
            return Optional.of(saved.identity().id());
        } else if (fact instanceof FactChange.MeasureDecided decided) {
            return Optional.of(decided.link().id());
        } else if (fact instanceof FactChange.TaskPaperSaved saved) {
            return Optional.of(TaskPaper.kind(saved.paper().getClass()) + "/"
                    + saved.paper().id());
        }
        return Optional.empty();
    }
}
