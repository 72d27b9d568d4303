package org.xinheng.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.xinheng.exchange.file.Format;
import org.xinheng.exchange.out.ListTable;
import org.xinheng.exchange.out.Table;

/**
 * Every list of {@code /api} as a table, where the client accepts CSV or XLSX: the same rows with the same rights as in JSON, formulas
 * neutralised. A page that is not the last one carries a Link to the next.
 */
@Singleton
final class ListTables {
    /** Where lists can be had as tables. */
    static final String ROOT = "/api/";

    /** After requests have their identifier, before anything reads the header. */
    private static final int PRIORITY = 200;

    private static final String JSON_AS_WELL = ", application/json;q=0.1";
    private static final String CURSOR = "cursor";

    private final ObjectMapper json;

    /** Injected. */
    ListTables(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(ListTables::acceptJsonAsWell, PRIORITY);
    }

    /** Lists are made in JSON; what makes tables itself is still preferred. */
    private static void acceptJsonAsWell(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        if (request.method() == HttpMethod.GET
                && request.path().startsWith(ROOT)
                && asked(accept).isPresent()) {
            request.headers().set(HttpHeaders.ACCEPT, accept + JSON_AS_WELL);
        }
        context.next();
    }

    /** The table that is accepted first; empty where none is. */
    private static Optional<Format> asked(String accept) {
        return accept == null || accept.equals(MediaType.WILDCARD) || accept.startsWith(MediaType.APPLICATION_JSON)
                ? Optional.empty()
                : Stream.of(accept.split(",", 16))
                        .flatMap(type -> Format.of(type).stream())
                        .filter(format -> format != Format.NDJSON)
                        .findFirst();
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<Format> format = asked(request.getHeaderString(HttpHeaders.ACCEPT));
        if (format.isEmpty()
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                || !request.getMethod().equals(HttpMethod.GET.name())
                || !request.getUriInfo().getPath().startsWith(ROOT)) {
            return;
        }
        JsonNode answer = json.valueToTree(response.getEntity());
        Optional<JsonNode> rows = rows(answer);
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (rows.isEmpty()) {
            Response refused = Problems.of(406, "only lists can be had as tables", List.of());
            response.setStatus(refused.getStatus());
            response.setEntity(refused.getEntity(), null, refused.getMediaType());
            return;
        }
        UriInfo uri = request.getUriInfo();
        String path = uri.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.get().extension() + "\"");
        if (answer.path(CURSOR).isTextual()) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam(CURSOR, answer.get(CURSOR).asText())
                    .build()
                    .toString();
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        response.setEntity(
                table(rows.get(), name, format.get()),
                null,
                MediaType.valueOf(format.get().contentType()));
    }

    /** A list, or the one list of a page. */
    private static Optional<JsonNode> rows(JsonNode answer) {
        if (answer.isArray()) {
            return Optional.of(answer);
        }
        List<JsonNode> lists = new ArrayList<>();
        answer.forEach(field -> {
            if (field.isArray()) {
                lists.add(field);
            }
        });
        return lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty();
    }

    private static byte[] table(JsonNode rows, String name, Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Table table = Table.of(format, bytes, name)) {
            ListTable.write(rows, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
