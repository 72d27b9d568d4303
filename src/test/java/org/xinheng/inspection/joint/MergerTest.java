package org.xinheng.inspection.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several departments' visits become the fewest that serve them all. */
class MergerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void overlappingWindowsBecomeOneVisit() {
        List<Merger.Visit> visits =
                Merger.merge(List.of(need("SAMR", 0, 10), need("FIRE", 5, 20), need("MEM", 8, 9), need("STA", 15, 30)));
        assertThat(visits).hasSize(2);
        assertThat(visits.get(0).on()).isEqualTo(DAY.plusDays(8));
        assertThat(visits.get(0).needs()).extracting(Need::department).containsExactlyInAnyOrder("SAMR", "FIRE", "MEM");
    }

    @Test
    void noFewerVisitsWouldServeAll() {
        SplittableRandom random = new SplittableRandom(17);
        int scale = Integer.getInteger("scale", 1);
        for (int i = 0; i < 400 * scale; i++) {
            List<Need> needs = new ArrayList<>();
            int number = 1 + random.nextInt(7);
            for (int n = 0; n < number; n++) {
                TreeSet<LocalDate> days = new TreeSet<>();
                for (int d = 0; d < 9; d++) {
                    if (random.nextInt(3) == 0) {
                        days.add(DAY.plusDays(d));
                    }
                }
                if (days.isEmpty()) {
                    days.add(DAY.plusDays(random.nextInt(9)));
                }
                needs.add(new Need("draw" + n, "item" + n, "D" + n, days));
            }
            List<Merger.Visit> visits = Merger.merge(needs);
            assertThat(visits.stream().flatMap(v -> v.needs().stream())).containsExactlyInAnyOrderElementsOf(needs);
            visits.forEach(v -> v.needs().forEach(n -> assertThat(n.days()).contains(v.on())));
            assertThat(visits.size()).isEqualTo(fewest(needs));
        }
    }

    /** By looking at every set of days. */
    private static int fewest(List<Need> needs) {
        int fewest = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << 9; set++) {
            int chosen = set;
            Set<LocalDate> days = new TreeSet<>();
            for (int d = 0; d < 9; d++) {
                if ((chosen >> d & 1) == 1) {
                    days.add(DAY.plusDays(d));
                }
            }
            if (needs.stream().allMatch(n -> n.days().stream().anyMatch(days::contains))) {
                fewest = Math.min(fewest, days.size());
            }
        }
        return fewest;
    }

    private static Need need(String department, int from, int until) {
        return new Need(
                "draw-" + department,
                "item-" + department,
                department,
                DAY.plusDays(from).datesUntil(DAY.plusDays(until)).collect(Collectors.toCollection(TreeSet::new)));
    }
}
