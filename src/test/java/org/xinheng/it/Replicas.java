package org.xinheng.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.xinheng.graph.GraphProcess;
import org.xinheng.graph.LocalGraph;

/**
 * Several services on one graph, each on a cable of its own, and what stands before them: whoever says that it is ready
 * gets requests, looked at as often as the manifests say.
 */
final class Replicas implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path home;
    private final LocalGraph graph;
    private final List<ServiceProcess> all = new CopyOnWriteArrayList<>();
    private final Map<ServiceProcess, Cable> cables = new ConcurrentHashMap<>();
    private final Map<ServiceProcess, Boolean> ready = new ConcurrentHashMap<>();
    private final Thread watcher = new Thread(this::watch, "replicas");
    private volatile boolean closed;

    /** None yet, on a graph that is started. */
    Replicas(Path home) {
        this.home = home;
        graph = GraphProcess.start(home.resolve("graph"));
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Starts some side by side, waits until all are ready, and sends requests to them. */
    void start(ServiceProcess... some) {
        List.of(some).forEach(ServiceProcess::launch);
        for (ServiceProcess service : some) {
            service.awaitReady();
            in(service);
        }
    }

    /** One more on this graph, not started; further settings override. */
    ServiceProcess prepare(String... more) {
        Cable cable = new Cable(URI.create(graph.uri()).getPort());
        ServiceProcess service = ServiceProcess.replica(home, cable.port(), graph.password(), more);
        cables.put(service, cable);
        all.add(service);
        return service;
    }

    /** Sends requests to one that is ready, while it says so. */
    ServiceProcess in(ServiceProcess service) {
        ready.put(service, true);
        return service;
    }

    /** All that were prepared. */
    List<ServiceProcess> all() {
        return all;
    }

    /** What ties one to the graph. */
    Cable cable(ServiceProcess service) {
        return cables.get(service);
    }

    /** The one that keeps the log, among those that get requests. */
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

    /** Waits until one that was told to end has ended; it is none of them any more. */
    void awaitEnd(ServiceProcess service, Duration longest) {
        Awaitility.await("it ends").atMost(longest).until(() -> !service.isAlive());
        ready.remove(service);
        all.remove(service);
    }

    /** Sends nothing more to one, as to a node that died. */
    void out(ServiceProcess service) {
        ready.remove(service);
    }

    boolean isReady(ServiceProcess service) {
        return ready.getOrDefault(service, false);
    }

    private void watch() {
        while (!closed) {
            for (ServiceProcess service : all) {
                ready.computeIfPresent(service, (s, before) -> saysReady(s));
            }
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean saysReady(ServiceProcess service) {
        try {
            return service.send(service.request("/q/health/ready"), PATIENCE).statusCode() == 200;
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
        cables.values().forEach(Cable::close);
        graph.close();
    }
}
