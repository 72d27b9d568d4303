package org.xinheng.standing.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinheng.standing.PolicyStore;

/** The policies and cut-offs by which the log's changes were made, beside them: the log names them only. */
final class PolicyFiles {
    private static final String POLICY = "policy-";
    private static final String CUTOFFS = "cutoffs-";
    private static final String POLICY_END = ".yaml";
    private static final String CUTOFFS_END = ".json";
    private static final Pattern RUN = Pattern.compile("#([^>]+)");
    private static final String ARCHIVE = "archive";

    private final Path directory;
    private final PolicyStore store;

    PolicyFiles(Path directory, PolicyStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Writes those that are not there yet. */
    void write() {
        for (PolicyStore.Kept kept : store.all()) {
            Path file = directory.resolve(POLICY + kept.version() + POLICY_END);
            if (Files.notExists(file)) {
                store.find(kept.version()).ifPresent(text -> write(file, text));
            }
        }
        Matcher runs = RUN.matcher(store.inForce().orElse(""));
        while (runs.find()) {
            String run = runs.group(1);
            store.cutoffs(run).ifPresent(text -> write(directory.resolve(CUTOFFS + run + CUTOFFS_END), text));
        }
    }

    /** Takes those into the graph that it does not have. */
    void restore() {
        each(POLICY, POLICY_END, (version, text) -> store.add(version, text, ARCHIVE));
        each(CUTOFFS, CUTOFFS_END, (run, text) -> {
            if (store.cutoffs(run).isEmpty()) {
                store.addCutoffs(run, text);
            }
        });
    }

    private void each(String begin, String end, BiConsumer<String, String> reader) {
        try (Stream<Path> all = Files.list(directory)) {
            List<Path> files = all.filter(f -> f.getFileName().toString().startsWith(begin))
                    .filter(f -> f.toString().endsWith(end))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = file.getFileName().toString();
                reader.accept(name.substring(begin.length(), name.length() - end.length()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
