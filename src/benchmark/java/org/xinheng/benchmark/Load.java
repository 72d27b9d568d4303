package org.xinheng.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Requests over some connections: in a closed loop, where each sends its next one when the last one was answered, or open,
 * at a fixed rate whatever comes back.
 */
final class Load implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int MOST_SAMPLES = 2_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int port;

    /** A request: method, address, body. */
    record Shot(HttpMethod method, String address, String body) {}

    /** What was seen. */
    record Result(double perSecond, double p50Millis, double p99Millis, int failures) {
        /** Figures of requests that failed mean nothing. */
        void mustNotFail(String what) {
            if (failures > 0) {
                throw new IllegalStateException(failures + " requests failed: " + what);
            }
        }
    }

    Load(int port) {
        this.port = port;
        client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setPipelining(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** A closed loop. */
    Result run(double seconds, int connections, Map<String, String> headers, Supplier<Shot> shots)
            throws InterruptedException {
        Round round = new Round(headers, shots, connections);
        long end = round.begin + (long) (seconds * 1e9);
        for (int i = 0; i < connections; i++) {
            vertx.runOnContext(nothing -> round.loop(end));
        }
        return round.result();
    }

    /**
     * An open model: so many requests a second, each timed from the instant at which it was due, so that a stall of the
     * server shows in every request that it kept waiting.
     */
    Result open(double seconds, double perSecond, Map<String, String> headers, Supplier<Shot> shots)
            throws InterruptedException {
        int all = (int) Math.max(1, seconds * perSecond);
        Round round = new Round(headers, shots, all);
        AtomicInteger sent = new AtomicInteger();
        vertx.setPeriodic(1, timer -> {
            long due = Math.min(all, (long) ((System.nanoTime() - round.begin) / 1e9 * perSecond));
            while (sent.get() < due) {
                long instant = round.begin + (long) (sent.getAndIncrement() / perSecond * 1e9);
                round.send(instant, round.done::countDown);
            }
            if (sent.get() == all) {
                vertx.cancelTimer(timer);
            }
        });
        return round.result();
    }

    private final class Round {
        private final long begin = System.nanoTime();
        private final Map<String, String> headers;
        private final Supplier<Shot> shots;
        private final CountDownLatch done;
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicLong last = new AtomicLong();
        private final long[] nanos = new long[MOST_SAMPLES];

        Round(Map<String, String> headers, Supplier<Shot> shots, int ends) {
            this.headers = headers;
            this.shots = shots;
            this.done = new CountDownLatch(ends);
        }

        void loop(long end) {
            long now = System.nanoTime();
            if (now > end) {
                done.countDown();
            } else {
                send(now, () -> loop(end));
            }
        }

        void send(long due, Runnable then) {
            Shot shot = shots.get();
            client.request(shot.method(), port, "127.0.0.1", shot.address())
                    .compose(request -> {
                        headers.forEach(request::putHeader);
                        return shot.body() == null ? request.send() : request.send(Buffer.buffer(shot.body()));
                    })
                    .compose(response -> response.body().map(body -> response.statusCode()))
                    .onComplete(result -> {
                        int n = count.getAndIncrement();
                        long now = System.nanoTime();
                        if (n < MOST_SAMPLES) {
                            nanos[n] = now - due;
                        }
                        last.accumulateAndGet(now, Math::max);
                        if (result.failed() || result.result() != 200) {
                            failures.incrementAndGet();
                        }
                        then.run();
                    });
        }

        Result result() throws InterruptedException {
            done.await();
            int n = Math.min(count.get(), MOST_SAMPLES);
            if (n == 0) {
                throw new IllegalStateException("no request was answered within the round; the machine is too busy");
            }
            long[] sorted = Arrays.copyOf(nanos, n);
            Arrays.sort(sorted);
            return new Result(
                    n / ((last.get() - begin) / 1e9),
                    sorted[n / 2] / 1e6,
                    sorted[(int) (n * 0.99)] / 1e6,
                    failures.get());
        }
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
