import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recomputes the hashes of an archive's changes, and says whether any was altered, left out or put in. It shares no line
 * with the service. Run with a JDK alone: {@code java VerifyArchive.java directory}; the last line says up to which number
 * and with which hash, to be compared with the service's own feed. Exit status 0: the archive is sound.
 */
public final class VerifyArchive {
    private long last;
    private String hash = "0".repeat(64);

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            List<Path> files = all.filter(f -> f.getFileName().toString().startsWith("changes-"))
                    .sorted()
                    .toList();
            System.exit(new VerifyArchive().check(files) ? 0 : 1);
        }
    }

    private boolean check(List<Path> files) throws IOException, NoSuchAlgorithmException {
        for (Path file : files) {
            String text = Files.readString(file);
            // A last line without its end was cut off by a crash, and is in the next file whole.
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] fields = line.split("\t", -1);
                long number = Long.parseLong(fields[0]);
                if (last == 0 && number > 1) {
                    System.out.println("begins with change " + number + ", whose hash is taken as it is");
                } else if (number <= last) {
                    continue;
                } else if (number > last + 1) {
                    System.out.println("NOT SOUND: change " + (last + 1) + " is missing before " + file.getFileName());
                    return false;
                } else if (!fields[6].equals(chained(fields))) {
                    System.out.println("NOT SOUND: change " + number + " was altered, in " + file.getFileName());
                    return false;
                }
                last = number;
                hash = fields[6];
            }
        }
        System.out.println("sound up to change " + last + ", hash " + hash);
        return true;
    }

    private String chained(String[] fields) throws NoSuchAlgorithmException {
        String actor = URLDecoder.decode(fields[3], StandardCharsets.UTF_8);
        String line = String.join("\n", hash, fields[0], fields[1], fields[2], actor, fields[4], fields[5]);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
