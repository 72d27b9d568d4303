package org.xinheng.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.xinheng.standing.BusinessDay;

/**
 * Random writes through all replicas, and lookups from all of them. A write that gets no answer is sent again under its
 * key, to whichever replica comes next, until it is acknowledged: as a client that must not lose anything does.
 */
final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    /** Acknowledged writes: the change's identifier to the whole answer. */
    final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    /** What went wrong with lookups and must not. */
    final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    final AtomicLong lookups = new AtomicLong();
    private final Replicas replicas;
    private final List<String> subjects;
    private final AtomicInteger left = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> records = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Traffic(Replicas replicas, List<String> subjects) {
        this.replicas = replicas;
        this.subjects = subjects;
    }

    /** Goes on writing until so many writes more are acknowledged. */
    Traffic write(int writes, int writers) {
        left.set(writes);
        for (int i = 0; i < writers; i++) {
            start("writer-" + i, new Random(i + writes)::nextInt, this::write);
        }
        return this;
    }

    /** Goes on asking until the end. */
    Traffic lookUp(int readers) {
        for (int i = 0; i < readers; i++) {
            start("reader-" + i, new Random(i)::nextInt, this::lookUp);
        }
        return this;
    }

    private interface Dice {
        int roll(int sides);
    }

    private interface Round {
        boolean run(Dice dice) throws InterruptedException;
    }

    private void start(String name, Dice dice, Round round) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!stopped && round.run(dice)) {
                            Thread.onSpinWait();
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

    int left() {
        return Math.max(0, left.get());
    }

    private boolean write(Dice dice) throws InterruptedException {
        if (left.getAndDecrement() <= 0) {
            return false;
        }
        String key = UUID.randomUUID().toString();
        String subject = subjects.get(dice.roll(subjects.size()));
        String record = dice.roll(6) == 0 ? records.poll() : null;
        while (!stopped) {
            Optional<ServiceProcess> to = replicas.any();
            if (to.isEmpty()) {
                Thread.sleep(50);
                continue;
            }
            try {
                HttpRequest.Builder request = record == null
                        ? violation(to.get(), subject, key, dice)
                        : body(
                                to.get().request("officer", "/api/v1/violations/" + record + "/withdrawal"),
                                Map.of("reason", "误录"));
                HttpResponse<String> answer = to.get().send(request.header("Idempotency-Key", key), PATIENCE);
                if (answer.statusCode() == 200) {
                    JsonNode written = ServiceProcess.read(answer);
                    note(written, record == null);
                    if (dice.roll(20) == 0) {
                        readElsewhere(written);
                    }
                    return true;
                }
                if (answer.statusCode() != 503) {
                    failures.add("a write: " + answer.statusCode() + " " + answer.body());
                    return true;
                }
                Thread.sleep(100);
            } catch (IOException e) {
                // No answer: whether it was written shows when it is sent again under its key.
                Thread.sleep(20);
            }
        }
        return false;
    }

    private void note(JsonNode written, boolean violation) {
        if (written.has("change")) {
            acknowledged.put(written.get("change").asText(), written);
        }
        if (violation) {
            records.add(written.get("id").asText());
        }
    }

    private static HttpRequest.Builder violation(ServiceProcess to, String subject, String key, Dice dice)
            throws IOException {
        Random fixed = new Random(key.hashCode());
        return body(
                to.request("officer", "/api/v1/violations"),
                Map.of(
                        "subject",
                        subject,
                        "kind",
                        "PENALTY",
                        "severity",
                        fixed.nextInt(4) == 0 ? "SERIOUS" : "GENERAL",
                        "department",
                        "SAMR",
                        "documentNumber",
                        "示县试罚〔2026〕" + key + "号",
                        "behaviour",
                        "未按规定公示",
                        "decidedOn",
                        TODAY.minusDays(1 + fixed.nextInt(900)).toString()));
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, Map<String, Object> body) throws IOException {
        return request.POST(HttpRequest.BodyPublishers.ofString(
                ServiceProcess.JSON.writeValueAsString(body), StandardCharsets.UTF_8));
    }

    /** The writer's own write, read by its token from any replica. */
    private void readElsewhere(JsonNode written) throws InterruptedException {
        Optional<ServiceProcess> from = replicas.any();
        if (from.isEmpty() || !written.has("change")) {
            return;
        }
        try {
            HttpResponse<String> read = from.get()
                    .send(
                            from.get()
                                    .request(ratio(written.get("subject").asText()))
                                    .header("X-Change", written.get("change").asText()),
                            PATIENCE);
            if (read.statusCode() == 200
                    && ServiceProcess.read(read).get("standingVersion").asInt()
                            < written.get("standingVersion").asInt()) {
                failures.add("an own write was not read: " + read.body());
            }
        } catch (IOException e) {
            // That replica was killed or cut off right now; nothing was promised.
            return;
        }
    }

    private boolean lookUp(Dice dice) throws InterruptedException {
        Optional<ServiceProcess> from = replicas.any();
        if (from.isEmpty()) {
            failures.add("nobody is ready");
            Thread.sleep(200);
            return true;
        }
        try {
            HttpResponse<String> answer =
                    from.get().send(from.get().request(ratio(subjects.get(dice.roll(subjects.size())))), PATIENCE);
            lookups.incrementAndGet();
            if (answer.statusCode() != 200) {
                failures.add("a lookup: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            if (!replicas.isAway(from.get())) {
                failures.add("a lookup: " + e);
            }
        }
        Thread.sleep(5);
        return true;
    }

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
