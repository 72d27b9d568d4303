package org.xinheng.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.LostPositionException;
import org.xinheng.code.MovedException;
import org.xinheng.code.RefusedException;
import org.xinheng.code.UnavailableException;
import org.xinheng.exchange.file.UnreadableFileException;
import org.xinheng.exchange.mapping.FaultyMappingException;
import org.xinheng.inspection.PlanConflictException;
import org.xinheng.policy.InvalidPolicyException;

/** The one place where exceptions become answers. Nothing of an exception that is not meant for a caller gets out. */
@Singleton
public final class Problems {
    /** How long a caller should wait before it tries again, in seconds. */
    private static final int RETRY_AFTER = 5;

    private static final int FOUND = 302;

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response invalid(InvalidFieldException e) {
        return of(400, e.getMessage(), List.of(new Problem.FieldError(e.field(), e.reason())));
    }

    @ServerExceptionMapper
    Response faulty(InvalidPolicyException e) {
        List<Problem.FieldError> errors = e.faults().stream()
                .map(f -> new Problem.FieldError(
                        f.place().isEmpty() ? "body" : f.place(),
                        "line " + f.line() + ": " + f.message() + " (" + f.hint() + ")"))
                .toList();
        return of(400, "the policy has " + errors.size() + " faults", errors);
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        int status =
                switch (e.reason()) {
                    case UNKNOWN -> 404;
                    case NOT_ALLOWED -> 403;
                    case CONFLICT -> 409;
                    case KEY_REUSED -> 422;
                };
        return of(status, e.getMessage(), List.of());
    }

    @ServerExceptionMapper
    Response lost(LostPositionException e) {
        return of(409, e.getMessage(), List.of(new Problem.FieldError(e.field(), e.reason())));
    }

    /** Each broken rule by its name. */
    @ServerExceptionMapper
    Response planConflict(PlanConflictException e) {
        return of(
                409,
                e.getMessage(),
                e.conflicts().stream()
                        .map(c -> new Problem.FieldError(
                                c.rule().name(),
                                c.text() + c.plan().map(p -> " (" + p + ")").orElse("")))
                        .toList());
    }

    /** The same request, about the party as which the named one is seen. */
    @ServerExceptionMapper
    Response moved(MovedException e, UriInfo uri) {
        String path = Arrays.stream(uri.getRequestUri().getRawPath().split("/", -1))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)
                                .equals(e.from())
                        ? e.to()
                        : part)
                .collect(Collectors.joining("/"));
        String query = uri.getRequestUri().getRawQuery();
        return Response.status(308)
                .location(URI.create(query == null ? path : path + "?" + query))
                .build();
    }

    @ServerExceptionMapper
    Response unavailable(UnavailableException e) {
        LOG.debug("the graph is away", e);
        return Response.fromResponse(of(
                        503,
                        "the graph cannot be reached; nothing was changed, the same request may be sent again",
                        List.of()))
                .header("Retry-After", RETRY_AFTER)
                .build();
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableFileException e) {
        return of(400, "body: " + e.getMessage(), List.of(new Problem.FieldError("body", e.getMessage())));
    }

    @ServerExceptionMapper
    Response faulty(FaultyMappingException e) {
        return of(
                400,
                "the mapping makes no sense: " + e.getMessage(),
                e.faults().stream()
                        .map(f -> new Problem.FieldError(f.place(), f.reason()))
                        .toList());
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return json(e);
    }

    /** More specific than the framework's own, which says nothing. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return json(e);
    }

    /** Whoever comes to sign in with the identity provider is led there. */
    @ServerExceptionMapper
    Uni<Response> notAuthenticated(UnauthorizedException e, HttpHeaders headers, RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(context)
                .map(asked -> asked != null && asked.status == FOUND ? redirect(asked) : challenge(headers));
    }

    @ServerExceptionMapper
    Response notAuthenticated(AuthenticationFailedException e, HttpHeaders headers) {
        return challenge(headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return of(403, "the caller's roles do not allow this", List.of());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (e.getCause() instanceof InvalidFieldException field) {
            return invalid(field);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return failed(e);
        }
        return of(status, detail(status), List.of());
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed, reference %s", reference);
        return of(500, "the service failed; tell its operator the reference " + reference, List.of());
    }

    /** A problem as an answer. */
    static Response of(int status, String detail, List<Problem.FieldError> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail, errors))
                .build();
    }

    private static Response redirect(ChallengeData asked) {
        Response.ResponseBuilder response = Response.status(asked.status);
        asked.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response challenge(HttpHeaders headers) {
        return Response.fromResponse(of(
                        401,
                        "an API key (X-API-Key), a local account (Basic) or a bearer token is required",
                        List.of()))
                .header("WWW-Authenticate", SessionCookie.challenge(headers.getHeaderString(SessionCookie.CONSOLE)))
                .build();
    }

    private static Response json(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidFieldException field) {
                String path = path(e);
                Problem.FieldError error = new Problem.FieldError(join(path, field.field()), field.reason());
                return of(400, error.field() + ": " + error.reason(), List.of(error));
            }
        }
        String path = path(e);
        String reason = reason(e);
        String field = path.isEmpty() ? "body" : path;
        return of(400, field + ": " + reason, List.of(new Problem.FieldError(field, reason)));
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        return e instanceof JsonMappingException
                ? "has a value of the wrong type or shape"
                : "is not well-formed JSON"
                        + (e.getLocation() == null
                                ? ""
                                : " (line " + e.getLocation().getLineNr() + ", column "
                                        + e.getLocation().getColumnNr() + ")");
    }

    private static String path(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String join(String path, String field) {
        return path.isEmpty() || path.equals(field) || path.endsWith("." + field)
                ? field(path, field)
                : path + "." + field;
    }

    private static String field(String path, String field) {
        return path.isEmpty() ? field : path;
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not answer that method";
            case 406 -> "this address cannot answer in the form asked for";
            case 413 -> "the request is larger than this address takes";
            case 415 -> "this address does not take that form of content";
            default -> "the request cannot be answered as it is";
        };
    }
}
