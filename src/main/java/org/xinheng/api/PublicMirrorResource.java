package org.xinheng.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.disclosure.Mirror;
import org.xinheng.disclosure.Mirrors;

/** Where mirrors confirm how far they came. */
@Path("/public/v1/mirrors/{id}/position")
@Tag(name = "public")
public class PublicMirrorResource {
    private static final String BEARER = "Bearer ";

    private final Mirrors mirrors;

    /** Injected. */
    public PublicMirrorResource(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    /** How far a mirror came. */
    @Schema(description = "How far a mirror came.")
    public record Position(
            @Schema(description = "The number of the last change that it applied.", required = true)
            Long number,

            @Schema(
                    description = "The digest of the lines that it holds then: proof that it deleted what ended. 64 "
                            + "hexadecimal digits.")
            Optional<String> digest) {}

    /** What is known of a mirror's position. */
    @Schema(description = "What is known of a mirror's position.")
    public record Confirmed(
            @Schema(description = "The number that it confirmed.")
            long number,

            @Schema(description = "Whether its digest was the right one; absent where it named none.")
            Optional<Boolean> digestMatches,

            @Schema(description = "How many deletions it has yet to confirm.")
            int deletions) {}

    @PUT
    @PermitAll
    @Operation(
            summary = "Confirm a position",
            description =
                    "By a registered mirror, with its secret as bearer token. From then on it is no longer told of "
                            + "what came before.")
    public Confirmed confirm(
            @PathParam("id") @Parameter(description = "The mirror's id.") String id,
            @HeaderParam("Authorization") @Parameter(description = "Bearer and the mirror's secret.", required = true)
                    String authorization,
            Position body) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new InvalidFieldException("Authorization", "must be Bearer and the mirror's secret");
        }
        Mirror mirror = mirrors.authenticate(id, authorization.substring(BEARER.length()));
        Check.present("body", body);
        long number = Check.present("number", body.number());
        Check.that(number >= 0, "number", "must not be negative");
        Mirror now = mirrors.confirm(mirror, number, Check.absentOr(body.digest()));
        return new Confirmed(
                now.position(), now.digestMatches(), mirrors.behind(now).deletions());
    }
}
