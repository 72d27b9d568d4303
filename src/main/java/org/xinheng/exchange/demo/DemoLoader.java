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
import org.xinheng.exchange.first.FirstLoad;
import org.xinheng.exchange.first.Told;
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
    /** From here on the offline importer is quicker, however long it takes to start. */
    private static final int MANY = 50_000;

    private static final String ACTOR = "demo";
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    private final FirstLoad first;
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
            FirstLoad first,
            BatchPath path,
            PersonSeal seal,
            Population population,
            BusinessDay day,
            @ConfigProperty(name = "xinheng.demo.subjects", defaultValue = "0") int subjects) {
        this.first = first;
        this.path = path;
        this.seal = seal;
        this.population = population;
        this.day = day;
        this.subjects = subjects;
    }

    void loadMany(@Observes @Priority(FirstLoad.PRIORITY + 1) StartupEvent event) {
        if (subjects >= MANY && first.isPossible()) {
            first.fill(ACTOR, new Told("a fictional county of " + subjects + " subjects", county()::tell));
        }
    }

    void load(@Observes @Priority(Opening.PRIORITY + 1) StartupEvent event) {
        if (subjects == 0 || population.table().size() > 0) {
            return;
        }
        List<FactChange> batch = new ArrayList<>();
        county().tell(fact -> {
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

    private DemoCounty county() {
        return new DemoCounty(
                SEED, subjects, day.today(), (name, key) -> seal.seal(name, Optional.empty(), Optional.of(key)));
    }

    /** A machine that is busy while everything starts for the first time may need more than one attempt. */
    private void enter(List<FactChange> batch) {
        for (int attempt = 1; !batch.isEmpty(); attempt++) {
            try {
                path.enter(ACTOR, batch);
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
