package org.xinheng.exchange.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.UnavailableException;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Opening;
import org.xinheng.standing.Population;

/** Fills an empty graph with the demo county before the service is ready, where it is asked to. */
@ApplicationScoped
public class DemoLoader {
    static final long SEED = 20_240_207;
    private static final int ATTEMPTS = 5;
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    private final BatchPath path;
    private final PersonSeal seal;
    private final Population population;
    private final BusinessDay day;
    private final int subjects;

    /**
     * Injected.
     *
     * @param subjects how many subjects the county has; 0 for no county
     */
    public DemoLoader(
            BatchPath path,
            PersonSeal seal,
            Population population,
            BusinessDay day,
            @ConfigProperty(name = "xinheng.demo.subjects", defaultValue = "0") int subjects) {
        this.path = path;
        this.seal = seal;
        this.population = population;
        this.day = day;
        this.subjects = subjects;
    }

    void load(@Observes @Priority(Opening.PRIORITY + 1) StartupEvent event) {
        if (subjects == 0 || population.table().size() > 0) {
            return;
        }
        List<FactChange> batch = new ArrayList<>();
        DemoCounty county = new DemoCounty(
                SEED, subjects, day.today(), (name, key) -> seal.seal(name, Optional.empty(), Optional.of(key)));
        county.tell(fact -> {
            batch.add(fact);
            if (batch.size() == BatchPath.MOST) {
                enter(batch);
            }
        });
        enter(batch);
        LOG.infof(
                "a fictional county of %d subjects was entered",
                population.table().size());
    }

    /** A machine that is busy while everything starts for the first time may need more than one attempt. */
    private void enter(List<FactChange> batch) {
        for (int attempt = 1; !batch.isEmpty(); attempt++) {
            try {
                path.enter("demo", batch);
                batch.clear();
            } catch (UnavailableException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.infof("the county is entered slowly (%s); attempt %d", e.getMessage(), attempt + 1);
            }
        }
    }
}
