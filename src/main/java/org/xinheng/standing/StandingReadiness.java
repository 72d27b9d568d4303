package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every standing was made by the policy in force. From then on it stays so: a graph that is away does not
 * stop the answers from memory.
 */
@Readiness
@ApplicationScoped
public class StandingReadiness implements HealthCheck {
    private final Population population;
    private final Rules rules;
    private volatile boolean ready;

    /** Injected. */
    public StandingReadiness(Population population, Rules rules) {
        this.population = population;
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        ready = ready || allByPolicyInForce();
        return HealthCheckResponse.named("standings").status(ready).build();
    }

    private boolean allByPolicyInForce() {
        String decided = rules.decided().key();
        String today = rules.active().key();
        AtomicBoolean all = new AtomicBoolean(true);
        population
                .table()
                .forEach(standing -> all.compareAndSet(
                        true,
                        standing.policy().equals(decided) || standing.policy().equals(today)));
        return all.get();
    }
}
