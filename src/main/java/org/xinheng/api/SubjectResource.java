package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Subject;
import org.xinheng.standing.Registrar;

/** Subjects: enter, correct, find, look at. */
@Path("/api/v1/subjects")
@Tag(name = "subjects")
public class SubjectResource {
    private final Registrar registrar;
    private final CurrentCaller caller;
    private final Answers answers;
    private final SubjectSearch search;
    private final SubjectView view;

    /** Injected. */
    public SubjectResource(
            Registrar registrar, CurrentCaller caller, Answers answers, SubjectSearch search, SubjectView view) {
        this.registrar = registrar;
        this.caller = caller;
        this.answers = answers;
        this.search = search;
        this.view = view;
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Enter a subject",
            description =
                    "Adds a subject, or corrects the one of the same uscc or key. Sending the same again changes nothing.")
    public WriteAnswer create(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key, SubjectInput body) {
        Subject subject = Check.present("body", body).toSubject();
        return answers.of(
                registrar.save(caller.request(key, "subjects", body), subject),
                subject.id().text());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Correct a subject",
            description = "Replaces what is known about the subject itself, its codes included.")
    public WriteAnswer correct(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            SubjectInput body) {
        SubjectId subject = caller.subject(id);
        return answers.of(
                registrar.correct(
                        caller.request(key, "subjects/" + id, body),
                        subject,
                        Check.present("body", body).toSubject()),
                subject.text());
    }

    @PUT
    @Path("/{id}/memberships")
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Set explicit memberships",
            description =
                    "Replaces the items of which the subject is an explicit member (对象名录库), beside those whose scope it meets.")
    public WriteAnswer memberships(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            List<String> items) {
        SubjectId subject = caller.subject(id);
        return answers.of(
                registrar.memberships(
                        caller.request(key, "subjects/" + id + "/memberships", items),
                        subject,
                        Check.present("body", items)),
                subject.text());
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.OPERATOR, Access.AUDITOR, Access.SCHEDULER})
    @Operation(
            summary = "Find subjects",
            description =
                    "By name (Chinese full text), code, number or key, and by area, kind, tag, tier, item, department and "
                            + "person, within the caller's areas.")
    public SubjectPage find(
            @QueryParam("q") @Parameter(description = "Part of a name, or a whole code, number or key.") String q,
            @QueryParam("area") @Parameter(description = "Code of an area; those below it count.") String area,
            @QueryParam("kind") @Parameter(description = "Kind of subject.") String kind,
            @QueryParam("tag") @Parameter(description = "A label that holds today.") String tag,
            @QueryParam("tier") @Parameter(description = "scheme:label, as in comprehensive:D.") String tier,
            @QueryParam("item") @Parameter(description = "Code of an item that applies.") String item,
            @QueryParam("department") @Parameter(description = "Code of a department that leads an item that applies.")
                    String department,
            @QueryParam("person")
                    @Parameter(
                            description =
                                    "The whole name of a person who represents, holds, runs or controls; for officers, "
                                            + "reviewers and auditors.")
                    String person,
            @QueryParam("limit") @Parameter(description = "Entries on a page, 1 to 200; 50 when absent.") String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor) {
        return search.find(
                caller, new SubjectSearch.Filter(q, area, kind, tag, tier, item, department, person), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.OPERATOR, Access.AUDITOR, Access.SCHEDULER})
    @Operation(
            summary = "Look at a subject",
            description = "Identity, tags, tiers, relations and records. With knownAt: what was known then.")
    public SubjectDetail get(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("knownAt") @Parameter(description = Docs.KNOWN_AT) String knownAt) {
        return view.of(caller.subject(id, knownAt), Moments.parse(knownAt));
    }
}
