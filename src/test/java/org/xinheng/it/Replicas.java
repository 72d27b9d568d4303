package org.xinheng.it;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Several services, and what stands before them: whoever says that it is ready gets requests, looked at twice a second
 * as a cluster does.
 */
final class Replicas implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<ServiceProcess> all = new CopyOnWriteArrayList<>();
    private final Map<ServiceProcess, Boolean> ready = new ConcurrentHashMap<>();
    private final Thread watcher = new Thread(this::watch, "replicas");
    private volatile boolean closed;

    Replicas() {
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Adds a service that runs. */
    ServiceProcess add(ServiceProcess service) {
        all.add(service);
        ready.put(service, true);
        return service;
    }

    List<ServiceProcess> all() {
        return all;
    }

    /** The one that keeps the log. */
    Optional<ServiceProcess> keeper() {
        return all.stream().filter(this::isReady).filter(ServiceProcess::keeps).findFirst();
    }

    /** One of those that are ready; none while none is. */
    Optional<ServiceProcess> any() {
        List<ServiceProcess> those = all.stream().filter(this::isReady).toList();
        return those.isEmpty()
                ? Optional.empty()
                : Optional.of(those.get(ThreadLocalRandom.current().nextInt(those.size())));
    }

    /** Takes a service that is ended or paused on purpose out, as a node that died is. */
    void out(ServiceProcess service) {
        ready.put(service, false);
    }

    /** Whether it is known not to be there. */
    boolean isAway(ServiceProcess service) {
        return !isReady(service);
    }

    void remove(ServiceProcess service) {
        all.remove(service);
        ready.remove(service);
    }

    private boolean isReady(ServiceProcess service) {
        return ready.getOrDefault(service, false);
    }

    private void watch() {
        while (!closed) {
            for (ServiceProcess service : new ArrayList<>(all)) {
                ready.computeIfPresent(service, (s, before) -> answers(s));
            }
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean answers(ServiceProcess service) {
        try {
            HttpResponse<String> answer = service.send(service.request("/q/health/ready"), PATIENCE);
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        all.forEach(ServiceProcess::close);
    }
}
