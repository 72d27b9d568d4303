package org.xinheng.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * One line for every command: which operation of the contract, and its status. Neither caller nor address nor anything
 * that was sent is named; who did what stands in the change log.
 */
@Singleton
final class CommandLog {
    private static final Set<String> QUESTIONS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Logger LOG = Logger.getLogger(CommandLog.class);

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        Class<?> resource = operation.getResourceClass();
        boolean question = QUESTIONS.contains(request.getMethod()) || resource == RatiosResource.class;
        if (!question && resource != null) {
            LOG.infof("%s_%s %d", resource.getSimpleName(), operation.getMethodName(), response.getStatus());
        }
    }
}
