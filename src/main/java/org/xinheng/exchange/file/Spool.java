package org.xinheng.exchange.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Check;

/**
 * A file that was sent, kept on disk only until it is done with, unreadable without the key that seals persons: it may
 * hold names and numbers of people. Immutable once it was received. Or a file of the operator's own, as it is.
 */
public final class Spool {
    private static final int BLOCK = 16;
    private static final int MOST_SHEET = 32 << 20;

    private final Optional<PersonSeal> seal;
    private final Path file;
    private final AtomicLong read = new AtomicLong();

    private Spool(Optional<PersonSeal> seal, Path file) {
        this.seal = seal;
        this.file = file;
    }

    /** How to read a file, as the sender says or as its bytes show. */
    public record Reading(Format format, Charset charset, boolean gzip) {}

    /**
     * Takes a body as it arrives.
     *
     * @param most the most bytes taken
     */
    public static Spool receive(PersonSeal seal, Path file, InputStream body, long most) throws IOException {
        Files.createDirectories(file.getParent());
        Path arriving = file.resolveSibling(file.getFileName() + ".arriving");
        try (OutputStream raw = Files.newOutputStream(arriving)) {
            byte[] start = new byte[BLOCK];
            new SecureRandom().nextBytes(start);
            raw.write(start);
            try (OutputStream out = new CipherOutputStream(raw, seal.stream(Cipher.ENCRYPT_MODE, start))) {
                long size = new BoundedInput(body, most).transferTo(out);
                Check.that(size > 0, "body", "is empty");
            }
        } catch (UnreadableFileException e) {
            Files.deleteIfExists(arriving);
            throw new UnreadableFileException("the file has more than " + (most >> 20) + " MiB; send it in parts");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(arriving);
            throw e;
        }
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
        return new Spool(Optional.of(seal), file);
    }

    /** A file that was received before; empty when it is not here. */
    public static Optional<Spool> received(PersonSeal seal, Path file) {
        return Files.isRegularFile(file) ? Optional.of(new Spool(Optional.of(seal), file)) : Optional.empty();
    }

    /** A file that the operator keeps, which is not sealed. */
    public static Spool own(Path file) {
        return new Spool(Optional.empty(), file);
    }

    /** Looks through the whole file: its form and encoding, and that it unpacks to no more than a bound. */
    public Reading look(Optional<Format> given, Optional<Charset> charset, long mostUnpacked) {
        try {
            boolean gzip = isGzip();
            Encodings encoding = new Encodings();
            byte[] buffer = new byte[1 << 16];
            Optional<Format> format = given;
            try (InputStream in = open(gzip, mostUnpacked)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    format = format.isPresent() ? format : Optional.of(Format.seen(buffer, n));
                    if (format.get() == Format.XLSX) {
                        break;
                    }
                    encoding.see(buffer, n);
                }
            }
            read.set(0);
            Format found = format.orElseThrow(() -> new UnreadableFileException("the file is empty"));
            return new Reading(found, charset.orElse(encoding.found()), gzip);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Its rows.
     *
     * @param sheet the sheet of a workbook; the first when absent
     * @param whole whether lines of NDJSON are kept as they are
     */
    public Rows rows(Reading how, Optional<String> sheet, boolean whole, long mostUnpacked) {
        read.set(0);
        try {
            InputStream in = open(how.gzip(), mostUnpacked);
            if (how.format() == Format.XLSX) {
                return sheet(in, sheet);
            }
            Reader text = new InputStreamReader(in, decoder(how.charset()));
            return how.format() == Format.CSV ? new CsvRows(text) : new JsonRows(text, whole);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Rows sheet(InputStream in, Optional<String> name) throws IOException {
        byte[] bytes = in.readNBytes(MOST_SHEET + 1);
        in.close();
        if (bytes.length > MOST_SHEET) {
            throw new UnreadableFileException("a workbook has at most 32 MiB; send it as CSV");
        }
        return new SheetRows(bytes, name);
    }

    /** Which part of the file was read since it was opened, 0 to 1. */
    public double part() {
        try {
            return Math.min(1, (double) read.get() / Math.max(1, bytes()));
        } catch (IOException e) {
            return 1;
        }
    }

    /** Bytes of the file as it was sent. */
    public long bytes() throws IOException {
        return Files.size(file) - (seal.isPresent() ? BLOCK : 0);
    }

    /** Forgets the file. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private boolean isGzip() throws IOException {
        try (InputStream in = open(false, Long.MAX_VALUE)) {
            return ByteBuffer.wrap(java.util.Arrays.copyOf(in.readNBytes(2), 2)).getShort() == 0x1f8b;
        }
    }

    private InputStream open(boolean gzip, long most) throws IOException {
        InputStream plain = new BufferedInputStream(new Counted(opened()), 1 << 16);
        return gzip ? new BoundedInput(new GZIPInputStream(plain, 1 << 16), most) : plain;
    }

    private InputStream opened() throws IOException {
        InputStream raw = Files.newInputStream(file);
        return seal.isEmpty()
                ? raw
                : new CipherInputStream(raw, seal.get().stream(Cipher.DECRYPT_MODE, raw.readNBytes(BLOCK)));
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD");
    }

    /** A file that ends or breaks inside its compression is the sender's fault; a failing disk is not. */
    static RuntimeException unreadable(IOException e) {
        return e instanceof ZipException || e instanceof EOFException
                ? new UnreadableFileException("the compressed file is damaged or cut off", e)
                : new java.io.UncheckedIOException(e);
    }

    private final class Counted extends java.io.FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read.addAndGet(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            read.addAndGet(Math.max(0, n));
            return n;
        }
    }
}
