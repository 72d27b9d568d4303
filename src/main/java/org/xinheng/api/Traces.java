package org.xinheng.api;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A span for each request, sent to an OpenTelemetry collector where one is configured, under the trace that the caller
 * says it belongs to. A span has the method, the route, the status and the request's identifier, and nothing else: paths
 * and queries, which the framework's own spans would carry, name subjects and people.
 */
@ApplicationScoped
class Traces {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("xinheng.request.id");
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    /** Probes and metrics, which are asked for every few seconds. */
    private static final String OPERATIONS = "/q/";
    /** Where the framework leaves the route that it found. */
    private static final String FOUND_ROUTE = "UrlPathTemplate";
    /** After the request has its identifier. */
    private static final int PRIORITY = 390;

    private static final TextMapGetter<HttpServerRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public String get(HttpServerRequest request, String key) {
            return request.getHeader(key);
        }
    };

    private final Optional<SdkTracerProvider> provider;

    /**
     * Injected.
     *
     * @param collector where spans are sent as OTLP over HTTP, such as {@code http://collector:4318/v1/traces}; without it
     *     there are none, and requests pass nothing of this
     */
    Traces(@ConfigProperty(name = "xinheng.traces.collector") Optional<URI> collector) {
        provider = collector.map(Traces::to);
    }

    private static SdkTracerProvider to(URI collector) {
        OtlpHttpSpanExporter exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(collector.toString()).build();
        return SdkTracerProvider.builder()
                .setResource(Resource.builder().put(SERVICE, "xinheng").build())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    void register(@Observes Filters filters) {
        provider.map(p -> p.get("org.xinheng"))
                .ifPresent(tracer -> filters.register(context -> trace(tracer, context), PRIORITY));
    }

    /** What is still to be sent is sent, for some seconds at most. */
    void stop(@Observes ShutdownEvent event) {
        provider.ifPresent(p -> p.shutdown().join(5, TimeUnit.SECONDS));
    }

    private static void trace(Tracer tracer, RoutingContext request) {
        if (request.normalizedPath().startsWith(OPERATIONS)) {
            request.next();
            return;
        }
        String asked = request.request().method().name();
        // A client may make up a method.
        String method = METHODS.contains(asked) ? asked : "_OTHER";
        Span span = tracer.spanBuilder(method)
                .setSpanKind(SpanKind.SERVER)
                .setParent(W3CTraceContextPropagator.getInstance()
                        .extract(io.opentelemetry.context.Context.root(), request.request(), HEADERS))
                .setAttribute(METHOD, method)
                .setAttribute(REQUEST, request.response().headers().get(RequestIds.HEADER))
                .startSpan();
        Context local = Vertx.currentContext();
        request.addEndHandler(ended -> {
            int status = request.response().getStatusCode();
            Optional.ofNullable(local.<String>getLocal(FOUND_ROUTE)).ifPresent(route -> {
                span.updateName(method + " " + route);
                span.setAttribute(ROUTE, route);
            });
            span.setAttribute(STATUS, (long) status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
        request.next();
    }
}
