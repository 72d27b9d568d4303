package org.xinheng.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads policy files strictly: unknown fields, doubled keys, wrong types and anything oversized are refused. */
public final class PolicyReader {
    private static final int LARGEST = 1_000_000;
    private static final YAMLMapper MAPPER = mapper();

    private PolicyReader() {}

    /**
     * The policy of a text, checked.
     *
     * @throws InvalidPolicyException with everything that is wrong
     */
    public static Policy read(String yaml) {
        if (yaml.length() > LARGEST) {
            throw new InvalidPolicyException(
                    List.of(new PolicyFault("", "the file is too large", "at most a million characters")));
        }
        try {
            Policy policy = MAPPER.readValue(yaml, Policy.class);
            List<PolicyFault> faults = new PolicyCheck(policy).faults();
            if (!faults.isEmpty()) {
                throw new InvalidPolicyException(faults);
            }
            return policy;
        } catch (JsonProcessingException e) {
            throw new InvalidPolicyException(List.of(fault(e)));
        }
    }

    /** A part of a policy that stands in a tree already. */
    static <T> T convert(JsonNode tree, Class<T> type) {
        return MAPPER.convertValue(tree, type);
    }

    private static PolicyFault fault(JsonProcessingException e) {
        String place = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                : "";
        String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new PolicyFault(
                    place,
                    "unknown field " + unknown.getPropertyName(),
                    "known here: " + unknown.getKnownPropertyIds() + ", " + line);
        }
        return new PolicyFault(place, e.getOriginalMessage(), line);
    }

    private static YAMLMapper mapper() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(40);
        limits.setAllowDuplicateKeys(false);
        YAMLMapper mapper = YAMLMapper.builder(
                        YAMLFactory.builder().loaderOptions(limits).build())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return mapper;
    }
}
