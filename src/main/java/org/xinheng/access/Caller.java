package org.xinheng.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;
import org.xinheng.registry.Level;

/**
 * An officer or a machine client.
 *
 * @param name its name, unique among all callers
 * @param kind how it shows who it is
 * @param roles what it may do
 * @param areas the management areas, each with all below it, that it may see and act in; at least one
 * @param departments the departments in whose name it acts; none for whoever acts for every department of its areas
 * @param level the level of authority that it asks for when a request does not say
 */
public record Caller(
        String name,
        Kind kind,
        Set<Role> roles,
        SortedSet<String> areas,
        SortedSet<String> departments,
        Optional<Level> level) {
    private static final int MOST = 256;

    /** How a caller shows who it is. */
    public enum Kind {
        /** a machine client, by a key */
        KEY,
        /** an officer, by name and password */
        ACCOUNT,
        /** an officer or client known to the organisation's identity provider */
        OIDC
    }

    public Caller {
        name = Check.code("name", name);
        Check.present("kind", kind);
        Check.that(roles != null && !roles.isEmpty(), "roles", "must hold at least one role");
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        Check.that(areas != null && !areas.isEmpty(), "areas", "must hold at least one area");
        areas = codes("areas", areas);
        departments = codes("departments", departments == null ? new TreeSet<>() : departments);
        level = Check.absentOr(level);
    }

    /** A caller who acts for every department of its areas. */
    public Caller(String name, Kind kind, Set<Role> roles, SortedSet<String> areas, Optional<Level> level) {
        this(name, kind, roles, areas, new TreeSet<>(), level);
    }

    /** The department in whose name it acts where a request does not say; empty when that is not clear. */
    public Optional<String> onlyDepartment() {
        return departments.size() == 1 ? Optional.of(departments.first()) : Optional.empty();
    }

    /** Whether it acts in the name of a department. */
    public boolean actsFor(String department) {
        return departments.isEmpty() || departments.contains(department);
    }

    /** Refuses to act in the name of a department that is not one of the caller's. */
    public void mustActFor(String department) {
        if (!actsFor(department)) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED,
                    "the caller acts for " + String.join(", ", departments) + ", not for the department " + department);
        }
    }

    private static SortedSet<String> codes(String field, SortedSet<String> given) {
        Check.size(field, given, MOST);
        SortedSet<String> codes = new TreeSet<>();
        given.forEach(c -> codes.add(Check.code(field, c)));
        return Collections.unmodifiableSortedSet(codes);
    }
}
