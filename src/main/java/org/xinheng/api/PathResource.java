package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.Party;

/** How two parties are tied. */
@Path("/api/v1/paths")
@Tag(name = "relationships")
public class PathResource {
    private final RelationshipDesk desk;
    private final PartyViews views;
    private final CurrentCaller caller;

    /** Injected. */
    public PathResource(RelationshipDesk desk, PartyViews views, CurrentCaller caller) {
        this.desk = desk;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "How two parties are tied",
            description =
                    "The shortest simple paths between two parties, shorter ones first, equal ones in a fixed order.")
    public PathsAnswer paths(
            @QueryParam("from") @Parameter(description = "A subject, or person/ with an id.", required = true)
                    String from,
            @QueryParam("to") @Parameter(description = "Another subject, or person/ with an id.", required = true)
                    String to,
            @QueryParam("kinds") @Parameter(description = Docs.KINDS) String kinds,
            @QueryParam("on") @Parameter(description = Docs.HOLDS_ON) String on,
            @QueryParam("hops") @Parameter(description = "Relations on a path at most, 1 to 6; 4 when absent.")
                    String hops,
            @QueryParam("most") @Parameter(description = "Paths at most, 1 to 50; 1 when absent: the shortest.")
                    String most) {
        Party start = party("from", from);
        Party end = party("to", to);
        Check.that(!start.equals(end), "to", "must be another party than from");
        return desk.paths(
                caller.get(),
                start,
                end,
                RelationshipDesk.Question.of(kinds, on),
                Parameters.number("hops", hops, 1, 6, 4),
                Parameters.number("most", most, 1, 50, 1));
    }

    private Party party(String name, String given) {
        String text = Parameters.required(name, given);
        return text.startsWith(Party.PERSON)
                ? views.person(caller.get(), text.substring(Party.PERSON.length()))
                : caller.named(text);
    }
}
