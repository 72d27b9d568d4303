package org.xinheng.graph;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.neo4j.driver.Driver;

/**
 * Asks the graph every second whether it is there, over a connection of its own: a pool that others have exhausted does
 * not mean that the graph is down, and a graph that hangs does not hold the probe.
 */
final class Probe implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Probe.class);
    private static final long INTERVAL_MILLIS = 1000;

    private final Drivers drivers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Driver driver;
    private volatile boolean available = true;
    private volatile Instant lastSeen = Instant.now();

    /** Starts to ask; whoever starts it has just seen the graph. */
    Probe(Drivers drivers) {
        this.drivers = drivers;
        this.driver = drivers.open(1);
        Thread thread = new Thread(this::run, "graph-probe");
        thread.setDaemon(true);
        thread.start();
    }

    boolean available() {
        return available;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    private void run() {
        try {
            do {
                note(ask());
            } while (!closed.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        driver.closeAsync();
    }

    private boolean ask() throws InterruptedException {
        try {
            driver.verifyConnectivityAsync()
                    .toCompletableFuture()
                    .get(Drivers.CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            LOG.debug("The graph does not answer", e.getCause());
            return false;
        } catch (TimeoutException e) {
            // Its connection may never come back; a new driver does not wait for it.
            driver.closeAsync();
            driver = drivers.open(1);
            return false;
        }
    }

    private void note(boolean answered) {
        if (answered) {
            lastSeen = Instant.now();
        }
        if (answered != available && closed.getCount() > 0) {
            LOG.warn(answered ? "The graph is back" : "The graph does not answer; lookups go on from memory");
        }
        available = answered;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
