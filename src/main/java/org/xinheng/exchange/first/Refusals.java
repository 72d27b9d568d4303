package org.xinheng.exchange.first;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.exchange.load.RefusedRow;
import org.xinheng.exchange.out.RefusedCsv;

/** The refused rows of one file, kept beside it as a CSV that can be mended and sent again. Thread-safe. */
final class Refusals {
    /** A file that does not fit at all is noticed before it is done. */
    static final int MOST = 100_000;

    private static final String DIRECTORY = "refused";

    private final Path target;
    private final List<RefusedRow> rows = new ArrayList<>();

    Refusals(Path file) {
        String name = file.getFileName().toString();
        this.target = file.resolveSibling(DIRECTORY).resolve(name.endsWith(".csv") ? name : name + ".csv");
    }

    /** Forgets those of an earlier attempt, and sees to it that those of this one can be written. */
    void prepare() {
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            if (!Files.isWritable(target.getParent())) {
                throw new FirstLoadException("Refused rows cannot be written to " + target.getParent()
                        + ". Let the service write there, or copy the files to a directory of its own.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(RefusedRow row) {
        rows.add(row);
    }

    synchronized int count() {
        return rows.size();
    }

    /** Where they are. */
    Path target() {
        return target;
    }

    /** Writes them, readable by their owner only: they may hold names and numbers of people. */
    synchronized void write() {
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparingLong(RefusedRow::line));
        try {
            Files.deleteIfExists(target);
            Files.createFile(target);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
            try (OutputStream output = Files.newOutputStream(target)) {
                RefusedCsv.write(output, rows::forEach);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
