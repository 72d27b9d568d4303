package org.xinheng.exchange.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.access.Caller;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Policy;
import org.xinheng.registry.Area;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Population;

/**
 * What a record may refer to: what the service knows, and what earlier rows of the same file brought that is not
 * entered yet. Belongs to one import; not thread-safe.
 */
final class Known {
    private final Population population;
    private final PersonSeal seal;
    private final Policy policy;
    private final Caller caller;
    private final LocalDate today;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, SubjectId> subjects = new HashMap<>();
    private final Map<SubjectId, String> areaOf = new HashMap<>();
    private final Map<String, PersonId> personKeys = new HashMap<>();
    private final Set<PersonId> persons = new HashSet<>();

    Known(Population population, PersonSeal seal, Policy policy, Caller caller, LocalDate today) {
        this.population = population;
        this.seal = seal;
        this.policy = policy;
        this.caller = caller;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    PersonSeal seal() {
        return seal;
    }

    Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code)).or(() -> catalogue().area(code));
    }

    Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code)).or(() -> catalogue().department(code));
    }

    Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code)).or(() -> catalogue().findItem(code));
    }

    boolean hasScheme(String code) {
        return policy.scheme(code).isPresent();
    }

    /** Refuses an area that is not known or not one of the caller's. */
    void actIn(String field, String area) {
        if (area(area).isEmpty()) {
            throw new InvalidFieldException(field, "names an area that is not known");
        }
        if (!mayActIn(area)) {
            throw new InvalidFieldException(field, "names an area that is not one of the caller's");
        }
    }

    /** Refuses a department that is not known or in whose name the caller does not act. */
    void actFor(String department) {
        CatalogueRecords.department("department", department, this);
        if (!caller.actsFor(department)) {
            throw new InvalidFieldException("department", "is not one for which the caller acts");
        }
    }

    private boolean mayActIn(String area) {
        if (caller.areas().contains(Catalogue.EVERYWHERE)) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(area);
        while (at.isPresent() && seen.add(at.get())) {
            if (caller.areas().contains(at.get())) {
                return true;
            }
            at = area(at.get()).flatMap(Area::parent);
        }
        return false;
    }

    /** The subject that bears one of the names; its own identifier when none does. */
    SubjectId identify(Subject subject) {
        SubjectId found = null;
        for (String name : subject.keys()) {
            Optional<SubjectId> bearer = Optional.ofNullable(subjects.get(name))
                    .or(() -> population.table().named(name));
            if (bearer.isPresent() && found != null && !bearer.get().equals(found)) {
                throw new InvalidFieldException(
                        subject.uscc().isPresent() ? "uscc" : "key",
                        "and another of its names belong to different subjects");
            }
            found = bearer.orElse(found);
        }
        return found == null ? subject.id() : found;
    }

    /** The subject that a record names, which must be known and in the caller's areas. */
    SubjectId subject(String field, String name) {
        SubjectId pending = subjects.getOrDefault(name, subjects.get(name.toUpperCase(java.util.Locale.ROOT)));
        if (pending != null) {
            return pending;
        }
        try {
            SubjectId id = population.resolve(name);
            String area = areaOf.getOrDefault(id, population.area(id));
            if (!mayActIn(area)) {
                throw RefusedException.unknown("subject", name);
            }
            return id;
        } catch (RefusedException e) {
            return pendingId(name)
                    .orElseThrow(() -> new InvalidFieldException(field, "names a subject that is not known"));
        }
    }

    private Optional<SubjectId> pendingId(String name) {
        String plain = name.startsWith(Party.SUBJECT) ? name.substring(Party.SUBJECT.length()) : name;
        return Optional.of(plain).filter(SubjectId::isId).map(SubjectId::parse).filter(areaOf::containsKey);
    }

    /** The person that a record names by identifier or by a department's key. Whether they are known shows later. */
    PersonId person(String name) {
        String plain = name.startsWith(Party.PERSON) ? name.substring(Party.PERSON.length()) : name;
        if (plain.indexOf('|') < 0 && PersonId.isId(plain)) {
            return PersonId.parse(plain);
        }
        return Optional.ofNullable(personKeys.get(plain)).orElseGet(() -> PersonId.of(plain));
    }

    /** Notes under which identifiers the graph knows persons by key. */
    void knowPersons(Map<SourceKey, PersonId> byKey) {
        byKey.forEach((key, id) -> personKeys.putIfAbsent(key.text(), id));
    }

    /** Whether an earlier row brought the party. */
    boolean brought(Party party) {
        return party instanceof PersonId person ? persons.contains(person) : areaOf.containsKey(party);
    }

    /** Notes what a row brings, for the rows after it. */
    void bring(List<FactChange> facts) {
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.AreaSaved saved) {
                areas.put(saved.area().code(), saved.area());
            } else if (fact instanceof FactChange.DepartmentSaved saved) {
                departments.put(saved.department().code(), saved.department());
            } else if (fact instanceof FactChange.ItemSaved saved) {
                items.put(saved.item().code(), saved.item());
            } else if (fact instanceof FactChange.SubjectSaved saved) {
                saved.subject()
                        .keys()
                        .forEach(k -> subjects.put(k, saved.subject().id()));
                areaOf.put(saved.subject().id(), saved.subject().area());
            } else if (fact instanceof FactChange.PersonSaved saved) {
                SealedPerson person = saved.sealed();
                person.key().ifPresent(k -> personKeys.put(k.text(), person.id()));
                persons.add(person.id());
            }
        }
    }

    /** Tells another what is known of areas, departments and items. */
    void showCatalogue(Known other) {
        other.areas.putAll(areas);
        other.departments.putAll(departments);
        other.items.putAll(items);
    }

    /** Forgets what is entered by now: the service knows it itself. */
    void entered() {
        subjects.clear();
        areaOf.clear();
        persons.clear();
        personKeys.clear();
    }

    private Catalogue catalogue() {
        return population.catalogue();
    }
}
