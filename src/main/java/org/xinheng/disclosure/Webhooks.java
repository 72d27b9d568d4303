package org.xinheng.disclosure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import org.jboss.logging.Logger;
import org.xinheng.code.Digests;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.UnavailableException;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Keeper;

/**
 * Tells mirrors that there is something new. A mirror is told again, ever more seldom, until it confirms; what it was
 * told is only where the feed stands, so it does no harm to miss or repeat one. Signed as the Standard Webhooks
 * specification describes: HMAC-SHA256 under the mirror's secret over {@code id.timestamp.body}.
 */
@ApplicationScoped
public class Webhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST = 50;
    private static final Logger LOG = Logger.getLogger(Webhooks.class);

    private final MirrorStore store;
    private final Mirrors mirrors;
    private final PublicFeed feed;
    private final WebhookAddress addresses;
    private final Keeper keeper;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Injected. */
    public Webhooks(
            MirrorStore store, Mirrors mirrors, PublicFeed feed, WebhookAddress addresses, Keeper keeper, Clock clock) {
        this.store = store;
        this.mirrors = mirrors;
        this.feed = feed;
        this.addresses = addresses;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Tells whoever is due; only where the lease is held, so that one process does it. */
    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        if (!keeper.holdsLease()) {
            return;
        }
        try {
            PublicFeed.End end = feed.end();
            for (MirrorStore.Delivery delivery : store.due(clock.instant(), end.number(), MOST)) {
                boolean told = tell(delivery.mirror(), end);
                int attempts = delivery.attempts() + 1;
                store.attempted(
                        delivery.mirror().id(),
                        new MirrorStore.Attempt(
                                told ? Optional.of(end.number()) : Optional.empty(),
                                attempts,
                                clock.instant().plus(pause(attempts))));
            }
        } catch (UnavailableException e) {
            LOG.debug("the graph is away; mirrors are told later", e);
        }
    }

    /** Ten seconds after the first attempt, twice as long after each further one, six hours at most. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(5L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private boolean tell(Mirror mirror, PublicFeed.End end) {
        URI address = mirror.webhook().orElseThrow();
        String body = Canonical.write(Map.of(
                "digest", end.digest().text(),
                "number", end.number(),
                "since", mirror.position()));
        String id = mirror.id() + "." + end.number();
        Instant now = clock.instant();
        String timestamp = Long.toString(now.getEpochSecond());
        try {
            addresses.check("webhook", address);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", timestamp)
                    .header(
                            "webhook-signature",
                            "v1," + sign(mirrors.secret(mirror), id + "." + timestamp + "." + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException | InvalidFieldException e) {
            LOG.debugf(e, "mirror %s could not be told", mirror.id());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A signature over a text, in base 64. */
    static String sign(String secret, String text) {
        Mac mac = Digests.keyed(Digests.utf8(secret));
        return Base64.getEncoder().encodeToString(Digests.hmac(mac, text));
    }
}
