package org.xinheng.inspection.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import org.xinheng.code.Digests;
import org.xinheng.inspection.draw.Snapshot.Candidate;
import org.xinheng.inspection.draw.Snapshot.Chance;

/**
 * Finds who goes: by qualification, certificate, region, avoidance and room, the least loaded first, then by the seed.
 */
public final class Staffing {
    private final Snapshot snapshot;
    private final Mac seeded;
    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, Integer> room = new HashMap<>();

    Staffing(Snapshot snapshot, byte[] seed) {
        this.snapshot = snapshot;
        this.seeded = Digests.keyed(seed);
        snapshot.inspectors().forEach(i -> {
            loads.put(i.code(), i.load());
            room.put(i.code(), i.room().orElse(Integer.MAX_VALUE));
        });
    }

    /** Whether enough could go to a subject, whatever the seed. */
    public static boolean isPossible(
            Chance chance, Snapshot.Rule rule, List<Candidate> candidates, List<String> areaPath) {
        return count(chance, candidates, areaPath, false) >= rule.inspectors()
                && count(chance, candidates, areaPath, true) >= rule.experts();
    }

    /** Codes of the inspectors who go, then of the experts; empty when too few have room. */
    Optional<List<String>> staff(Chance chance) {
        List<String> going = new ArrayList<>(pick(chance, false, snapshot.rule().inspectors()));
        going.addAll(pick(chance, true, snapshot.rule().experts()));
        if (going.size() < snapshot.rule().inspectors() + snapshot.rule().experts()) {
            return Optional.empty();
        }
        going.forEach(code -> add(code, 1));
        return Optional.of(going);
    }

    /** Takes a visit off those who were to make it. */
    void release(List<String> going) {
        going.forEach(code -> add(code, -1));
    }

    private void add(String code, int visits) {
        loads.merge(code, visits, Integer::sum);
        room.computeIfPresent(code, (c, left) -> left == Integer.MAX_VALUE ? left : left - visits);
    }

    private List<String> pick(Chance chance, boolean expert, int number) {
        record Keyed(String code, int load, byte[] key) {}
        String draw = snapshot.head().draw();
        String subject = chance.subject().text();
        List<String> path = snapshot.areas().get(chance.area());
        return snapshot.inspectors().stream()
                .filter(c -> c.expert() == expert && room.get(c.code()) > 0 && mayGo(c, chance, path))
                .map(c -> new Keyed(c.code(), loads.get(c.code()), Digests.hmac(seeded, draw, subject, c.code())))
                .sorted(Comparator.comparingInt(Keyed::load)
                        .thenComparing(Keyed::key, Arrays::compareUnsigned)
                        .thenComparing(Keyed::code))
                .limit(number)
                .map(Keyed::code)
                .toList();
    }

    private static long count(Chance chance, List<Candidate> candidates, List<String> areaPath, boolean expert) {
        return candidates.stream()
                .filter(c -> c.expert() == expert && c.room().orElse(1) > 0 && mayGo(c, chance, areaPath))
                .count();
    }

    /** The certificate must hold until the last day on which the visit may take place. */
    private static boolean mayGo(Candidate candidate, Chance chance, List<String> areaPath) {
        return candidate.fit().equals(Candidate.OK)
                && !candidate.validUntil().isBefore(chance.until())
                && candidate.areas().stream().anyMatch(areaPath::contains)
                && !candidate.avoids().contains(chance.subject().text());
    }
}
