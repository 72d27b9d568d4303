package org.xinheng.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.policy.reading.PolicyFault;

/**
 * A table of ratios and frequencies that some authority published, to be put into a policy. What the table does not say
 * stays as the policy says it. Immutable.
 */
public final class ShippedTable {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    private final JsonNode file;

    private ShippedTable(JsonNode file) {
        this.file = file;
    }

    /** The table of a file. */
    public static ShippedTable read(String yaml) {
        return new ShippedTable(tree(yaml));
    }

    /** Its code. */
    public String code() {
        return file.path("code").asText();
    }

    /** Whose it is and what it is about. */
    public String title() {
        return file.path("title").asText();
    }

    /** How its tiers are called, the best first; empty where it does not go by tiers. */
    public List<String> tiers() {
        List<String> tiers = new ArrayList<>();
        file.path("tiers").forEach(t -> tiers.add(t.asText()));
        return tiers;
    }

    /** Where its numbers come from. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        file.path("sources").forEach(s -> sources.add(MAPPER.convertValue(s, Source.class)));
        return sources;
    }

    /**
     * A policy with this table in the place of its own, under a version of its own.
     *
     * @param policy the text of a sound policy
     * @throws InvalidPolicyException when the policy has no scheme with as many tiers as the table
     */
    public String into(String policy) {
        ObjectNode whole = (ObjectNode) tree(policy);
        whole.put("version", whole.path("version").asText() + "." + code());
        whole.put("title", whole.path("title").asText() + "，" + title());
        whole.withObjectProperty("sources").setAll((ObjectNode) file.path("sources"));
        addFlags(whole.withArrayProperty("flags"));
        whole.withObjectProperty("intensity").setAll((ObjectNode) file.path("intensity"));
        String text = text(whole);
        Policy made = PolicyReader.read(text);
        int tiers = tiers().size();
        if (tiers > 0 && made.schemes().stream().noneMatch(s -> s.tiers().size() == tiers)) {
            throw new InvalidPolicyException(List.of(new PolicyFault(
                    "intensity.table",
                    "the table " + code() + " has " + tiers + " tiers, no scheme of the policy has as many",
                    "choose another table or a policy with such a scheme",
                    1)));
        }
        return text;
    }

    private void addFlags(ArrayNode flags) {
        Set<String> known = new HashSet<>();
        flags.forEach(f -> known.add(f.path("code").asText()));
        for (JsonNode flag : file.path("flags")) {
            if (known.add(flag.path("code").asText())) {
                flags.add(flag);
            }
        }
    }

    private static JsonNode tree(String yaml) {
        try {
            return MAPPER.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the text was read as a policy before", e);
        }
    }

    private static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every tree has a text", e);
        }
    }
}
