package org.xinheng.exchange.first;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.file.Encodings;
import org.xinheng.exchange.load.Defaults;
import org.xinheng.exchange.mapping.FaultyMappingException;
import org.xinheng.exchange.mapping.Mapping;
import org.xinheng.exchange.mapping.Mappings;

/**
 * The files of a directory in the order in which they are loaded: as {@value #LIST} says, or by kind where every name
 * begins with one, as in {@code subjects-2.csv.gz}.
 */
final class LoadFiles {
    static final String LIST = "first-load.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path directory;
    private final Mappings mappings;

    LoadFiles(Path directory, Mappings mappings) {
        this.directory = directory;
        this.mappings = mappings;
    }

    /** What a list says of all files. */
    record Listing(@JsonProperty(required = true) List<Listed> files) {}

    /**
     * What a list says of a file.
     *
     * @param file its name
     * @param kind a kind's address; absent where the mapping tells
     * @param mapping the name of a shipped mapping, or of one in a file beside: {@code name.yaml}
     * @param area the area of subjects and departments that name none
     * @param department the department of violations and inspections that name none
     */
    record Listed(
            @JsonProperty(required = true) String file,
            Optional<String> kind,
            Optional<String> mapping,
            Optional<String> area,
            Optional<String> department,
            Optional<String> charset,
            Optional<String> sheet) {}

    List<LoadFile> all() {
        if (!Files.isDirectory(directory)) {
            throw new FirstLoadException(
                    directory + " is no directory. Name the one with the files in xinheng.first-load.");
        }
        try {
            Path list = directory.resolve(LIST);
            List<LoadFile> files = Files.exists(list) ? listed(list) : byName();
            if (files.isEmpty()) {
                throw new FirstLoadException(directory + " holds no files to load.");
            }
            requireOwnRefusals(files);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refused rows of two files in one place could not be told apart. */
    private static void requireOwnRefusals(List<LoadFile> files) {
        Set<Path> places = new HashSet<>();
        for (LoadFile file : files) {
            Path place = new Refusals(file.path()).target();
            if (!places.add(place)) {
                throw new FirstLoadException("Refused rows of two files would be in " + place + ", those of "
                        + file.name() + " among them. Give one of the files, or a copy of it, another name.");
            }
        }
    }

    private List<LoadFile> byName() throws IOException {
        List<LoadFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                Kind kind = Kind.at(name.split("[^a-z]", 2)[0])
                        .orElseThrow(() -> new FirstLoadException("The name of " + file
                                + " begins with no kind, as in subjects.csv or subjects-2.csv.gz. Rename it, or list the files in "
                                + LIST + "."));
                files.add(new LoadFile(
                        file,
                        Optional.of(kind),
                        Optional.empty(),
                        new Defaults(Optional.empty(), Optional.empty()),
                        "auto",
                        Optional.empty()));
            }
        }
        files.sort(Comparator.comparing(f -> f.kind().orElseThrow()));
        return files;
    }

    private List<LoadFile> listed(Path list) throws IOException {
        try {
            return YAML.readValue(list.toFile(), Listing.class).files().stream()
                    .map(this::file)
                    .toList();
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new FirstLoadException(list + " makes no sense" + place + ": " + e.getOriginalMessage(), e);
        }
    }

    private LoadFile file(Listed listed) {
        Path path = directory.resolve(listed.file());
        if (!Files.isRegularFile(path)) {
            throw new FirstLoadException(LIST + " lists " + listed.file() + ", which is not in " + directory + ".");
        }
        Optional<Mapping> mapping = listed.mapping().map(this::mapping);
        Optional<Kind> kind = listed.kind()
                .map(k -> Kind.at(k)
                        .orElseThrow(() -> new FirstLoadException(LIST + ": " + k + " is no kind of " + listed.file())))
                .or(() -> mapping.filter(m -> m.kinds().size() == 1)
                        .map(m -> m.kinds().get(0)));
        if (kind.isEmpty() && mapping.isEmpty()) {
            throw new FirstLoadException(LIST + ": " + listed.file() + " needs a kind or a mapping.");
        }
        if (mapping.isPresent() && kind.isPresent() && !mapping.get().kinds().equals(List.of(kind.get()))) {
            throw new FirstLoadException(
                    LIST + ": the mapping of " + listed.file() + " makes records of other kinds; leave its kind away.");
        }
        try {
            Encodings.named(listed.charset().orElse("auto"));
        } catch (InvalidFieldException e) {
            throw new FirstLoadException(LIST + ": " + listed.file() + ": " + e.getMessage(), e);
        }
        return new LoadFile(
                path,
                kind,
                mapping,
                new Defaults(listed.area(), listed.department()),
                listed.charset().orElse("auto"),
                listed.sheet());
    }

    private Mapping mapping(String name) {
        Path own = directory.resolve(name + ".yaml");
        try {
            if (Files.isRegularFile(own)) {
                return mappings.read(Files.readString(own));
            }
            return mappings.shipped(name)
                    .orElseThrow(() -> new FirstLoadException(
                            "No mapping " + name + " comes with the service, and " + own + " is not there."));
        } catch (FaultyMappingException | InvalidFieldException e) {
            throw new FirstLoadException("The mapping " + own + " makes no sense: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
