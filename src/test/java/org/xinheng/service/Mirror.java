package org.xinheng.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A site that copies what is public, written from the public API's documentation: it knows addresses, headers and members
 * of JSON, and no class of the service.
 */
final class Mirror {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final TreeMap<String, String> lines = new TreeMap<>();
    /** Records of which the feed said that a later change replaces or deletes them. */
    private final Set<String> awaited = new HashSet<>();

    private long position;
    /** What the feed said of the digest at that position; in the middle of a page it says nothing. */
    private String digestThere = "";

    Mirror(String base) {
        this.base = base;
    }

    /** Loads the snapshot. */
    void load() {
        HttpResponse<byte[]> answer = get("/public/v1/snapshots/latest");
        lines.clear();
        awaited.clear();
        new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> lines.put(read(line).get("id").asText(), line));
        position = answer.headers().firstValueAsLong("Snapshot-Number").orElseThrow();
        String checksum = answer.headers().firstValue("Repr-Digest").orElseThrow();
        if (!checksum.equals("sha-256=:" + Base64.getEncoder().encodeToString(sha256(answer.body())) + ":")) {
            throw new IllegalStateException("the checksum of the snapshot is wrong");
        }
        digestThere = answer.headers().firstValue("Snapshot-Digest").orElseThrow();
        if (!digest().equals(digestThere)) {
            throw new IllegalStateException("the digest of the snapshot is wrong");
        }
    }

    /** Follows the feed to its end. */
    void follow(int limit) {
        while (page(limit, Integer.MAX_VALUE)) {}
    }

    /** Follows the feed and is cut off somewhere: between pages or in the middle of one. */
    void followUntilCutOff(Random random) {
        int pages = random.nextInt(4);
        for (int i = 0; i < pages; i++) {
            if (!page(1 + random.nextInt(200), random.nextInt(150))) {
                return;
            }
        }
    }

    /** Applies a page, or its first changes; returns whether there is more. */
    private boolean page(int limit, int most) {
        String digest = digestThere.isEmpty() ? "" : "&digest=" + digestThere;
        JsonNode page = read(new String(
                get("/public/v1/changes?since=" + position + digest + "&limit=" + limit)
                        .body(),
                StandardCharsets.UTF_8));
        int applied = 0;
        for (JsonNode change : page.get("changes")) {
            if (applied++ == most) {
                return true;
            }
            if (change.get("number").asLong() != position + 1) {
                throw new IllegalStateException("the feed has a gap after " + position);
            }
            position++;
            digestThere = "";
            String id = change.get("id").asText();
            awaited.remove(id);
            if (change.get("operation").asText().equals("DEL")) {
                lines.remove(id);
            } else if (change.has("record")) {
                lines.put(id, change.get("record").toString());
            } else {
                awaited.add(id);
            }
        }
        digestThere = page.get("digest").asText();
        boolean more = page.get("more").asBoolean();
        if (!more
                && awaited.isEmpty()
                && page.get("through").asLong() == position
                && !page.get("digest").asText().equals(digest())) {
            throw new IllegalStateException("the digest at the end is another");
        }
        return more;
    }

    long position() {
        return position;
    }

    /** What it holds, as the snapshot would write it. */
    String file() {
        StringBuilder file = new StringBuilder();
        lines.values().forEach(line -> file.append(line).append('\n'));
        return file.toString();
    }

    /** The digest of what it holds. */
    String digest() {
        BigInteger sum = BigInteger.ZERO;
        for (String line : lines.values()) {
            sum = sum.add(new BigInteger(1, sha256(line.getBytes(StandardCharsets.UTF_8))));
        }
        return String.format("%064x", sum.mod(MODULUS));
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 503) {
                Thread.sleep(1_000);
                return get(path);
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
