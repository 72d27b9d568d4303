package org.xinheng.inspection.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import org.xinheng.code.Digests;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.draw.Snapshot.Chance;
import org.xinheng.record.task.Draw.DrawnVisit;

/** Takes subjects and staffs their visits by a seed. The same snapshot and seed give the same draw. Not thread-safe. */
public final class Lottery {
    private final Snapshot snapshot;
    private final Mac seeded;
    private final Map<String, List<Chance>> order = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<SubjectId> passedOver = new HashSet<>();
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
            int sure = (int)
                    order.get(stratum.name()).stream().filter(Chance::sure).count();
            int number = Math.max(sure, stratum.sample());
            Optional<DrawnVisit> next = next(stratum.name(), number);
            while (next.isPresent()) {
                visits.add(next.get());
                number--;
                next = next(stratum.name(), number);
            }
        }
        return visits;
    }

    /** Who takes the place of one who falls away: the next of its stratum's order; empty when there is no more. */
    public Optional<DrawnVisit> replace(DrawnVisit gone) {
        staffing.release(gone.inspectors());
        return next(gone.stratum(), 1);
    }

    /** Whether a subject's turn came when nobody had room to visit it. */
    public boolean isPassedOver(SubjectId subject) {
        return passedOver.contains(subject);
    }

    /** The next of a stratum's order, as long as any are wanted. */
    private Optional<DrawnVisit> next(String stratum, int wanted) {
        List<Chance> chances = order.getOrDefault(stratum, List.of());
        int place = taken.getOrDefault(stratum, 0);
        Optional<DrawnVisit> visit = Optional.empty();
        while (wanted > 0 && visit.isEmpty() && place < chances.size()) {
            Chance chance = chances.get(place);
            place++;
            visit = visit(chance, place);
            if (visit.isEmpty()) {
                passedOver.add(chance.subject());
            }
        }
        taken.put(stratum, place);
        return visit;
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

    private Optional<DrawnVisit> visit(Chance chance, int place) {
        return staffing.staff(chance)
                .map(going -> new DrawnVisit(
                        chance.subject(), chance.stratum(), place, chance.from(), chance.until(), going));
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
