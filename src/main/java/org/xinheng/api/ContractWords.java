package org.xinheng.api;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What the contract says of the vocabulary's records: they know nothing of HTTP, so their words stand in a file beside.
 *
 * @param texts types that are written as one text
 * @param words descriptions of types, and of members as {@code Type.member}
 */
record ContractWords(Map<String, Text> texts, Map<String, String> words) {
    private static final String FILE = "contract/vocabulary.yaml";

    /** A type that is written as one text. */
    record Text(String description, String example, String pattern) {
        Schema schema() {
            return OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description(description)
                    .pattern(pattern)
                    .addExample(example);
        }
    }

    static ContractWords read() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, ContractWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract's words, " + FILE + ", cannot be read", e);
        }
    }

    /** Puts the words where they belong. */
    void into(Map<String, Schema> schemas, BiConsumer<String, Schema> replace) {
        texts.forEach((type, text) -> {
            if (schemas.containsKey(type)) {
                replace.accept(type, text.schema());
            }
        });
        words.forEach((name, words) -> {
            int dot = name.indexOf('.');
            Optional<Schema> type = Optional.ofNullable(schemas.get(dot < 0 ? name : name.substring(0, dot)));
            Optional<Schema> described =
                    dot < 0 ? type : type.map(Schema::getProperties).map(p -> p.get(name.substring(dot + 1)));
            described.ifPresent(schema -> schema.setDescription(words));
        });
        Optional.ofNullable(schemas.get("Attributes")).ifPresent(schema -> {
            schema.setProperties(null);
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        });
    }
}
