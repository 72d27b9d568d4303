package org.xinheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.policy.reading.PolicyFault;

/** A corpus of broken policies: each is refused at the right place, in words, with a hint. Every fuzzing find joins it. */
class BrokenPoliciesTest {
    private static final Path CORPUS = Path.of("src/test/resources/policies/broken");

    @Test
    void withoutItsFaultThePolicyIsSound() throws IOException {
        String sound = Files.readString(CORPUS.resolveSibling("sound.yaml"));
        assertThatCode(() -> PolicyReader.read(sound)).doesNotThrowAnyException();
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void eachIsRefusedAtItsPlaceInWordsWithAHint(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> lines = text.lines().toList();
        String place = lines.get(0).substring("# place:".length()).strip();
        String says = lines.get(1).substring("# says:".length()).strip();
        InvalidPolicyException refused =
                catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.read(text));
        assertThat(refused).as(file.toString()).isNotNull();
        List<PolicyFault> faults = refused.faults();
        assertThat(faults).as("%s: %s", file, faults).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.message()).contains(says);
            assertThat(fault.hint()).isNotBlank();
            assertThat(fault.line()).isBetween(1, lines.size());
        });
        // One fault is not told as a dozen.
        assertThat(faults).as("%s", faults).hasSizeLessThanOrEqualTo(5);
    }

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }
}
