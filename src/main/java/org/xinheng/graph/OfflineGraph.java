package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.exchange.first.FirstGraph;
import org.xinheng.exchange.first.Logged;
import org.xinheng.exchange.first.Parties;
import org.xinheng.graph.bulk.BulkCatalogue;
import org.xinheng.graph.bulk.BulkFiles;
import org.xinheng.graph.bulk.BulkPart;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;

/**
 * The local graph before its server starts. A store is built in a directory beside its place by the server's own offline
 * importer and moved there whole, so a process that is killed leaves an empty graph or a full one.
 */
@ApplicationScoped
class OfflineGraph implements FirstGraph {
    private static final String NOTE = "first-load.json";
    private static final String STORES = "data";
    private static final String LOADING = "loading";

    private final GraphConfig config;

    OfflineGraph(GraphConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> note() {
        Path note = config.embedded().data().resolve(STORES).resolve(NOTE);
        try {
            return config.mode() == GraphConfig.Mode.EMBEDDED && Files.exists(note)
                    ? Optional.of(Files.readString(note))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isFillable() {
        return config.mode() == GraphConfig.Mode.EMBEDDED
                && !config.embedded().fresh()
                && !Files.exists(config.embedded().data().resolve(STORES));
    }

    @Override
    public Filling begin() {
        if (config.mode() != GraphConfig.Mode.EMBEDDED) {
            throw new GraphStartException(
                    "A first load fills a local graph before its server starts, and xinheng.graph.mode is external. Start"
                            + " with -Dquarkus.profile=local, or leave xinheng.first-load away and send the files to"
                            + " /api/v1/imports. A local graph's store can then be copied to an external server of the same"
                            + " version while both are stopped.");
        }
        if (config.embedded().fresh()) {
            throw new GraphStartException(
                    "xinheng.graph.embedded.fresh deletes the graph at every start, so nothing can be loaded into it before.");
        }
        LocalGraphSettings settings = LocalGraphSettings.of(config.embedded());
        LocalGraph.checkServer(settings);
        DataDirectory directory = DataDirectory.take(settings.data());
        if (Files.exists(settings.data().resolve(STORES))) {
            directory.close();
            throw new GraphStartException("The graph in " + settings.data()
                    + " is not empty, and a first load fills an empty one. Send the files to /api/v1/imports, or name"
                    + " another directory in xinheng.graph.embedded.data.");
        }
        return new Fresh(settings, directory);
    }

    private static final class Fresh implements Filling {
        private final LocalGraphSettings settings;
        private final DataDirectory directory;
        private final Path loading;
        private final BulkFiles files;
        private final BulkCatalogue catalogue;
        private ToLongFunction<Party> places = party -> {
            throw new IllegalStateException("parties are placed with the catalogue");
        };

        Fresh(LocalGraphSettings settings, DataDirectory directory) {
            this.settings = settings;
            this.directory = directory;
            this.loading = settings.data().resolve(LOADING);
            DataDirectory.delete(loading);
            this.files = new BulkFiles(create("files"));
            this.catalogue = new BulkCatalogue(files);
        }

        private Path create(String name) {
            try {
                return Files.createDirectories(loading.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Path working() {
            return create("working");
        }

        @Override
        public void catalogue(
                Parties parties,
                Collection<Area> areas,
                Collection<Department> departments,
                Collection<Item> items,
                List<Logged> changes) {
            long subjects = files.reserve(parties.subjectCount());
            long persons = files.reserve(parties.personCount());
            places = party -> (party instanceof SubjectId ? subjects : persons) + parties.ordinal(party);
            catalogue.write(areas, departments, items, changes);
        }

        @Override
        public Part part() {
            return new BulkPart(files, catalogue, places);
        }

        @Override
        public void finish(Logged last, String note) {
            catalogue.end(last);
            Path home = create("home");
            ImporterProcess.run(settings, home, files.arguments());
            try {
                Path stores = home.resolve(STORES);
                Files.writeString(stores.resolve(NOTE), note);
                Files.move(stores, settings.data().resolve(STORES), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            DataDirectory.delete(loading);
            directory.close();
        }
    }
}
