package org.xinheng.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.xinheng.standing.BusinessDay;

/** A stream of violations from several threads, which remembers what was acknowledged. */
final class Posts {
    /** What was sent under a key. */
    record Sent(String key, Map<String, Object> body) {}

    final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final ServiceProcess service;
    private final List<String> subjects = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Posts(ServiceProcess service) {
        this.service = service;
        service.json("/api/v1/subjects?limit=5&kind=ENTERPRISE")
                .get("subjects")
                .forEach(s -> subjects.add(s.get("id").asText()));
    }

    void start(int count) {
        stopped = false;
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::run, "posts-" + i);
            thread.start();
            threads.add(thread);
        }
    }

    Sent next() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "subject", subjects.get(Math.floorMod(key.hashCode(), subjects.size())),
                "kind", "PENALTY",
                "severity", "GENERAL",
                "department", "SAMR",
                "documentNumber", "示县试罚〔2026〕" + key + "号",
                "behaviour", "未按规定公示",
                "decidedOn", LocalDate.now(BusinessDay.ZONE).minusDays(10).toString());
        return new Sent(key, body);
    }

    /** Posts once; remembers the answer when it is one. */
    HttpResponse<String> post(ServiceProcess to, Sent one) {
        HttpResponse<String> response = to.post("/api/v1/violations", one.body(), one.key());
        if (response.statusCode() == 200) {
            acknowledged.put(one.key(), ServiceProcess.read(response));
        }
        return response;
    }

    /** Ends the threads and waits for them. */
    void stop() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(30_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!stopped) {
            Sent one = next();
            sent.add(one);
            try {
                post(service, one);
            } catch (UncheckedIOException e) {
                // Killed while it answered: whether it was written shows later.
                return;
            }
        }
    }
}
