package org.xinheng.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;
import org.xinheng.code.UnavailableException;

/** Lets the first callers in, and keeps the memory of callers current. */
@ApplicationScoped
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final FirstCallers first;
    private final Callers callers;

    /** Injected. */
    public FirstStart(FirstCallers first, Callers callers) {
        this.first = first;
        this.callers = callers;
    }

    void start(@Observes @Priority(500) StartupEvent event) {
        Map<String, String> secrets = first.createIfNone();
        if (!secrets.isEmpty()) {
            show(secrets);
        }
    }

    /** Callers that another process added or revoked are noticed here. */
    @Scheduled(every = "10s", delayed = "10s")
    void reload() {
        try {
            callers.reload();
        } catch (UnavailableException e) {
            LOG.debug("the graph is away; callers stay as they were", e);
        }
    }

    /** To the console alone: a log may be kept and sent elsewhere. */
    private static void show(Map<String, String> secrets) {
        StringBuilder text = new StringBuilder("\nThe first callers, shown this once:\n");
        secrets.forEach((name, secret) -> text.append(String.format("  %-10s %s%n", name, secret)));
        System.out.println(text);
    }
}
