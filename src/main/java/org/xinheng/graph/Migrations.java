package org.xinheng.graph;

import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ValidationResult;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.neo4j.driver.Driver;

/**
 * Brings the graph's schema to what this version of the service needs, by the numbered files in
 * {@code cypher/migrations}. Several services may start at once: the library's lock lets one of them work.
 */
final class Migrations {
    private static final String DIRECTORY = "cypher/migrations/";

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @throws GraphStartException when the graph was migrated by another version or a migration failed
     */
    static void apply(Driver driver, Optional<String> database) {
        apply(
                driver,
                database,
                CypherFiles.below(DIRECTORY).stream().map(CypherFiles::url).toList());
    }

    /** Applies the given files. */
    static void apply(Driver driver, Optional<String> database, List<URL> files) {
        MigrationsConfig.Builder config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:" + DIRECTORY)
                .withResourceScanner(locations -> files)
                .withAutocrlf(true);
        database.ifPresent(config::withDatabase);
        ac.simons.neo4j.migrations.core.Migrations migrations =
                new ac.simons.neo4j.migrations.core.Migrations(config.build(), driver);
        try {
            check(migrations.validate());
            migrations.apply();
        } catch (MigrationsException e) {
            throw new GraphStartException("A migration of the graph failed: " + e.getMessage(), e);
        }
    }

    private static void check(ValidationResult result) {
        switch (result.getOutcome()) {
            case VALID, INCOMPLETE_DATABASE, UNDEFINED -> {}
            case INCOMPLETE_MIGRATIONS ->
                throw new GraphStartException(
                        "The graph was migrated by a newer version of this service. Start that version, or restore the graph from before it.");
            case DIFFERENT_CONTENT ->
                throw new GraphStartException(
                        "A migration that the graph has already had differs from the file of this version: "
                                + String.join("; ", result.getWarnings())
                                + ". Start the version that applied it; migrations are added, never edited.");
        }
    }
}
