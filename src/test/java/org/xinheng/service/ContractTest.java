package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The checked-in contract is what the code says. */
@QuarkusTest
class ContractTest {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Path CONTRACT = Path.of("openapi/xinheng.yaml");
    private static final Path PUBLIC = Path.of("openapi/public.yaml");

    @Test
    void theContractIsWhatTheCodeSays() throws IOException {
        // Members in the order of their names: the generator's own order differs from run to run.
        String said = YAML.writeValueAsString(YAML.readValue(
                Http.scheduler().get("/q/openapi?format=yaml").asString(),
                new TypeReference<TreeMap<String, Object>>() {}));
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(CONTRACT, said);
        }
        assertThat(said)
                .as("run `mvn test -Dtest=ContractTest -Dcontract.write=true` and review the difference")
                .isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void thePublicContractIsThePublicPartOfIt() throws IOException {
        TreeMap<String, Object> whole = YAML.readValue(
                Http.scheduler().get("/q/openapi?format=yaml").asString(),
                new TypeReference<TreeMap<String, Object>>() {});
        String said = YAML.writeValueAsString(PublicPart.of(whole));
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(PUBLIC, said);
        }
        assertThat(said)
                .as("run `mvn test -Dtest=ContractTest -Dcontract.write=true` and review the difference")
                .isEqualTo(Files.readString(PUBLIC))
                .doesNotContain("/api/v1");
    }
}
