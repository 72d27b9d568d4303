package org.xinheng.inspection.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import org.xinheng.code.Digests;
import org.xinheng.inspection.draw.Snapshot.Chance;
import org.xinheng.record.task.Draw.DrawnVisit;

/** Takes subjects and staffs their visits by a seed. The same snapshot and seed give the same draw. Not thread-safe. */
public final class Lottery {
    private final Snapshot snapshot;
    private final Mac seeded;
    private final Map<String, List<Chance>> order = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Staffing staffing;

    /** Puts every stratum into its order. */
    public Lottery(Snapshot snapshot, byte[] seed) {
        this.snapshot = snapshot;
        this.seeded = Digests.keyed(seed);
        this.staffing = new Staffing(snapshot, seed);
        snapshot.strata().forEach(s -> order.put(s.name(), new ArrayList<>()));
        snapshot.subjects().forEach(s -> order.get(s.stratum()).add(s));
        order.replaceAll((name, chances) -> sorted(chances));
    }

    /** The seed of a snapshot's root, the promised secret and the public value. */
    public static byte[] seed(byte[] root, String secret, String publicValue) {
        return Digests.sha256(root, Digests.utf8(secret), Digests.utf8(publicValue));
    }

    /** Whom the draw takes. */
    public List<DrawnVisit> draw() {
        List<DrawnVisit> visits = new ArrayList<>();
        for (Snapshot.Stratum stratum : snapshot.strata()) {
            List<Chance> chances = order.get(stratum.name());
            int sure = (int) chances.stream().filter(Chance::sure).count();
            int number = Math.min(chances.size(), Math.max(sure, stratum.sample()));
            for (int i = 0; i < number; i++) {
                visits.add(visit(chances.get(i), i + 1));
            }
            taken.put(stratum.name(), number);
        }
        return visits;
    }

    /** The next of a stratum's order after all that were taken; empty when there is no more. */
    public Optional<DrawnVisit> next(String stratum) {
        int place = taken.getOrDefault(stratum, 0);
        List<Chance> chances = order.getOrDefault(stratum, List.of());
        if (place >= chances.size()) {
            return Optional.empty();
        }
        taken.put(stratum, place + 1);
        return Optional.of(visit(chances.get(place), place + 1));
    }

    /** A subject's place in the order of its stratum, from 1; empty when it could not be drawn. */
    public Optional<Integer> place(String subject, String stratum) {
        List<Chance> chances = order.getOrDefault(stratum, List.of());
        for (int i = 0; i < chances.size(); i++) {
            if (chances.get(i).subject().text().equals(subject)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private DrawnVisit visit(Chance chance, int place) {
        return new DrawnVisit(
                chance.subject(), chance.stratum(), place, chance.from(), chance.until(), staffing.staff(chance));
    }

    private List<Chance> sorted(List<Chance> chances) {
        record Keyed(Chance chance, byte[] key) {}
        String draw = snapshot.head().draw();
        return chances.stream()
                .map(c -> new Keyed(c, Digests.hmac(seeded, draw, c.subject().text())))
                .sorted(Comparator.comparing((Keyed k) -> !k.chance().sure())
                        .thenComparing(Keyed::key, Arrays::compareUnsigned)
                        .thenComparing(k -> k.chance().subject()))
                .map(Keyed::chance)
                .toList();
    }
}
