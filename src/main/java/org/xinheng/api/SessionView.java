package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.access.Caller;
import org.xinheng.access.Role;
import org.xinheng.registry.Area;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Level;

/** Who is signed in, and what they may do and see. */
@Schema(description = "Who calls, and what they may do and see.")
public record SessionView(
        @Schema(description = "The caller's name.") String name,
        @Schema(description = "What they may do.") SortedSet<Role> roles,

        @Schema(description = "The areas that they may see and act in, each with all below it.")
        List<Area> areas,

        @Schema(description = "Whether they see all areas.") boolean everywhere,

        @Schema(description = "Codes of the departments in whose name they act; empty for every one of their areas.")
        SortedSet<String> departments,

        @Schema(description = "The level of authority that they ask for when a request does not say.")
        Optional<Level> level) {
    static SessionView of(Caller caller, Catalogue catalogue) {
        return new SessionView(
                caller.name(),
                new TreeSet<>(caller.roles()),
                caller.areas().stream()
                        .flatMap(code -> catalogue.area(code).stream())
                        .toList(),
                caller.areas().contains(Catalogue.EVERYWHERE),
                new TreeSet<>(caller.departments()),
                caller.level());
    }
}
