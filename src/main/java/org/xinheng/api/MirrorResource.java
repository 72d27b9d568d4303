package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.disclosure.Mirror;
import org.xinheng.disclosure.Mirrors;

/** The register of sites that copy what is public. */
@Path("/api/v1/mirrors")
@Tag(name = "disclosure")
public class MirrorResource {
    private final Mirrors mirrors;

    /** Injected. */
    public MirrorResource(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    /** A mirror as an operator enters it. */
    @Schema(description = "A site that copies what is public.")
    public record MirrorInput(
            @Schema(description = "Its name.", required = true)
            String name,

            @Schema(
                    description = "Whom to reach when it shows what has ended; an office, not a person.",
                    required = true)
            String contact,

            @Schema(description = "An https address that is told of changes.", implementation = String.class)
            Optional<String> webhook) {}

    /** A mirror with its secret. */
    @Schema(description = "A mirror with its secret, which is shown this once.")
    public record Registered(
            @Schema(description = "The mirror.") Mirror mirror,

            @Schema(
                    description =
                            "What it confirms its position with (Authorization: Bearer) and checks the signatures of "
                                    + "webhooks with.")
            String secret) {}

    /** A mirror and how far it is behind. */
    @Schema(description = "A mirror and how far it is behind.")
    public record MirrorState(
            @Schema(description = "The mirror.") Mirror mirror,

            @Schema(description = "How many deletions it did not confirm.")
            int deletions,

            @Schema(description = "The last working day in time for the oldest of them.")
            Optional<LocalDate> deleteBy,

            @Schema(description = "Whether that day is over: it may still show what has ended.")
            boolean overdue) {
        static MirrorState of(Mirrors.Behind behind) {
            return new MirrorState(behind.mirror(), behind.deletions(), behind.deleteBy(), behind.overdue());
        }
    }

    @POST
    @RolesAllowed(Access.OPERATOR)
    @Operation(
            summary = "Register a mirror",
            description = "Its secret is shown this once. With a webhook it is told of changes, signed as the Standard "
                    + "Webhooks specification describes, again and again until it confirms.")
    public Registered register(MirrorInput body) {
        Check.present("body", body);
        Mirror mirror = mirrors.register(
                body.name(), body.contact(), Check.absentOr(body.webhook()).map(MirrorResource::address));
        return new Registered(mirror, mirrors.secret(mirror));
    }

    @GET
    @RolesAllowed({Access.OPERATOR, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "List the mirrors", description = "How far each confirmed, and whose deletions are overdue.")
    public List<MirrorState> list() {
        return mirrors.all().stream().map(MirrorState::of).toList();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Access.OPERATOR)
    @Operation(summary = "Take a mirror off the register", description = "It is no longer told of changes.")
    public void remove(@PathParam("id") @Parameter(description = "The mirror's id.") String id) {
        mirrors.remove(id);
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("webhook", "is not an address");
        }
    }
}
