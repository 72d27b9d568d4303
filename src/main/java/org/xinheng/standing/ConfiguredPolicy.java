package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The policy that the configuration names: what a graph that has none begins with. */
@ApplicationScoped
public class ConfiguredPolicy {
    private static final String SHIPPED = "policies/xinheng-county.yaml";

    private final ShippedTables tables;
    private final Optional<Path> file;
    private final Optional<String> table;

    /**
     * Injected.
     *
     * @param file the policy file; the shipped one when absent
     * @param table a shipped intensity table that takes the place of the policy's own
     */
    public ConfiguredPolicy(
            ShippedTables tables,
            @ConfigProperty(name = "xinheng.policy") Optional<Path> file,
            @ConfigProperty(name = "xinheng.intensity-table") Optional<String> table) {
        this.tables = tables;
        this.file = file;
        this.table = table;
    }

    /** Whether the configuration says anything about it. */
    boolean isGiven() {
        return file.isPresent() || table.isPresent();
    }

    /** Its text. */
    public String text() {
        String written = written();
        return table.map(tables::table).map(t -> t.into(written)).orElse(written);
    }

    private String written() {
        try {
            if (file.isPresent()) {
                return Files.readString(file.get());
            }
            try (InputStream shipped =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the policy " + file.map(Path::toString).orElse(SHIPPED) + " cannot be read", e);
        }
    }
}
