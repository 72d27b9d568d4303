package org.xinheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is done to a policy file, it is read or refused with faults; nothing else ever happens. */
class MutatedPoliciesTest {
    private static final int CASES = 1_500 * Integer.getInteger("scale", 1);
    private static final String[] WORDS = {
        "", "null", "[]", "{}", "x", "-1", "1e9", "0.00001", "true", "'text'", "[1, 2]", "{a: b}", "1 year", "A", "~",
        ": :"
    };

    @Test
    void aMutatedPolicyIsReadOrRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<String> sound = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/main/resources/policies"), Path.of("src/test/resources/policies"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    sound.add(Files.readString(file));
                }
            }
        }
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            String text = mutated(sound.get(i % sound.size()), random);
            try {
                PolicyReader.read(text);
            } catch (InvalidPolicyException e) {
                assertThat(e.faults()).isNotEmpty().allSatisfy(f -> {
                    assertThat(f.message()).isNotBlank();
                    assertThat(f.hint()).isNotBlank();
                });
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(CASES / 2);
    }

    /** One to three places changed: a line gone, doubled or moved, or a value replaced. */
    private static String mutated(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 ->
                    lines.set(at, line.replaceFirst("(: )[^{\\[].*$", ": " + WORDS[random.nextInt(WORDS.length)]));
                default -> lines.set(at, inside(line, random));
            }
        }
        return String.join("\n", lines);
    }

    /** A value inside of braces replaced. */
    private static String inside(String line, SplittableRandom random) {
        List<Integer> colons = new ArrayList<>();
        for (int i = line.indexOf(": "); i >= 0; i = line.indexOf(": ", i + 1)) {
            colons.add(i);
        }
        if (colons.isEmpty()) {
            return line;
        }
        int from = colons.get(random.nextInt(colons.size())) + 2;
        int until = from;
        while (until < line.length() && ",}]".indexOf(line.charAt(until)) < 0) {
            until++;
        }
        return line.substring(0, from) + WORDS[random.nextInt(WORDS.length)] + line.substring(until);
    }
}
