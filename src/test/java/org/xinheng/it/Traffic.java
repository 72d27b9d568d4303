package org.xinheng.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.xinheng.standing.BusinessDay;

/**
 * Random writes through all replicas, and lookups from all of them. A write that gets no answer is sent again under its
 * key, to whichever replica comes next, until it is acknowledged: as a client that must not lose anything does.
 */
final class Traffic implements AutoCloseable {
    /** After which a write is sent to another. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** After which a lookup counts as lost; far beyond what a busy machine makes of it. */
    private static final Duration LOST = Duration.ofSeconds(30);

    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    /** Acknowledged writes: the change's identifier to the whole answer. */
    final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    /** What must not happen and did. */
    final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    /** Lookups that were answered. */
    final AtomicLong lookups = new AtomicLong();
    /** Own writes that were read from any replica by their token. */
    final AtomicLong ownReads = new AtomicLong();

    private final Replicas replicas;
    private final List<String> subjects;
    private final ConcurrentLinkedQueue<String> records = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Traffic(Replicas replicas, List<String> subjects) {
        this.replicas = replicas;
        this.subjects = subjects;
    }

    /** Goes on writing until the end. */
    Traffic write(int writers) {
        for (int i = 0; i < writers; i++) {
            start("writer-" + i, this::write);
        }
        return this;
    }

    /** Goes on asking until the end. */
    Traffic lookUp(int readers) {
        for (int i = 0; i < readers; i++) {
            start("reader-" + i, this::lookUp);
        }
        return this;
    }

    /** What a thread does again and again. */
    private interface Round {
        void run(Random random) throws InterruptedException;
    }

    private void start(String name, Round round) {
        Random random = new Random(name.hashCode());
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!stopped) {
                            round.run(random);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void write(Random random) throws InterruptedException {
        Optional<String> record = random.nextInt(6) == 0 ? Optional.ofNullable(records.poll()) : Optional.empty();
        String address =
                record.map(r -> "/api/v1/violations/" + r + "/withdrawal").orElse("/api/v1/violations");
        Map<String, Object> body = record.isPresent() ? Map.of("reason", "误录") : violation(random);
        String key = UUID.randomUUID().toString();
        Optional<JsonNode> written = Optional.empty();
        while (written.isEmpty() && !stopped) {
            Optional<ServiceProcess> to = replicas.any();
            if (to.isPresent()) {
                written = send(to.get(), address, body, key);
            }
            if (written.isEmpty()) {
                Thread.sleep(50);
            }
        }
        if (written.isPresent()) {
            acknowledged.put(written.get().get("change").asText(), written.get());
            if (record.isEmpty()) {
                records.add(written.get().get("id").asText());
            }
            if (random.nextInt(10) == 0) {
                readElsewhere(written.get());
            }
        }
    }

    /** Sends once; empty where whether it was written shows when it is sent again under its key. */
    private Optional<JsonNode> send(ServiceProcess to, String address, Map<String, Object> body, String key)
            throws InterruptedException {
        try {
            HttpResponse<String> answer = to.send(
                    to.request("officer", address)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    ServiceProcess.JSON.writeValueAsString(body), StandardCharsets.UTF_8)),
                    PATIENCE);
            if (answer.statusCode() == 200 && answer.body().contains("\"change\"")) {
                return Optional.of(ServiceProcess.read(answer));
            }
            // Each is a write of its own: an answer without a change would have taken it for another's.
            if (answer.statusCode() != 503) {
                failures.add("a write: " + answer.statusCode() + " " + answer.body());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> violation(Random random) {
        Map<String, Object> violation = new HashMap<>(Map.of(
                "subject",
                subjects.get(random.nextInt(subjects.size())),
                "department",
                "SAMR",
                "documentNumber",
                "示县试罚〔2026〕" + UUID.randomUUID() + "号",
                "behaviour",
                "未按规定公示",
                "decidedOn",
                TODAY.minusDays(1 + random.nextInt(900)).toString()));
        if (random.nextInt(40) == 0) {
            violation.putAll(
                    Map.of("kind", "SERIOUS_LISTING", "severity", "SERIOUS", "listType", "MARKET_SUPERVISION"));
        } else {
            violation.putAll(Map.of("kind", "PENALTY", "severity", random.nextInt(4) == 0 ? "SERIOUS" : "GENERAL"));
        }
        return violation;
    }

    /** The writer's own write, read by its token from any replica. */
    private void readElsewhere(JsonNode written) throws InterruptedException {
        Optional<ServiceProcess> from = replicas.any();
        if (from.isEmpty()) {
            return;
        }
        try {
            HttpResponse<String> read = from.get()
                    .send(
                            from.get()
                                    .request(ratio(written.get("subject").asText()))
                                    .header("X-Change", written.get("change").asText()),
                            PATIENCE);
            // Any other answer says that this replica cannot tell now.
            if (read.statusCode() == 200) {
                ownReads.incrementAndGet();
                if (ServiceProcess.read(read).get("standingVersion").asInt()
                        < written.get("standingVersion").asInt()) {
                    failures.add("an own write was not read: " + read.body());
                }
            } else if (read.statusCode() != 503) {
                failures.add("reading an own write: " + read.statusCode() + " " + read.body());
            }
        } catch (IOException e) {
            // That replica was killed or paused right now; nothing was promised.
            return;
        }
    }

    private void lookUp(Random random) throws InterruptedException {
        Optional<ServiceProcess> from = replicas.any();
        if (from.isEmpty()) {
            failures.add("nobody is ready");
            Thread.sleep(200);
            return;
        }
        try {
            HttpResponse<String> answer =
                    from.get().send(from.get().request(ratio(subjects.get(random.nextInt(subjects.size())))), LOST);
            lookups.incrementAndGet();
            if (answer.statusCode() != 200) {
                failures.add("a lookup: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            if (replicas.isReady(from.get())) {
                failures.add("a lookup: " + e);
            }
        }
        Thread.sleep(20);
    }

    /** Where a subject's ratio is asked for. */
    static String ratio(String subject) {
        return "/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION";
    }

    /** Ends all of it and waits for what is under way. */
    void end() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
