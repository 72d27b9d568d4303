package org.xinheng.graph;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.xinheng.code.UnavailableException;

/**
 * The graph, as the rest of the service sees it: transactions with a time limit that the graph itself enforces. Blocks,
 * so it is never called on the event loop. Thread-safe.
 *
 * <p>Every method throws {@link UnavailableException} when the graph does not answer (at once when it is known to
 * be down, after some 3 s of retries otherwise) and {@link GraphConflictException} when a constraint would be broken.
 */
@ApplicationScoped
public class Graph {
    /** So that whoever fills its memory at start finds the graph open and migrated; only first loads come before. */
    private static final int FIRST = Integer.MIN_VALUE + 2;
    /** After every other observer, so that whoever writes its last words still can. */
    private static final int LAST = Integer.MAX_VALUE;

    private final GraphConfig config;
    private volatile Connection connection;

    /** Connects when the service starts, see {@link #start}. */
    public Graph(GraphConfig config) {
        this.config = config;
    }

    /** Opens the graph; the service does not start without. */
    void start(@Observes @Priority(FIRST) StartupEvent event) {
        connection = Connection.open(config);
    }

    /** Closes the graph, and stops the local server. */
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Reads in one transaction; repeated when the graph was briefly away. */
    public <T> T read(Work<T> work) {
        return read(config.timeout(), work);
    }

    /** Reads, with a time limit for each attempt. */
    public <T> T read(Duration timeout, Work<T> work) {
        return inSession(AccessMode.READ, session -> session.executeRead(work::in, limit(timeout)));
    }

    /** Writes in one transaction; repeated when the graph was briefly away or the transaction lost a deadlock. */
    public <T> T write(Work<T> work) {
        return write(config.timeout(), work);
    }

    /** Writes many facts in one transaction, which may take longer than others; repeated like every write. */
    public <T> T writeMany(Work<T> work) {
        return write(config.batchTimeout(), work);
    }

    /** Writes, with a time limit for each attempt. */
    public <T> T write(Duration timeout, Work<T> work) {
        return inSession(AccessMode.WRITE, session -> session.executeWrite(work::in, limit(timeout)));
    }

    /** Writes in one transaction that is never repeated, for whoever must look again before a second attempt. */
    public <T> T writeOnce(Duration timeout, Work<T> work) {
        return inSession(AccessMode.WRITE, session -> {
            try (Transaction transaction = session.beginTransaction(limit(timeout))) {
                T value = work.in(transaction);
                transaction.commit();
                return value;
            }
        });
    }

    /**
     * Reads many rows without holding them: each is given to the consumer as it arrives. Not repeated, since the
     * consumer has seen rows already. The limit is an hour.
     */
    public void stream(Query query, Map<String, Object> parameters, Consumer<Record> consumer) {
        inSession(AccessMode.READ, session -> {
            session.run(query.withParameters(parameters), limit(Duration.ofHours(1)))
                    .forEachRemaining(consumer);
            return null;
        });
    }

    /** Whether the graph answered when it was last asked, at most some 3 s ago. */
    public boolean available() {
        return connection != null && connection.probe().available();
    }

    /** When the graph last answered; {@link Instant#MIN} before it first did. */
    public Instant lastSeen() {
        return connection == null ? Instant.MIN : connection.probe().lastSeen();
    }

    private <T> T inSession(AccessMode mode, Function<Session, T> use) {
        Connection open = connection;
        if (open == null || !open.probe().available()) {
            throw new UnavailableException("The graph is down; last seen " + lastSeen());
        }
        try (Session session = open.driver().session(sessionConfig(mode))) {
            return use.apply(session);
        } catch (Neo4jException e) {
            throw DriverErrors.translate(e);
        } catch (IllegalStateException e) {
            if (connection == open) {
                throw e;
            }
            throw new UnavailableException("The service is stopping", e);
        }
    }

    private SessionConfig sessionConfig(AccessMode mode) {
        SessionConfig.Builder session = SessionConfig.builder().withDefaultAccessMode(mode);
        config.database().ifPresent(session::withDatabase);
        return session.build();
    }

    private static TransactionConfig limit(Duration timeout) {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }
}
