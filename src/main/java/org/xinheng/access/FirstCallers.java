package org.xinheng.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Level;

/**
 * The callers that a new graph is born with, so that somebody can call at all. Their secrets are generated unless the
 * operator sets them, and are shown once.
 */
@ApplicationScoped
public class FirstCallers {
    /** What the operator may decide about the first callers. */
    @ConfigMapping(prefix = "xinheng.first-start")
    public interface Config {
        /** The areas of the first callers, by code, each with all below it. */
        @WithDefault(Catalogue.EVERYWHERE)
        Set<String> areas();

        /** Secrets for the first callers by their names, instead of generated ones; at least 20 characters each. */
        Map<String, String> secrets();
    }

    private final Callers callers;
    private final CallerStore store;
    private final Config config;

    /** Injected. */
    public FirstCallers(Callers callers, CallerStore store, Config config) {
        this.callers = callers;
        this.store = store;
        this.config = config;
    }

    /**
     * Creates the first callers if there are none.
     *
     * @return the generated secrets by name, to be shown once; empty when there were callers already
     */
    public Map<String, String> createIfNone() {
        callers.reload();
        Map<String, String> secrets = new LinkedHashMap<>();
        if (!store.all().isEmpty()) {
            return secrets;
        }
        create(secrets, "scheduler", Caller.Kind.KEY, Role.SCHEDULER);
        create(secrets, "officer", Caller.Kind.ACCOUNT, Role.OFFICER);
        create(secrets, "reviewer", Caller.Kind.ACCOUNT, Role.OFFICER, Role.REVIEWER);
        create(secrets, "operator", Caller.Kind.ACCOUNT, Role.OPERATOR, Role.POLICY_MAKER);
        create(secrets, "auditor", Caller.Kind.ACCOUNT, Role.AUDITOR);
        return secrets;
    }

    private void create(Map<String, String> secrets, String name, Caller.Kind kind, Role... roles) {
        Set<Role> some = EnumSet.of(roles[0], roles);
        Caller caller = new Caller(name, kind, some, new TreeSet<>(config.areas()), Optional.of(Level.COUNTY));
        String chosen = config.secrets().get(name);
        if (chosen == null) {
            secrets.put(name, callers.add(caller));
        } else {
            callers.add(caller, chosen);
        }
    }
}
