package org.xinheng.exchange.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;

/** The mappings at hand: those that are shipped, and those that officers added. */
@ApplicationScoped
public class Mappings {
    private static final int LONGEST = 100_000;
    private static final List<String> SHIPPED = List.of(
            "penalties",
            "permits",
            "registrations",
            "chicago-catalogue",
            "chicago-food-inspections",
            "zh-areas",
            "zh-departments",
            "zh-items",
            "zh-subjects",
            "zh-persons",
            "zh-relations",
            "zh-violations",
            "zh-inspections");

    private final MappingStore store;
    private final MappingReader reader = new MappingReader();
    private final Map<String, Text> shipped = new LinkedHashMap<>();

    /**
     * A mapping with its text.
     *
     * @param mapping the mapping
     * @param text the YAML that it was read from
     * @param isShipped whether it comes with the service
     */
    public record Text(Mapping mapping, String text, boolean isShipped) {}

    /** Injected. */
    public Mappings(MappingStore store) {
        this.store = store;
        for (String name : SHIPPED) {
            String text = MappingReader.resource("mappings/" + name + ".yaml");
            shipped.put(name, new Text(reader.read(text), text, true));
        }
    }

    /** All mappings, those that are shipped first. */
    public List<Text> all() {
        List<Text> all = new ArrayList<>(shipped.values());
        store.all().values().forEach(text -> all.add(new Text(reader.read(text), text, false)));
        return all;
    }

    /** The mapping of a name; refused as unknown when there is none. */
    public Mapping get(String name) {
        return text(name).mapping();
    }

    /** The mapping of that name that comes with the service, where there is one. */
    public Optional<Mapping> shipped(String name) {
        return Optional.ofNullable(shipped.get(name)).map(Text::mapping);
    }

    /** The mapping of a name with its text. */
    public Text text(String name) {
        return Optional.ofNullable(shipped.get(name))
                .or(() -> store.find(name).map(text -> new Text(reader.read(text), text, false)))
                .orElseThrow(() -> RefusedException.unknown("mapping", name));
    }

    /**
     * Adds or replaces a mapping.
     *
     * @throws FaultyMappingException when it makes no sense
     */
    public Mapping save(String name, String text, String actor) {
        Check.code("name", name);
        if (shipped.containsKey(name)) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT, "a mapping that is shipped stays as it is; choose another name");
        }
        Mapping mapping = read(text);
        Check.that(mapping.mapping().equals(name), "mapping", "must be the name in the address");
        store.save(name, text, actor);
        return mapping;
    }

    /**
     * The mapping of a text that is not kept.
     *
     * @throws FaultyMappingException when it makes no sense
     */
    public Mapping read(String text) {
        Check.that(text != null && text.length() <= LONGEST, "body", "must be a mapping of at most 100000 characters");
        return reader.read(text);
    }

    /** The JSON Schema of mappings. */
    public String schema() {
        return MappingReader.resource(MappingReader.SCHEMA);
    }
}
