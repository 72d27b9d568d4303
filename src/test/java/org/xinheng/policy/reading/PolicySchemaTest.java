package org.xinheng.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published JSON Schema is what the reader reads. */
class PolicySchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/policies/policy.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePublishedSchemaIsWhatTheReaderReads() throws IOException {
        String said = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new PolicySchema().write()) + "\n";
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(SCHEMA, said);
        }
        assertThat(Files.readString(SCHEMA))
                .as("run `mvn test -Dtest=PolicySchemaTest -Dschema.write=true` and review the difference")
                .isEqualTo(said);
    }

    @Test
    void everyPolicyThatTheReaderReadsSatisfiesTheSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        List<Path> files = Stream.concat(
                        Files.list(Path.of("src/main/resources/policies")),
                        Files.list(Path.of("src/test/resources/policies")))
                .filter(f -> f.toString().endsWith(".yaml"))
                .toList();
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            JsonNode policy = new YAMLMapper().readTree(Files.readString(file));
            assertThat(schema.validate(policy)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefusesForItsShape() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        String sound = Files.readString(Path.of("src/main/resources/policies/fhrs.yaml"));
        for (String broken : List.of(
                sound.replace("title: Food hygiene rating (FHRS)", "titel: x"),
                sound.replace("worse: HIGHER", "worse: HIGH"),
                sound.replace("take: LATEST", "take: LAST"),
                sound.replace("bounds: [15, 20", "bounds: [many, 20"))) {
            assertThat(broken).isNotEqualTo(sound);
            assertThat(schema.validate(new YAMLMapper().readTree(broken))).isNotEmpty();
        }
    }
}
