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

/** A closed loop over some connections: each sends its next request when the last one was answered. */
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

    Result run(double seconds, int connections, Map<String, String> headers, Supplier<Shot> shots)
            throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger count = new AtomicInteger();
        AtomicLong last = new AtomicLong();
        long[] nanos = new long[MOST_SAMPLES];
        CountDownLatch done = new CountDownLatch(connections);
        long begin = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            vertx.runOnContext(nothing -> fire(end, headers, shots, nanos, count, failures, last, done));
        }
        done.await();
        int n = Math.min(count.get(), MOST_SAMPLES);
        if (n == 0) {
            throw new IllegalStateException("no request was answered within the round; the machine is too busy");
        }
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return new Result(
                n / ((last.get() - begin) / 1e9), sorted[n / 2] / 1e6, sorted[(int) (n * 0.99)] / 1e6, failures.get());
    }

    private void fire(
            long end,
            Map<String, String> headers,
            Supplier<Shot> shots,
            long[] nanos,
            AtomicInteger count,
            AtomicInteger failures,
            AtomicLong last,
            CountDownLatch done) {
        long sent = System.nanoTime();
        if (sent > end) {
            done.countDown();
            return;
        }
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
                        nanos[n] = now - sent;
                    }
                    last.accumulateAndGet(now, Math::max);
                    if (result.failed() || result.result() != 200) {
                        failures.incrementAndGet();
                    }
                    fire(end, headers, shots, nanos, count, failures, last, done);
                });
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
