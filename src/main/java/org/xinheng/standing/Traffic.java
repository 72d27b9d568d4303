package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether people and systems are writing right now, so that batches can make way for them. Thread-safe. */
@ApplicationScoped
public class Traffic {
    private static final Duration RECENT = Duration.ofSeconds(2);

    private final AtomicInteger writing = new AtomicInteger();
    private volatile long lastNanos = System.nanoTime() - RECENT.toNanos();

    void enter() {
        writing.incrementAndGet();
        lastNanos = System.nanoTime();
    }

    void leave() {
        writing.decrementAndGet();
    }

    /** Whether somebody wrote within the last two seconds. */
    public boolean isBusy() {
        return writing.get() > 0 || System.nanoTime() - lastNanos < RECENT.toNanos();
    }

    /** Whether somebody waits for a write at this moment. */
    public boolean isWriting() {
        return writing.get() > 0;
    }
}
