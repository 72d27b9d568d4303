package org.xinheng.it;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What officers and the public see, in a real browser against the packaged service. */
class BrowserIT {
    @Test
    void thePagesDoInARealBrowserWhatPeopleDoWithThem() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.embedded(
                        ServiceProcess.emptyHome("browser"), ServiceProcess.freePort(), "-Dxinheng.demo.subjects=400")
                .start()) {
            BrowserTests.run(service, "", Map.of());
        }
    }
}
