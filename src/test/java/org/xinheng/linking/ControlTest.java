package org.xinheng.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** Economic shares agree with the solution of the linear system, control with a naive fixed point. */
class ControlTest {
    private static final double THRESHOLD = 0.5;

    @Test
    void sharesAndControlAreThoseOfTheLinearSystemAndTheFixedPoint() {
        for (int round = 0; round < 300 * Integer.getInteger("scale", 1); round++) {
            compare(random(round), round);
        }
    }

    /** Real-sized data beside the project, where it is there: -Dholdings=directory with pipe-separated files. */
    @Test
    @EnabledIfSystemProperty(named = "holdings", matches = ".+")
    void givenHoldingsGiveTheSameBothWays() throws Exception {
        List<Relation> all = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("holdings")), "*Invest*.csv")) {
            for (Path file : files) {
                boolean persons = file.getFileName().toString().contains("Person");
                for (String line : Files.readAllLines(file)
                        .subList(1, Files.readAllLines(file).size())) {
                    String[] cells = line.split("\\|");
                    Party from = persons ? PersonId.of(cells[2]) : SubjectId.of(cells[2]);
                    if (!from.equals(SubjectId.of(cells[3]))) {
                        all.add(holds(
                                from,
                                SubjectId.of(cells[3]),
                                new BigDecimal(cells[4]).setScale(10, RoundingMode.DOWN),
                                cells[0]));
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(1_000);
        compare(all, -1);
    }

    @Test
    void aClosedLoopOfWholeHoldingsIsOwnerless() {
        SubjectId a = SubjectId.of("a");
        SubjectId b = SubjectId.of("b");
        Adjacency adjacency = adjacency(List.of(holds(a, b, BigDecimal.ONE, "t"), holds(b, a, BigDecimal.ONE, "t")));
        EconomicShare shares = new EconomicShare(above(adjacency, a));
        assertThat(shares.isOwnerless()).isTrue();
        adjacency.put(holds(PersonId.of("p"), a, new BigDecimal("0.1"), "t"));
        assertThat(new EconomicShare(above(adjacency, a)).isOwnerless()).isFalse();
    }

    @Test
    void unknownSharesGiveBoundsAndPossibleControl() {
        SubjectId firm = SubjectId.of("firm");
        PersonId known = PersonId.of("known");
        PersonId unknown = PersonId.of("unknown");
        Adjacency adjacency =
                adjacency(List.of(holds(known, firm, new BigDecimal("0.4"), "t"), holds(unknown, firm, null, "t")));
        EconomicShare shares = new EconomicShare(above(adjacency, firm));
        assertThat(shares.of(adjacency.find(known))).isEqualTo(new Interval(0.4, 0.4));
        assertThat(shares.of(adjacency.find(unknown))).isEqualTo(new Interval(0, 0.6));
        assertThat(Control.by(adjacency, adjacency.find(known), RandomRelations.DAY, THRESHOLD, 10)
                        .subjects())
                .isEmpty();
        Control.Grip grip = Control.by(adjacency, adjacency.find(unknown), RandomRelations.DAY, THRESHOLD, 10)
                .subjects()
                .get(adjacency.find(firm));
        assertThat(grip.certain()).isFalse();
        adjacency.put(new Relation(
                RelationKind.CONTROLS,
                known,
                firm,
                Period.since(RandomRelations.DAY.minusYears(1)),
                Optional.empty(),
                Optional.empty(),
                "t"));
        assertThat(Control.by(adjacency, adjacency.find(known), RandomRelations.DAY, THRESHOLD, 10)
                        .subjects())
                .containsKey(adjacency.find(firm));
    }

    @Test
    void theMainChainIsTheLargestProductAndOthersAreCounted() {
        SubjectId top = SubjectId.of("top");
        SubjectId left = SubjectId.of("left");
        SubjectId right = SubjectId.of("right");
        SubjectId firm = SubjectId.of("firm");
        Adjacency adjacency = adjacency(List.of(
                holds(top, left, new BigDecimal("0.9"), "t"),
                holds(left, firm, new BigDecimal("0.5"), "t"),
                holds(top, right, new BigDecimal("0.6"), "t"),
                holds(right, firm, new BigDecimal("0.4"), "t"),
                holds(top, firm, new BigDecimal("0.1"), "t")));
        Holdings holdings = above(adjacency, firm);
        Chain chain = Chain.from(adjacency, holdings, adjacency.find(top), RandomRelations.DAY);
        assertThat(chain.relations()).extracting(Relation::to).containsExactly(left, firm);
        assertThat(chain.others()).isEqualTo(2);
        assertThat(new EconomicShare(holdings).of(adjacency.find(top)).low()).isCloseTo(0.79, within(1e-9));
    }

    private static void compare(List<Relation> relations, int round) {
        Adjacency adjacency = adjacency(relations);
        for (int target = 0; target < adjacency.size(); target++) {
            if (adjacency.isPerson(target)) {
                continue;
            }
            Holdings holdings = Holdings.above(adjacency, target, RandomRelations.DAY, 10_000);
            EconomicShare shares = new EconomicShare(holdings);
            for (int holder : holdings.parties()) {
                if (holder != target) {
                    Interval share = shares.of(holder);
                    assertThat(share.low()).isEqualTo(share.high());
                    assertThat(share.low())
                            .as("round %d, %d in %d", round, holder, target)
                            .isCloseTo(
                                    linear(relations, adjacency.party(holder), adjacency.party(target)), within(1e-6));
                }
            }
        }
        for (int party = 0; party < adjacency.size(); party++) {
            Set<Party> controlled = new HashSet<>();
            Control.by(adjacency, party, RandomRelations.DAY, THRESHOLD, 10_000)
                    .subjects()
                    .keySet()
                    .forEach(p -> controlled.add(adjacency.party(p)));
            assertThat(controlled).as("round %d", round).isEqualTo(fixedPoint(relations, adjacency.party(party)));
            for (int target = 0; round >= 0 && target < adjacency.size(); target++) {
                Holdings above = Holdings.above(adjacency, target, RandomRelations.DAY, 10_000);
                assertThat(Control.within(above, adjacency, party, RandomRelations.DAY, THRESHOLD)
                                .subjects()
                                .containsKey(target))
                        .as("round %d, %d above %d", round, party, target)
                        .isEqualTo(controlled.contains(adjacency.party(target)) && party != target);
            }
        }
    }

    /** Gaussian elimination of x = A'x with the holder's own share in itself set to one, over those above the target. */
    private static double linear(List<Relation> relations, Party holder, Party target) {
        List<Party> above = new ArrayList<>(List.of(target));
        for (int i = 0; i < above.size(); i++) {
            for (Relation r : relations) {
                if (r.to().equals(above.get(i)) && !above.contains(r.from())) {
                    above.add(r.from());
                }
            }
        }
        int n = above.size();
        double[][] m = new double[n][n + 1];
        for (int row = 0; row < n; row++) {
            m[row][row] = 1;
            if (above.get(row).equals(holder)) {
                m[row][n] = 1;
                continue;
            }
            for (Relation r : relations) {
                if (r.to().equals(above.get(row))) {
                    m[row][above.indexOf(r.from())] -= r.share().orElseThrow().doubleValue();
                }
            }
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column; row < n; row++) {
                pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
            }
            double[] swap = m[column];
            m[column] = m[pivot];
            m[pivot] = swap;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : m[row][column] / m[column][column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    m[row][k] -= factor * m[column][k];
                }
            }
        }
        return m[0][n] / m[0][0];
    }

    private static Set<Party> fixedPoint(List<Relation> relations, Party party) {
        Set<Party> members = new HashSet<>(Set.of(party));
        boolean grown = true;
        while (grown) {
            Map<Party, Double> votes = new HashMap<>();
            for (Relation r : relations) {
                if (members.contains(r.from()) && !members.contains(r.to())) {
                    votes.merge(r.to(), r.votes().or(r::share).orElseThrow().doubleValue(), Double::sum);
                }
            }
            grown = false;
            for (Map.Entry<Party, Double> held : votes.entrySet()) {
                grown |= held.getValue() > THRESHOLD && members.add(held.getKey());
            }
        }
        members.remove(party);
        return members;
    }

    /** Ownership graphs with cycles; nobody holds more than there is, and no loop is closed. */
    private static List<Relation> random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Relation> relations = new ArrayList<>();
        for (int target = 0; target < 7; target++) {
            int left = 97;
            for (int i = random.nextInt(4); i > 0 && left > 3; i--) {
                Party from = random.nextInt(3) == 0
                        ? PersonId.of("p" + random.nextInt(3))
                        : SubjectId.of("s" + random.nextInt(7));
                int share = 1 + random.nextInt(left);
                Relation relation = holds(
                        from.equals(SubjectId.of("s" + target)) ? PersonId.of("p0") : from,
                        SubjectId.of("s" + target),
                        BigDecimal.valueOf(share, 2),
                        "t" + i);
                relations.add(random.nextInt(4) > 0 ? relation : withVotes(relation, random.nextInt(34)));
                left -= share;
            }
        }
        return relations;
    }

    private static Relation withVotes(Relation r, int hundredths) {
        return new Relation(
                r.kind(),
                r.from(),
                r.to(),
                r.period(),
                r.share(),
                Optional.of(BigDecimal.valueOf(hundredths, 2)),
                r.role(),
                r.source());
    }

    private static Holdings above(Adjacency adjacency, Party target) {
        return Holdings.above(adjacency, adjacency.find(target), RandomRelations.DAY, 100);
    }

    private static Adjacency adjacency(List<Relation> relations) {
        Adjacency adjacency = new Adjacency();
        relations.forEach(adjacency::put);
        return adjacency;
    }

    private static Relation holds(Party from, SubjectId to, BigDecimal share, String source) {
        return new Relation(
                RelationKind.HOLDS,
                from,
                to,
                Period.since(RandomRelations.DAY.minusYears(1)),
                Optional.ofNullable(share),
                Optional.empty(),
                source);
    }
}
