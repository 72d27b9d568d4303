package org.xinheng.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two processes on one graph: one keeps the log, and when it is paused the other takes over. */
class LeaseIT {
    @Test
    void theOtherTakesOverFromAPausedKeeperWhichWritesNothingOnWaking() throws IOException {
        Path home = ServiceProcess.emptyHome("lease");
        int bolt = ServiceProcess.freePort();
        try (ServiceProcess one = ServiceProcess.embedded(home, bolt).start();
                ServiceProcess two =
                        ServiceProcess.external(home, bolt, password(home)).start()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Stream.of(one, two).filter(LeaseIT::keeps).count() == 1);
            ServiceProcess holder = keeps(one) ? one : two;
            ServiceProcess other = holder == one ? two : one;
            Posts posts = new Posts(other);
            Posts ofHolder = new Posts(holder);

            // The holder is paused in the middle of its own stream of posts.
            ofHolder.start(2);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ofHolder.acknowledged.size() > 30);
            holder.pause();
            Awaitility.await("takes over within ten seconds")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> keeps(other));
            for (int i = 0; i < 20; i++) {
                Posts.Sent next = posts.next();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> posts.post(other, next).statusCode() == 200);
            }
            CrashIT.onceGradedAndNumbered(other, posts);
            holder.resume();
            ofHolder.stop();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !keeps(holder) && keeps(other));
            CrashIT.onceGradedAndNumbered(other, posts);
            CrashIT.onceGradedAndNumbered(holder, ofHolder);
            for (String item : List.of("REGISTRATION", "PRICE")) {
                String address = "/api/v1/subjects/"
                        + posts.acknowledged
                                .values()
                                .iterator()
                                .next()
                                .get("subject")
                                .asText()
                        + "/inspection-ratio?item=" + item;
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> holder.json(address)
                        .equals(other.json(address)));
            }
        }
    }

    private static boolean keeps(ServiceProcess service) {
        return service.json("/api/v1/status").get("keeper").asBoolean();
    }

    private static String password(Path home) throws IOException {
        return Files.readString(home.resolve("graph/password")).strip();
    }
}
