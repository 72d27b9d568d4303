package org.xinheng.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.code.Check;
import org.xinheng.code.Digests;
import org.xinheng.code.PersonId;
import org.xinheng.registry.Person;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;

/**
 * Makes persons unreadable for whoever has only the graph, and readable again here: names under AES-256-GCM bound to
 * the person's identifier, equal names and documents comparable by HMAC-SHA256. The number of a document is hashed and
 * forgotten.
 */
@ApplicationScoped
public class PersonSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecretKeySpec cipherKey;
    private final byte[] hashKey;

    /**
     * Reads the key, or makes one on the first start.
     *
     * @param file 64 random bytes, kept apart from the graph and its backups; who loses it loses every name
     */
    public PersonSeal(@ConfigProperty(name = "xinheng.person-key", defaultValue = ".xinheng/person.key") Path file) {
        byte[] key = read(file);
        cipherKey = new SecretKeySpec(Arrays.copyOf(key, KEY), "AES");
        hashKey = Arrays.copyOfRange(key, KEY, 2 * KEY);
    }

    /** Has the key read now, rather than when it is first needed; fails where it is none. */
    public void load() {
        // The container makes this object, and so reads the key, when it is first asked for anything.
    }

    /**
     * Seals a person.
     *
     * @param name the full name
     * @param document kind and number of an identity document, where one was shown
     * @param key how the department that knows them names them; required where there is no document
     */
    public SealedPerson seal(String name, Optional<String> document, Optional<SourceKey> key) {
        Optional<String> documentHash = document.map(this::documentHash);
        Check.that(documentHash.isPresent() || key.isPresent(), "key", "is required where there is no document");
        String identity = documentHash.orElseGet(() -> key.orElseThrow().text());
        Person person = new Person(PersonId.of(identity), name, key);
        return new SealedPerson(person.id(), encrypt(person), nameHash(person.name()), documentHash, key);
    }

    /** The keyed hash by which persons of a name are found: the same for all who bear it. */
    public String nameHash(String name) {
        return hash("name", Normalizer.normalize(name, Normalizer.Form.NFKC));
    }

    /** The identifier of whoever showed a document when they were first seen. */
    public PersonId identify(String document) {
        return PersonId.of(documentHash(document));
    }

    private String documentHash(String document) {
        return hash("document", Check.text("document", document, 64).toUpperCase(Locale.ROOT));
    }

    /** The person who was sealed. */
    public Person open(SealedPerson sealed) {
        byte[] name = split(sealed.name(), sealed.id().text());
        return new Person(sealed.id(), new String(name, StandardCharsets.UTF_8), sealed.key());
    }

    /**
     * A secret that belongs to a purpose and a name, always the same and kept nowhere.
     *
     * @return 64 hexadecimal digits
     */
    public String secret(String purpose, String name) {
        return hash("secret " + purpose, name);
    }

    /** Whether a person was sealed with this key. */
    public boolean canOpen(SealedPerson sealed) {
        try {
            open(sealed);
            return true;
        } catch (IllegalStateException | IllegalArgumentException | NegativeArraySizeException e) {
            return false;
        }
    }

    /**
     * A cipher for a file that is kept for a while and may hold names and numbers of people.
     *
     * @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE}
     * @param start 16 random bytes, kept before the file
     */
    public Cipher stream(int mode, byte[] start) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            SecretKeySpec key = new SecretKeySpec(Digests.unhex(hash("key", "files")), "AES");
            cipher.init(mode, key, new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** A text made unreadable for whoever has only the graph. */
    public String conceal(String text) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] concealed = crypt(Cipher.ENCRYPT_MODE, "text", nonce, text.getBytes(StandardCharsets.UTF_8));
        return join(nonce, concealed);
    }

    /** The text that was concealed. */
    public String reveal(String concealed) {
        return new String(split(concealed, "text"), StandardCharsets.UTF_8);
    }

    private String encrypt(Person person) {
        // From what is sealed, so that the same person sealed again is the same text; another name has another nonce.
        byte[] nonce = Arrays.copyOf(Digests.unhex(hash("nonce", person.id().text() + "\n" + person.name())), NONCE);
        return join(
                nonce,
                crypt(
                        Cipher.ENCRYPT_MODE,
                        person.id().text(),
                        nonce,
                        person.name().getBytes(StandardCharsets.UTF_8)));
    }

    private static String join(byte[] nonce, byte[] text) {
        byte[] both =
                ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
        return Base64.getEncoder().encodeToString(both);
    }

    private byte[] split(String joined, String bound) {
        byte[] bytes = Base64.getDecoder().decode(joined);
        return crypt(
                Cipher.DECRYPT_MODE,
                bound,
                Arrays.copyOf(bytes, NONCE),
                Arrays.copyOfRange(bytes, NONCE, bytes.length));
    }

    /** @param bound what the text belongs to; under another it cannot be read */
    private byte[] crypt(int mode, String bound, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for persons' names does not fit the graph", e);
        }
    }

    /** HMAC-SHA256 of a text under the key, for one purpose: the same text for another purpose gives another hash. */
    String hash(String purpose, String text) {
        return Digests.hex(Digests.hmac(Digests.keyed(hashKey), purpose + "\n" + text));
    }

    private byte[] read(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != 2 * KEY) {
                throw new IllegalStateException("the key for persons' names, " + file + ", must have 64 bytes");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key for persons' names, " + file + ", cannot be read", e);
        }
    }

    private void create(Path file) throws IOException {
        byte[] key = new byte[2 * KEY];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, key, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // Another process of this machine was quicker: its key counts.
            return;
        }
    }
}
