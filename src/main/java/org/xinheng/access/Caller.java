package org.xinheng.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.registry.Level;

/**
 * An officer or a machine client.
 *
 * @param name its name, unique among all callers
 * @param kind how it shows who it is
 * @param roles what it may do
 * @param areas the management areas, each with all below it, that it may see and act in; at least one
 * @param level the level of authority that it asks for when a request does not say
 */
public record Caller(String name, Kind kind, Set<Role> roles, SortedSet<String> areas, Optional<Level> level) {
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
        Check.size("areas", areas, 256);
        SortedSet<String> codes = new TreeSet<>();
        areas.forEach(a -> codes.add(Check.code("areas", a)));
        areas = Collections.unmodifiableSortedSet(codes);
        level = Check.absentOr(level);
    }
}
