package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ClientException;
import org.xinheng.code.UnavailableException;

class DriverErrorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neo.ClientError.Transaction.LockClientStopped",
                "Neo.ClientError.Transaction.TransactionTimedOut",
                "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            })
    void aTransactionThatTheGraphEndedMayBeTriedAgain(String code) {
        assertThat(DriverErrors.translate(new ClientException(code, "ended"))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aDefectInAQueryStaysWhatItIs() {
        ClientException defect = new ClientException("Neo.ClientError.Statement.SyntaxError", "no such word");
        assertThat(DriverErrors.translate(defect)).isSameAs(defect);
    }
}
