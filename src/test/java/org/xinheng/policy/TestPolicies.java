package org.xinheng.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of policies that tests begin with. */
public final class TestPolicies {
    private TestPolicies() {}

    /** The shipped policy. */
    public static String shipped() {
        try (InputStream stream = TestPolicies.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped policy, with a fifth tier behind its worst. */
    public static String withFiveTiers() {
        return shipped()
                .replace(
                        "{label: D, title: 信用风险高, from: 160}",
                        "{label: D, title: 信用风险高, from: 160}\n      - {label: E, title: 信用风险极高, from: 300}");
    }
}
