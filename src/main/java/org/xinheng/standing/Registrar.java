package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;

/** Enters who and what is supervised, by whom, for what, and how parties are related. */
@ApplicationScoped
public class Registrar {
    /** How long the writer of a relation waits for it to be seen; the write is safe before. */
    private static final Duration REFLECTED = Duration.ofSeconds(2);

    private final WritePath path;
    private final Ledger ledger;
    private final Population population;
    private final BusinessDay day;
    private final Rules rules;
    private final Follower follower;

    /** Injected. */
    public Registrar(
            WritePath path, Ledger ledger, Population population, BusinessDay day, Rules rules, Follower follower) {
        this.path = path;
        this.ledger = ledger;
        this.population = population;
        this.day = day;
        this.rules = rules;
        this.follower = follower;
    }

    /**
     * Adds a subject or, where its natural identity is known, corrects it. The identifier in the record is that of a new
     * subject; a known one keeps its own.
     */
    public Written save(Request request, Subject subject) {
        SubjectId id = subject.keys().stream()
                .flatMap(name -> population.table().named(name).stream())
                .findFirst()
                .orElse(subject.id());
        return save(request, id, subject);
    }

    /** Corrects a known subject, its codes included. */
    public Written correct(Request request, SubjectId id, Subject subject) {
        population.standing(id);
        return save(request, id, subject);
    }

    private Written save(Request request, SubjectId id, Subject given) {
        Subject subject = given.withId(id);
        references().area("area", subject.area());
        subject.establishedOn()
                .ifPresent(d -> Check.that(!d.isAfter(day.today()), "establishedOn", "must not be in the future"));
        return path.change(request, id, (entry, dossier) -> {
            entry.named(subject.keys()).filter(other -> !other.equals(id)).ifPresent(other -> {
                throw new RefusedException(
                        RefusedException.Reason.CONFLICT,
                        "one of uscc, registrationNumber and key belongs to subject " + other);
            });
            boolean same = dossier.map(d -> d.subject().equals(subject)).orElse(false);
            return same ? List.of() : List.of(new FactChange.SubjectSaved(subject));
        });
    }

    /** Replaces the items of which a subject is an explicit member. */
    public Written memberships(Request request, SubjectId id, List<String> items) {
        references().items("items", items);
        List<String> sorted = items.stream().sorted().distinct().toList();
        return path.change(request, id, (entry, dossier) -> {
            Dossier known = known(id, dossier);
            return known.memberOf().equals(sorted) ? List.of() : List.of(new FactChange.MembershipSaved(id, sorted));
        });
    }

    /** Adds or corrects a relation between known parties. */
    public Written save(Request request, Relation relation) {
        return reflected(path.change(request, relation.to(), (entry, dossier) -> {
            known(relation.to(), dossier);
            Check.that(entry.knows(relation.from()), "from", "names a party that is not known");
            Optional<Relation> stored = entry.relation(relation.to(), relation.id());
            return stored.equals(Optional.of(relation)) ? List.of() : List.of(new FactChange.RelationSaved(relation));
        }));
    }

    /** Withdraws a relation that was recorded in error. One that ended is corrected with its end instead. */
    public Written withdraw(Request request, SubjectId to, RecordId id, String reason) {
        String why = Check.text("reason", reason, Check.TEXT);
        return reflected(path.change(request, to, (entry, dossier) -> {
            known(to, dossier);
            Relation relation =
                    entry.relation(to, id).orElseThrow(() -> RefusedException.unknown("relation", id.value()));
            return List.of(new FactChange.RelationWithdrawn(relation.from(), to, id, why));
        }));
    }

    /** Relations are reflected in memory by the numbered changes alone; their writer sees them with the answer. */
    private Written reflected(Written written) {
        written.change().ifPresent(change -> follower.awaits(change, REFLECTED));
        return written;
    }

    /** Adds or corrects a person. */
    public Written save(Request request, SealedPerson person) {
        return path.changeApart(request, entry -> {
            boolean same = entry.person(person.id()).equals(Optional.of(person));
            return same ? List.of() : List.of(new FactChange.PersonSaved(person));
        });
    }

    /** Adds or corrects an area; its path up the tree must not lead back to it. */
    public Written save(Request request, Area area) {
        area.parent().ifPresent(parent -> {
            references().area("parent", parent);
            Check.that(
                    !population.catalogue().path(parent).contains(area.code()),
                    "parent",
                    "is below this area in the tree");
        });
        boolean same = population.catalogue().area(area.code()).equals(Optional.of(area));
        return catalogue(request, same, new FactChange.AreaSaved(area));
    }

    /** Adds or corrects a department. */
    public Written save(Request request, Department department) {
        references().area("area", department.area());
        department.parent().ifPresent(parent -> references().department("parent", parent));
        boolean same = population.catalogue().department(department.code()).equals(Optional.of(department));
        return catalogue(request, same, new FactChange.DepartmentSaved(department));
    }

    /** Adds or corrects an item. */
    public Written save(Request request, Item item) {
        references().departments("leads", item.leads());
        references().departments("cooperates", item.cooperates());
        Check.that(
                rules.active().policy().scheme(item.scheme()).isPresent(),
                "scheme",
                "names a scheme that the policy does not have");
        boolean same = population.catalogue().findItem(item.code()).equals(Optional.of(item));
        return catalogue(request, same, new FactChange.ItemSaved(item));
    }

    private Written catalogue(Request request, boolean same, FactChange fact) {
        Written written = path.changeApart(request, entry -> same ? List.of() : List.of(fact));
        population.enter(ledger.catalogue());
        return written;
    }

    private References references() {
        return new References(population.catalogue());
    }

    static Dossier known(SubjectId id, Optional<Dossier> dossier) {
        return dossier.orElseThrow(() -> RefusedException.unknown("subject", id.text()));
    }
}
