package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The tests in src/test/browser, in a real browser. */
final class BrowserTests {
    private static final long LONGEST_MINUTES = 8;

    private BrowserTests() {}

    /**
     * Runs them against a service.
     *
     * @param wanted part of the names of their files
     * @param environment what they are told besides the local accounts' passwords
     */
    static void run(ServiceProcess service, String wanted, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder tests =
                new ProcessBuilder(List.of("node", "src/test/browser/run.mjs", service.address(), wanted));
        for (String account : ServiceProcess.ACCOUNTS) {
            tests.environment()
                    .put("XINHENG_PASSWORD_" + account.toUpperCase(Locale.ROOT), ServiceProcess.password(account));
        }
        tests.environment().putAll(environment);
        Process process = tests.redirectErrorStream(true).start();
        // Line by line, so that a build that hangs says where.
        try (BufferedReader said = process.inputReader()) {
            said.lines().forEach(System.out::println);
        }
        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("browser tests, see above").isZero();
    }
}
