package org.xinheng.exchange.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.Kind;

/** Reads mappings from YAML and tells every fault at once, each with its place. Thread-safe. */
final class MappingReader {
    /** The JSON Schema of mappings. */
    static final String SCHEMA = "mappings/mapping.schema.json";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(resource(SCHEMA));

    /**
     * The mapping of a text.
     *
     * @throws FaultyMappingException with every fault
     */
    Mapping read(String text) {
        JsonNode tree;
        try {
            tree = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw new FaultyMappingException(List.of(new FaultyMappingException.Fault(place, "is no YAML")));
        }
        List<FaultyMappingException.Fault> faults = new ArrayList<>();
        for (ValidationMessage message : schema.validate(tree)) {
            faults.add(new FaultyMappingException.Fault(
                    message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", ""), message.getError()));
        }
        if (!faults.isEmpty()) {
            throw new FaultyMappingException(faults);
        }
        Mapping mapping = convert(tree);
        checkFields(mapping, faults);
        if (!faults.isEmpty()) {
            throw new FaultyMappingException(faults);
        }
        return mapping;
    }

    private static Mapping convert(JsonNode tree) {
        try {
            return YAML.treeToValue(tree, Mapping.class);
        } catch (JsonProcessingException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidFieldException field) {
                    throw new FaultyMappingException(
                            List.of(new FaultyMappingException.Fault(field.field(), field.reason())));
                }
            }
            throw new FaultyMappingException(
                    List.of(new FaultyMappingException.Fault("", "has a value of the wrong type")));
        }
    }

    private static void checkFields(Mapping mapping, List<FaultyMappingException.Fault> faults) {
        for (int i = 0; i < mapping.records().size(); i++) {
            Mapping.Making making = mapping.records().get(i);
            Kind kind = making.of();
            String place = "records[" + i + "].fields.";
            for (String field : making.fields().keySet()) {
                if (!kind.has(field)) {
                    faults.add(new FaultyMappingException.Fault(place + field, "is not a field of " + kind.address()));
                }
            }
            making.fields().forEach((field, source) -> {
                if (source.part() != null && source.split() == null) {
                    faults.add(new FaultyMappingException.Fault(place + field, "has a part but nothing that splits"));
                }
            });
        }
    }

    static String resource(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
