package org.xinheng.graph;

import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ValidationResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.xinheng.code.Digests;

/**
 * Brings the graph's schema to what this version of the service needs, by the numbered files in
 * {@code cypher/migrations}. Several services may start at once: the library's lock lets one of them work. A graph that
 * has had exactly these files says so itself, by their digest, which spares a restart the seconds that the library
 * needs to compare them one by one.
 */
final class Migrations {
    private static final String DIRECTORY = "cypher/migrations/";
    private static final String HAS_HAD = "cypher/queries/schema/has-had.cypher";
    private static final String HAD = "cypher/queries/schema/had.cypher";

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
        String digest = digest(files);
        MigrationsConfig.Builder config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:" + DIRECTORY)
                .withResourceScanner(locations -> files)
                .withAutocrlf(true);
        database.ifPresent(config::withDatabase);
        ac.simons.neo4j.migrations.core.Migrations migrations =
                new ac.simons.neo4j.migrations.core.Migrations(config.build(), driver);
        try {
            if (!hasHad(driver, database, digest)) {
                check(migrations.validate());
                migrations.apply();
                run(driver, database, HAD, digest);
            }
        } catch (MigrationsException | Neo4jException e) {
            throw new GraphStartException("A migration of the graph failed: " + e.getMessage(), e);
        }
    }

    private static boolean hasHad(Driver driver, Optional<String> database, String digest) {
        return run(driver, database, HAS_HAD, digest).get(0).get("had").asBoolean();
    }

    private static List<Record> run(Driver driver, Optional<String> database, String query, String digest) {
        QueryConfig.Builder config = QueryConfig.builder();
        database.ifPresent(config::withDatabase);
        return driver.executableQuery(CypherFiles.read(query))
                .withParameters(Map.of("digest", digest))
                .withConfig(config.build())
                .execute()
                .records();
    }

    private static String digest(List<URL> files) {
        MessageDigest digest = Digests.sha256();
        for (URL file : files) {
            String path = file.getPath();
            digest.update(Digests.utf8(path.substring(path.lastIndexOf('/'))));
            try (InputStream text = file.openStream()) {
                digest.update(text.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Digests.hex(digest.digest());
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
