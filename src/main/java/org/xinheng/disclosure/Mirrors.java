package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Check;
import org.xinheng.code.LostPositionException;
import org.xinheng.code.RefusedException;
import org.xinheng.policy.DisclosureDuty;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Calendars;
import org.xinheng.standing.Rules;

/** The register of mirrors: who copies what is public, how far each came, and who is late to delete. */
@ApplicationScoped
public class Mirrors {
    private final MirrorStore store;
    private final PersonSeal seal;
    private final WebhookAddress addresses;
    private final Calendars calendars;
    private final Rules rules;
    private final BusinessDay day;
    private final Clock clock;

    /** Injected. */
    public Mirrors(
            MirrorStore store,
            PersonSeal seal,
            WebhookAddress addresses,
            Calendars calendars,
            Rules rules,
            BusinessDay day,
            Clock clock) {
        this.store = store;
        this.seal = seal;
        this.addresses = addresses;
        this.calendars = calendars;
        this.rules = rules;
        this.day = day;
        this.clock = clock;
    }

    /**
     * A mirror and how far it is behind.
     *
     * @param mirror the mirror
     * @param deletions how many deletions it did not confirm
     * @param deleteBy the last working day in time for the oldest of them
     * @param overdue whether that day is over
     */
    public record Behind(Mirror mirror, int deletions, Optional<LocalDate> deleteBy, boolean overdue) {}

    /** Registers a mirror. */
    public Mirror register(String name, String contact, Optional<URI> webhook) {
        webhook.ifPresent(uri -> addresses.check("webhook", uri));
        Mirror mirror =
                new Mirror(UUID.randomUUID().toString(), name, contact, webhook, 0, Optional.empty(), Optional.empty());
        store.add(mirror);
        return mirror;
    }

    /** Takes a mirror off the register. */
    public void remove(String id) {
        if (!store.remove(id)) {
            throw RefusedException.unknown("mirror", id);
        }
    }

    /** What a mirror shows that it is itself, and signs are made with; kept nowhere. */
    public String secret(Mirror mirror) {
        return seal.secret("mirror", mirror.id());
    }

    /** The mirror of an identifier and its secret; refused as unknown otherwise. */
    public Mirror authenticate(String id, String secret) {
        Optional<Mirror> mirror = store.find(id);
        byte[] right = mirror.map(this::secret).orElse("").getBytes(StandardCharsets.UTF_8);
        boolean same = MessageDigest.isEqual(right, secret.getBytes(StandardCharsets.UTF_8));
        return mirror.filter(m -> same).orElseThrow(() -> RefusedException.unknown("mirror", id));
    }

    /** Notes how far a mirror came; a digest proves that it holds what is public at that number and nothing else. */
    public Mirror confirm(Mirror mirror, long position, Optional<String> digest) {
        String right = position == 0
                ? Digest.NOTHING.text()
                : store.digestAt(position)
                        .orElseThrow(() -> new LostPositionException(
                                "number", "is beyond the feed's end: the feed was restored. Load the snapshot again"));
        Check.that(position >= mirror.position(), "number", "is before the one confirmed, " + mirror.position());
        store.confirm(mirror.id(), position, digest.map(right::equals), clock.instant());
        return store.find(mirror.id()).orElseThrow();
    }

    /** All mirrors and how far each is behind. */
    public List<Behind> all() {
        return store.all().stream().map(this::behind).toList();
    }

    /** How far a mirror is behind. */
    public Behind behind(Mirror mirror) {
        MirrorStore.Unconfirmed unconfirmed = store.unconfirmed(mirror.position());
        Optional<Duty> duty = unconfirmed.oldest().map(since -> new Clocks(
                        rules.active().policy(), calendars.workingDays())
                .duty(DisclosureDuty.TAKE_DOWN, since, Optional.empty(), day.today()));
        return new Behind(
                mirror,
                unconfirmed.deletions(),
                duty.map(d -> d.deadline().last()),
                duty.map(Duty::late).orElse(false));
    }
}
