package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.policy.InvalidPolicyException;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.policy.reading.PolicyFault;
import org.xinheng.standing.Policies;
import org.xinheng.standing.Rules;

/** The versions of the rule book: write one, have it checked, look at it. */
@Path("/api/v1/policies")
@Tag(name = "policies")
public class PolicyResource {
    /** The media type of policy files. */
    static final String YAML = "application/yaml";

    private static final String SCHEMA = "policies/policy.schema.json";

    private final Policies policies;
    private final Rules rules;
    private final CurrentCaller caller;

    /** Injected. */
    public PolicyResource(Policies policies, Rules rules, CurrentCaller caller) {
        this.policies = policies;
        this.rules = rules;
        this.caller = caller;
    }

    /** A version that is kept. */
    @Schema(description = "A version of the rule book.")
    public record PolicyView(
            @Schema(description = "The version.") String version,

            @Schema(description = "Its title.") String title,

            @Schema(description = "The first day on which it may be in force.")
            LocalDate effectiveFrom,

            @Schema(description = "Whether it is in force today.")
            boolean inForce,

            @Schema(description = "Who brought it; absent just after it was.")
            Optional<String> addedBy,

            @Schema(description = "When it was brought; absent just after it was.")
            Optional<Instant> addedAt) {}

    /** What a check found. */
    @Schema(description = "What a check of a policy found.")
    public record CheckAnswer(
            @Schema(description = "Whether the policy may be kept.")
            boolean sound,

            @Schema(description = "Everything that is wrong, in the order of lines.")
            List<PolicyFault> faults) {}

    @GET
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER, Access.OFFICER, Access.AUDITOR})
    @Operation(summary = "All versions", description = "The latest first.")
    public List<PolicyView> all() {
        return policies.all().stream()
                .map(k -> view(policies.policy(k.version()), Optional.of(k.addedBy()), Optional.of(k.addedAt())))
                .toList();
    }

    @POST
    @Consumes(YAML)
    @RolesAllowed(Access.POLICY_MAKER)
    @Operation(
            summary = "Bring a policy",
            description =
                    "It is checked and kept under its version for good; it is not in force before it is activated. "
                            + "A faulty one is refused with every fault at once, each with its place, line and a hint.")
    public PolicyView submit(String yaml) {
        Policy policy =
                policies.submit(Check.present("body", yaml), caller.get().name());
        return view(policy, Optional.empty(), Optional.empty());
    }

    @POST
    @Path("/check")
    @Consumes(YAML)
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER})
    @Operation(summary = "Check a policy", description = "Everything that is wrong with it, at once. Nothing is kept.")
    public CheckAnswer check(String yaml) {
        try {
            PolicyReader.read(Check.present("body", yaml));
            return new CheckAnswer(true, List.of());
        } catch (InvalidPolicyException e) {
            return new CheckAnswer(false, e.faults());
        }
    }

    @GET
    @Path("/schema")
    @Produces("application/schema+json")
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER, Access.OFFICER, Access.AUDITOR})
    @Operation(summary = "The JSON Schema of policy files", description = "For editors: names, types, descriptions.")
    public String schema() {
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(SCHEMA)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCHEMA + " cannot be read", e);
        }
    }

    @GET
    @Path("/{version}")
    @Produces(YAML)
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER, Access.OFFICER, Access.AUDITOR})
    @Operation(summary = "Look at a version", description = "The file as it was brought.")
    public String text(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        return policies.text(version);
    }

    private PolicyView view(Policy policy, Optional<String> addedBy, Optional<Instant> addedAt) {
        boolean inForce = rules.active().version().equals(policy.version());
        return new PolicyView(policy.version(), policy.title(), policy.effectiveFrom(), inForce, addedBy, addedAt);
    }
}
