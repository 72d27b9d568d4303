package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rouses the background work when this process has committed something, instead of letting it wait for its next look. */
@ApplicationScoped
public class Wake {
    private final Semaphore bell = new Semaphore(0);

    /** There is something to do. */
    public void now() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Waits until there is something to do, but not longer than the given time. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
