package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Digests;
import org.xinheng.code.UnavailableException;
import org.xinheng.standing.BusinessDay;

/**
 * The snapshot of the day. Made anew when the day begins, and whenever something was taken down or altered since: a
 * snapshot never shows what has ended.
 */
@ApplicationScoped
public class Snapshots {
    private final PublicBoard board;
    private final BusinessDay day;
    private Optional<Snapshot> latest = Optional.empty();
    /** Kept for those who are about to read it. */
    private Optional<Snapshot> former = Optional.empty();

    /** Injected. */
    public Snapshots(PublicBoard board, BusinessDay day) {
        this.board = board;
        this.day = day;
    }

    /**
     * The snapshot to be served now.
     *
     * @throws UnavailableException while what ran out at midnight is being taken down
     */
    public synchronized Snapshot latest() {
        boolean current = board.read(() -> latest.filter(s -> s.on().equals(day.today()))
                .filter(s -> s.number() >= board.lastRemoval())
                .isPresent());
        if (!current) {
            Snapshot made = make();
            former.ifPresent(s -> discard(s.file()));
            former = latest;
            latest = Optional.of(made);
        }
        return latest.orElseThrow();
    }

    private record State(long number, Digest digest, List<Shown> all) {}

    private Snapshot make() {
        LocalDate today = day.today();
        State state = board.read(() -> {
            if (!board.isWhole()) {
                throw new UnavailableException("records that ended are being taken down");
            }
            return new State(board.number(), board.digest(), new ArrayList<>(board.all()));
        });
        state.all().sort(Comparator.comparing(Shown::id));
        MessageDigest sha256 = Digests.sha256();
        try {
            Path file = Files.createTempFile("xinheng-public-", ".ndjson");
            file.toFile().deleteOnExit();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sha256)) {
                for (Shown shown : state.all()) {
                    out.write(shown.line());
                    out.write('\n');
                }
            }
            return new Snapshot(
                    state.number(),
                    today,
                    state.all().size(),
                    state.digest().text(),
                    Digests.hex(sha256.digest()),
                    Files.size(file),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot cannot be written", e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a former snapshot cannot be removed", e);
        }
    }
}
