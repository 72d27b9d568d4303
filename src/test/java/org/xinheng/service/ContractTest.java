package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The checked-in contract is what the code says. */
@QuarkusTest
class ContractTest {
    private static final Path CONTRACT = Path.of("openapi/xinheng.yaml");

    @Test
    void theContractIsWhatTheCodeSays() throws IOException {
        String said = Http.scheduler().get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(CONTRACT, said);
        }
        assertThat(said)
                .as("run `mvn test -Dtest=ContractTest -Dcontract.write=true` and review the difference")
                .isEqualTo(Files.readString(CONTRACT));
    }
}
