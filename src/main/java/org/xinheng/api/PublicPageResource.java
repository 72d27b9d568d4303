package org.xinheng.api;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.code.UnavailableException;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicEntry;
import org.xinheng.disclosure.PublicIdentities;
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.disclosure.PublicResult;
import org.xinheng.disclosure.PublicTier;
import org.xinheng.disclosure.Shown;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;

/** Pages for people: search, a subject's public record, how to repair and object. They need no script. */
@Path("/public")
@Produces(PublicPageResource.HTML)
public class PublicPageResource {
    static final String HTML = "text/html;charset=UTF-8";

    private final PublicIdentities identities;
    private final PublicSubjectResource subjects;
    private final PublicBoard board;
    private final PublicAnswers answers;
    private final PublicWords words;
    private final Population population;
    private final BusinessDay day;
    private final Template home;
    private final Template subject;
    private final Template guide;
    private final Template problem;

    /** Injected. */
    public PublicPageResource(
            PublicIdentities identities,
            PublicSubjectResource subjects,
            PublicBoard board,
            PublicAnswers answers,
            PublicWords words,
            Population population,
            BusinessDay day,
            @Location("public/home.html") Template home,
            @Location("public/subject.html") Template subject,
            @Location("public/guide.html") Template guide,
            @Location("public/problem.html") Template problem) {
        this.identities = identities;
        this.subjects = subjects;
        this.board = board;
        this.answers = answers;
        this.words = words;
        this.population = population;
        this.day = day;
        this.home = home;
        this.subject = subject;
        this.guide = guide;
        this.problem = problem;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response home(
            @QueryParam("q") String q,
            @QueryParam("lang") String lang,
            @HeaderParam("Accept-Language") String accepted,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        PublicWords.Language language = PublicWords.Language.of(lang, accepted);
        String text = q == null ? "" : q.strip();
        PublicPage page = new PublicPage(words.in(language), population.catalogue());
        try {
            List<PublicPage.SubjectText> found = text.isEmpty()
                    ? List.of()
                    : subjects.search(text).stream().map(page::subject).toList();
            return answer(
                    ifNoneMatch,
                    framed(home, language, "/public?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                            .data("q", text)
                            .data("subjects", found));
        } catch (InvalidFieldException e) {
            return answer(
                    ifNoneMatch,
                    framed(home, language, "/public?q=").data("q", text).data("subjects", List.of()));
        } catch (UnavailableException e) {
            return failure(503, language, "unavailable");
        }
    }

    @GET
    @Path("/subjects/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response subject(
            @PathParam("id") String id,
            @QueryParam("lang") String lang,
            @HeaderParam("Accept-Language") String accepted,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        PublicWords.Language language = PublicWords.Language.of(lang, accepted);
        try {
            SubjectId found = identities.resolve(id).orElseThrow(() -> RefusedException.unknown("subject", id));
            Optional<PublicRecord.Whom> whom = identities.find(found);
            List<PublicEntry> entries = board.read(() -> Stream.of(PublicEntry.Type.values())
                    .flatMap(type -> board.of(found, type).stream())
                    .map(Shown::content)
                    .toList());
            PublicPage page = new PublicPage(words.in(language), population.catalogue());
            return answer(
                    ifNoneMatch,
                    framed(subject, language, "/public/subjects/" + found.text() + "?")
                            .data("subject", page.subject(whom.orElseThrow()))
                            .data("records", some(entries, PublicRecord.class, page::record))
                            .data("results", some(entries, PublicResult.class, page::result))
                            .data("tiers", some(entries, PublicTier.class, page::tier)));
        } catch (RefusedException e) {
            return failure(404, language, "notFound");
        } catch (UnavailableException e) {
            return failure(503, language, "unavailable");
        }
    }

    @GET
    @Path("/guide")
    @PermitAll
    @Operation(hidden = true)
    public Response guide(
            @QueryParam("lang") String lang,
            @HeaderParam("Accept-Language") String accepted,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        PublicWords.Language language = PublicWords.Language.of(lang, accepted);
        return answer(ifNoneMatch, framed(guide, language, "/public/guide?"));
    }

    private static <T> List<PublicPage.EntryText> some(
            List<PublicEntry> entries, Class<T> type, Function<T, PublicPage.EntryText> text) {
        return entries.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(text)
                .toList();
    }

    private TemplateInstance framed(Template template, PublicWords.Language language, String address) {
        String joint = address.endsWith("?") ? "" : "&";
        Map<String, String> of = words.in(language);
        return template.data("w", of)
                .data("other", address + joint + "lang=" + language.other().tag())
                .data("today", day.today());
    }

    private Response failure(int status, PublicWords.Language language, String message) {
        String text = framed(problem, language, "/public?")
                .data("message", words.in(language).get(message))
                .render();
        return Response.status(status)
                .type(HTML)
                .header("Cache-Control", "no-store")
                .entity(text)
                .build();
    }

    private Response answer(String ifNoneMatch, TemplateInstance page) {
        Response answer = answers.of(HTML, ifNoneMatch, page.render().getBytes(StandardCharsets.UTF_8));
        return Response.fromResponse(answer).header("Vary", "Accept-Language").build();
    }
}
