import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recomputes a draw from what an auditor is given, and says whether it was made as it claims. It shares no line with the
 * service. Run with a JDK alone: {@code java VerifyDraw.java draw.txt}. Exit status 0: the draw is sound.
 */
public final class VerifyDraw {
    private final Map<String, String[]> facts = new HashMap<>();
    private final List<String> snapshot = new ArrayList<>();
    private final List<String> claimed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Mac seeded;
    private String drawId;

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        List<String> faults = new VerifyDraw().check(Files.readAllLines(Path.of(arguments[0])));
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "sound" : "NOT SOUND");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private List<String> check(List<String> lines) throws GeneralSecurityException {
        split(lines);
        byte[] root = root();
        expect("the snapshot's hash", hex(root), facts.get("root")[1]);
        String secret = facts.get("secret")[1];
        String[] rule = snapshot.get(1).split("\t", -1);
        expect("the promised hash of the secret", hex(sha256(utf8(secret))), rule[3]);
        byte[] seed = sha256(root, utf8(secret), utf8(facts.get("public-value")[1]));
        expect("the seed", hex(seed), facts.get("seed")[1]);
        seeded = hmac(seed);
        if (facts.get("prepared")[1].equals(facts.get("committed")[1])) {
            faults.add("one party prepared the draw and promised the secret");
        }
        if (Instant.parse(facts.get("prepared")[2]).isBefore(Instant.parse(facts.get("committed")[2]))) {
            faults.add("the secret was promised after the draw was prepared");
        }
        if (Instant.parse(facts.get("opened")[2]).isBefore(Instant.parse(rule[4]))) {
            faults.add("the draw was opened before the public value could be known");
        }
        compare(recomputed(rule));
        return faults;
    }

    private void split(List<String> lines) {
        int left = 0;
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (left > 0) {
                snapshot.add(line);
                left--;
            } else if (Set.of("visit", "gone", "instead").contains(fields[0])) {
                claimed.add(line);
            } else {
                facts.put(fields[0], fields);
                if (fields[0].equals("snapshot")) {
                    left = Integer.parseInt(fields[1]);
                }
            }
        }
        drawId = snapshot.get(0).split("\t", -1)[1];
    }

    private byte[] root() throws GeneralSecurityException {
        Mac salts = hmac(HexFormat.of().parseHex(facts.get("salt-key")[1]));
        byte[][] row = new byte[snapshot.size()][];
        for (int i = 0; i < row.length; i++) {
            row[i] = sha256(new byte[] {0}, salts.doFinal(utf8("" + i)), utf8(snapshot.get(i)));
        }
        while (row.length > 1) {
            byte[][] next = new byte[(row.length + 1) / 2][];
            for (int i = 0; i < next.length; i++) {
                next[i] = 2 * i + 1 == row.length ? row[2 * i] : sha256(new byte[] {1}, row[2 * i], row[2 * i + 1]);
            }
            row = next;
        }
        return row[0];
    }

    /** The lines that an honest draw would claim. */
    private List<String> recomputed(String[] rule) throws GeneralSecurityException {
        Map<String, Integer> samples = new LinkedHashMap<>();
        Map<String, List<String[]>> chances = new HashMap<>();
        Map<String, List<String>> areas = new HashMap<>();
        Map<String, String[]> inspectors = new TreeMap<>();
        Map<String, Integer> loads = new HashMap<>();
        Map<String, Integer> rooms = new HashMap<>();
        for (String line : snapshot) {
            String[] f = line.split("\t", -1);
            switch (f[0]) {
                case "stratum":
                    samples.put(f[1], Integer.parseInt(f[4]));
                    chances.put(f[1], new ArrayList<>());
                    break;
                case "area":
                    areas.put(f[1], Arrays.asList(f[2].split(",")));
                    break;
                case "inspector":
                    inspectors.put(f[1], f);
                    loads.put(f[1], Integer.parseInt(f[5]));
                    if (!f[6].equals("-")) {
                        rooms.put(f[1], Integer.parseInt(f[6]));
                    }
                    break;
                case "subject":
                    chances.get(f[2]).add(f);
                    break;
                default:
            }
        }
        List<String> made = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (Map.Entry<String, Integer> stratum : samples.entrySet()) {
            List<String[]> order = chances.get(stratum.getKey());
            Map<String, String> keys = new HashMap<>();
            int sure = 0;
            for (String[] f : order) {
                sure += f[6].equals("sure") ? 1 : 0;
                keys.put(f[1], (f[6].equals("sure") ? "0" : "1") + hex(keyed(drawId, f[1])));
            }
            order.sort((a, b) -> keys.get(a[1]).compareTo(keys.get(b[1])));
            int wanted = Math.max(sure, stratum.getValue());
            int at = 0;
            while (wanted > 0 && at < order.size()) {
                String visit = visit("visit", order.get(at), at + 1, rule, areas, inspectors, loads, rooms);
                at++;
                if (!visit.isEmpty()) {
                    made.add(visit);
                    wanted--;
                }
            }
            next.put(stratum.getKey(), at);
        }
        for (String line : claimed) {
            if (line.startsWith("gone")) {
                String[] gone = visitTo(line.split("\t", -1)[1]);
                for (String code : gone[6].split(",")) {
                    loads.merge(code, -1, Integer::sum);
                    rooms.computeIfPresent(code, (c, room) -> room + 1);
                }
                List<String[]> order = chances.get(gone[2]);
                int at = next.get(gone[2]);
                String visit = "";
                while (visit.isEmpty() && at < order.size()) {
                    visit = visit("instead", order.get(at), at + 1, rule, areas, inspectors, loads, rooms);
                    at++;
                }
                next.put(gone[2], at);
                made.add(line);
                made.add(visit.isEmpty() ? "instead\t-" : visit);
            }
        }
        return made;
    }

    /** The line of a visit, or nothing when too few have room to go. */
    private String visit(
            String kind,
            String[] subject,
            int place,
            String[] rule,
            Map<String, List<String>> areas,
            Map<String, String[]> inspectors,
            Map<String, Integer> loads,
            Map<String, Integer> rooms)
            throws GeneralSecurityException {
        List<String> going = new ArrayList<>();
        for (String role : List.of("inspector", "expert")) {
            Map<String, String> ranking = new TreeMap<>();
            for (String[] f : inspectors.values()) {
                boolean near = !Collections.disjoint(Arrays.asList(f[4].split(",")), areas.get(subject[3]));
                boolean avoids = new HashSet<>(Arrays.asList(f[7].split(","))).contains(subject[1]);
                boolean fit = f[8].equals("ok") && f[3].compareTo(subject[5]) >= 0;
                boolean room = rooms.getOrDefault(f[1], 1) > 0;
                if (f[2].equals(role) && fit && room && near && !avoids) {
                    ranking.put(String.format("%09d", loads.get(f[1])) + hex(keyed(drawId, subject[1], f[1])), f[1]);
                }
            }
            int number = Integer.parseInt(rule[role.equals("inspector") ? 1 : 2]);
            if (ranking.size() < number) {
                return "";
            }
            going.addAll(new ArrayList<>(ranking.values()).subList(0, number));
        }
        for (String code : going) {
            loads.merge(code, 1, Integer::sum);
            rooms.computeIfPresent(code, (c, room) -> room - 1);
        }
        return String.join(
                "\t", kind, subject[1], subject[2], "" + place, subject[4], subject[5], String.join(",", going));
    }

    /** The fields of the visit that was to be made to one who fell away. */
    private String[] visitTo(String subject) {
        for (String line : claimed) {
            String[] f = line.split("\t", -1);
            if (!f[0].equals("gone") && f.length > 2 && f[1].equals(subject)) {
                return f;
            }
        }
        throw new IllegalArgumentException("nobody was to visit " + subject + ", who is said to have fallen away");
    }

    private void compare(List<String> made) {
        for (int i = 0; i < Math.max(made.size(), claimed.size()); i++) {
            String mine = i < made.size() ? made.get(i) : "nothing";
            String theirs = i < claimed.size() ? claimed.get(i) : "nothing";
            if (!mine.equals(theirs) && faults.size() < 20) {
                faults.add("recomputed: " + mine + "; claimed: " + theirs);
            }
        }
    }

    private void expect(String what, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            faults.add(what + " is " + mine + ", claimed " + theirs);
        }
    }

    private byte[] keyed(String... parts) {
        for (String part : parts) {
            seeded.update(utf8(part));
        }
        return seeded.doFinal();
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static Mac hmac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
