package org.xinheng.inspection.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.SubjectId;

/**
 * What a draw is made from. The package's description says how its lines are written.
 *
 * @param head what the draw is for
 * @param rule how visits are staffed and the seed is formed
 * @param strata the strata, in the order in which they are drawn
 * @param areas the areas with those above them
 * @param inspectors who could be drawn, and who not and why
 * @param subjects who can be drawn
 * @param excluded who cannot, and why
 */
public record Snapshot(
        Head head,
        Rule rule,
        List<Stratum> strata,
        Map<String, List<String>> areas,
        List<Candidate> inspectors,
        List<Chance> subjects,
        List<Excluded> excluded) {
    private static final String TAB = "\t";
    private static final String COMMA = ",";
    private static final String NONE = "-";

    /** What the draw is for. */
    public record Head(
            String draw,
            String plan,
            int round,
            String item,
            String department,
            String area,
            LocalDate from,
            LocalDate until,
            String policyVersion,
            long changeNumber) {}

    /** How visits are staffed and the seed is formed. */
    public record Rule(int inspectors, int experts, String commitment, Instant publicAfter, String publicValue) {}

    /**
     * A stratum.
     *
     * @param name its name
     * @param population how many subjects it has, the excluded ones among them
     * @param ratio the ratio, or a dash where a person decides
     * @param sample how many are drawn, as far as there are so many
     */
    public record Stratum(String name, int population, String ratio, int sample) {}

    /**
     * Somebody who may go.
     *
     * @param code the certificate's number
     * @param expert whether an expert
     * @param validUntil the first day without certificate
     * @param areas where they work
     * @param load how many visits they have already
     * @param room for how many more within the draw's window they can be drawn; no limit when absent
     * @param avoids whom they must not visit
     * @param fit {@code ok}, or why they cannot be drawn
     */
    public record Candidate(
            String code,
            boolean expert,
            LocalDate validUntil,
            List<String> areas,
            int load,
            Optional<Integer> room,
            Set<String> avoids,
            String fit) {
        /** What stands for somebody who can be drawn. */
        public static final String OK = "ok";
    }

    /**
     * A subject that can be drawn.
     *
     * @param subject its identifier
     * @param stratum its stratum
     * @param area its area
     * @param from the first day of a visit
     * @param until the first day after
     * @param sure whether it is taken before all others, because a duty to inspect is due
     */
    public record Chance(
            SubjectId subject, String stratum, String area, LocalDate from, LocalDate until, boolean sure) {}

    /**
     * A subject that cannot be drawn.
     *
     * @param subject its identifier
     * @param stratum its stratum
     * @param why the reason
     */
    public record Excluded(SubjectId subject, String stratum, String why) {}

    public Snapshot {
        strata = List.copyOf(strata);
        inspectors = List.copyOf(inspectors);
        subjects = List.copyOf(subjects);
        excluded = List.copyOf(excluded);
    }

    /** The lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(subjects.size() + excluded.size() + 64);
        lines.add(line(
                "draw",
                head.draw(),
                head.plan(),
                head.round(),
                head.item(),
                head.department(),
                head.area(),
                head.from(),
                head.until(),
                head.policyVersion(),
                head.changeNumber()));
        lines.add(line(
                "rule", rule.inspectors(), rule.experts(), rule.commitment(), rule.publicAfter(), rule.publicValue()));
        strata.forEach(s -> lines.add(line("stratum", s.name(), s.population(), s.ratio(), s.sample())));
        areas.forEach((code, path) -> lines.add(line("area", code, String.join(COMMA, path))));
        inspectors.forEach(i -> lines.add(line(
                "inspector",
                i.code(),
                i.expert() ? "expert" : "inspector",
                i.validUntil(),
                String.join(COMMA, i.areas()),
                i.load(),
                i.room().map(n -> Integer.toString(n)).orElse(NONE),
                String.join(COMMA, i.avoids().stream().sorted().toList()),
                i.fit())));
        subjects.forEach(s -> lines.add(
                line("subject", s.subject(), s.stratum(), s.area(), s.from(), s.until(), s.sure() ? "sure" : "-")));
        excluded.forEach(e -> lines.add(line("excluded", e.subject(), e.stratum(), e.why())));
        return lines;
    }

    /** The snapshot of lines that {@link #lines} wrote. */
    public static Snapshot parse(List<String> lines) {
        List<Stratum> strata = new ArrayList<>();
        Map<String, List<String>> areas = new LinkedHashMap<>();
        List<Candidate> inspectors = new ArrayList<>();
        List<Chance> subjects = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] f = line.split(TAB, -1);
            switch (f[0]) {
                case "stratum" -> strata.add(new Stratum(f[1], number(f[2]), f[3], number(f[4])));
                case "area" -> areas.put(f[1], list(f[2]));
                case "inspector" ->
                    inspectors.add(new Candidate(
                            f[1],
                            f[2].equals("expert"),
                            LocalDate.parse(f[3]),
                            list(f[4]),
                            number(f[5]),
                            f[6].equals(NONE) ? Optional.empty() : Optional.of(number(f[6])),
                            Set.copyOf(list(f[7])),
                            f[8]));
                case "subject" ->
                    subjects.add(new Chance(
                            SubjectId.parse(f[1]),
                            f[2],
                            f[3],
                            LocalDate.parse(f[4]),
                            LocalDate.parse(f[5]),
                            f[6].equals("sure")));
                case "excluded" -> excluded.add(new Excluded(SubjectId.parse(f[1]), f[2], f[3]));
                default -> throw new IllegalStateException("a snapshot has no line " + f[0]);
            }
        }
        return new Snapshot(head(lines.get(0)), rule(lines.get(1)), strata, areas, inspectors, subjects, excluded);
    }

    private static Head head(String line) {
        String[] f = line.split(TAB, -1);
        return new Head(
                f[1],
                f[2],
                number(f[3]),
                f[4],
                f[5],
                f[6],
                LocalDate.parse(f[7]),
                LocalDate.parse(f[8]),
                f[9],
                Long.parseLong(f[10]));
    }

    private static Rule rule(String line) {
        String[] f = line.split(TAB, -1);
        return new Rule(number(f[1]), number(f[2]), f[3], Instant.parse(f[4]), f[5]);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(COMMA));
    }

    private static String line(String kind, Object... fields) {
        StringBuilder line = new StringBuilder(kind);
        for (Object field : fields) {
            line.append(TAB).append(field.toString().replace(TAB, " ").replace("\n", " "));
        }
        return line.toString();
    }
}
