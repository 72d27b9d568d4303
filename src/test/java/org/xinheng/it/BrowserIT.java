package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What officers and the public see, in a real browser against the packaged service; the tests are in src/test/browser. */
class BrowserIT {
    private static final long LONGEST_MINUTES = 8;

    @Test
    void thePagesDoInARealBrowserWhatPeopleDoWithThem() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.embedded(
                        ServiceProcess.emptyHome("browser"), ServiceProcess.freePort(), "-Dxinheng.demo.subjects=400")
                .start()) {
            ProcessBuilder tests = new ProcessBuilder(List.of("node", "src/test/browser/run.mjs", service.address()));
            for (String account : ServiceProcess.ACCOUNTS) {
                tests.environment()
                        .put("XINHENG_PASSWORD_" + account.toUpperCase(Locale.ROOT), ServiceProcess.password(account));
            }
            Process process = tests.redirectErrorStream(true).start();
            // Line by line, so that a build that hangs says where.
            try (BufferedReader said = process.inputReader()) {
                said.lines().forEach(System.out::println);
            }
            assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("browser tests, see above").isZero();
        }
    }
}
