package org.xinheng.api;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.access.Caller;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.registry.Level;

/** A caller as an operator enters it. */
@Schema(description = "An officer's local account or a machine client's key.")
public record CallerInput(
        @Schema(description = "Name, unique among all callers.", required = true)
        String name,

        @Schema(description = "ACCOUNT for an officer, KEY for a machine client.", required = true)
        Caller.Kind kind,

        @Schema(description = "What it may do.", required = true)
        Set<Role> roles,

        @Schema(description = "Areas, each with all below it; everywhere for all.", required = true)
        SortedSet<String> areas,

        @Schema(
                description = "Codes of the departments in whose name it enters, plans and publishes; absent for every "
                        + "department of its areas.")
        SortedSet<String> departments,

        @Schema(description = "Level of authority that it asks for when a request does not say.")
        Optional<Level> level) {
    Caller toCaller() {
        Check.that(kind != Caller.Kind.OIDC, "kind", "must be ACCOUNT or KEY; OIDC callers come with their tokens");
        return new Caller(name, kind, roles, areas, departments, level);
    }
}
