package org.xinheng.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the address does not know, and those given twice: a typing error must not be silent. */
@Singleton
final class StrictParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    Optional<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), StrictParameters::names);
        for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
            if (!names.contains(parameter.getKey())) {
                return refuse(parameter.getKey(), "is not a parameter of this address");
            }
            if (parameter.getValue().size() > 1) {
                return refuse(parameter.getKey(), "is given more than once");
            }
        }
        return Optional.empty();
    }

    private static Optional<Response> refuse(String name, String reason) {
        String field = name.length() > 64 ? name.substring(0, 64) : name;
        return Optional.of(Problems.of(400, field + ": " + reason, List.of(new Problem.FieldError(field, reason))));
    }

    private static Set<String> names(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(StrictParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        QueryParam name = parameter.getAnnotation(QueryParam.class);
        return name == null ? Stream.empty() : Stream.of(name.value());
    }
}
