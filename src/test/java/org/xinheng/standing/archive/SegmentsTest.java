package org.xinheng.standing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's files, whoever wrote them and however they ended. */
class SegmentsTest {
    @TempDir
    Path directory;

    @Test
    void aLineThatWasCutOffIsWrittenAgainByWhoeverGoesOn() throws IOException {
        Segments one = new Segments(directory, "changes");
        assertThat(one.begin()).isZero();
        one.append(lines(1, 3));
        Path file = directory.resolve("changes-000000000001.tsv");
        Files.writeString(file, Files.readString(file) + "4\tcut o");
        Segments other = new Segments(directory, "changes");
        assertThat(other.begin()).isEqualTo(3);
        other.append(lines(4, 5));
        assertThat(all()).isEqualTo(lines(1, 5));
    }

    @Test
    void aGapIsNotPassedOver() {
        new Segments(directory, "changes").append(lines(1, 2));
        new Segments(directory, "changes").append(lines(4, 5));
        assertThatThrownBy(this::all).hasMessageContaining("3 is missing");
    }

    @Property(tries = 100)
    void whatSeveralWritersWroteIsReadOnceInOrder(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> turns,
            @ForAll @IntRange(max = 5) int late)
            throws IOException {
        directory = Files.createTempDirectory("segments");
        Segments paused = new Segments(directory, "changes");
        long end = paused.begin();
        for (int turn : turns) {
            Segments writer = new Segments(directory, "changes");
            assertThat(writer.begin()).isEqualTo(end);
            writer.append(lines(end + 1, end + turn));
            end += turn;
        }
        // One that was replaced long ago wakes and writes what it had read.
        paused.append(lines(1, 1 + late % turns.get(0)));
        assertThat(all()).isEqualTo(lines(1, end));
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        new Segments(directory, "changes").each(all::add);
        return all;
    }

    private static List<String> lines(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(n -> n + "\tline").toList();
    }
}
