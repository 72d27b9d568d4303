package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a run, written as Markdown and JSON. */
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, String> conditions;
    private final List<Row> rows = new ArrayList<>();

    /** @param conditions commit, machine, versions and sizes, by name */
    Report(Map<String, String> conditions) {
        this.conditions = new LinkedHashMap<>(conditions);
    }

    void add(Row row) {
        rows.add(row);
        System.out.println(line(row));
    }

    /** Writes {@code report.md} and {@code report.json} into a directory. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        StringBuilder page = new StringBuilder("# Figures\n\n");
        conditions.forEach((name, value) ->
                page.append("- ").append(name).append(": ").append(value).append('\n'));
        page.append("\nMedians; both sides of a ratio ran in alternating rounds of one run.\n\n")
                .append("| subjects | work | figure | spread | runs | beside | ratio | target | met | conditions |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> page.append(line(row)).append('\n'));
        Files.writeString(directory.resolve("report.md"), page);
        JSON.writeValue(
                directory.resolve("report.json").toFile(),
                Map.of(
                        "conditions",
                        conditions,
                        "rows",
                        rows.stream().map(Report::json).toList()));
    }

    private static String line(Row row) {
        return "| "
                + String.join(
                        " | ",
                        String.format(Locale.ROOT, "%,d", row.subjects()),
                        row.figure().name(),
                        row.figure().text(),
                        String.format(Locale.ROOT, "%.0f %%", row.figure().spread() * 100),
                        Integer.toString(row.figure().runs().length),
                        row.peer().map(p -> p.name() + ": " + p.text()).orElse(""),
                        row.ratio()
                                .map(r -> String.format(Locale.ROOT, "%.3f", r))
                                .orElse(""),
                        row.target().map(Target::text).orElse(""),
                        row.met().map(met -> met ? "yes" : "no").orElse(""),
                        row.note())
                + " |";
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("suite", row.suite());
        object.put("subjects", row.subjects());
        object.put("work", row.figure().name());
        object.put("unit", row.figure().unit());
        object.put("median", row.figure().median());
        object.put("spread", row.figure().spread());
        object.put("runs", row.figure().runs());
        row.peer().ifPresent(peer -> {
            object.put("peer", peer.name());
            object.put("peerMedian", peer.median());
            object.put("peerRuns", peer.runs());
        });
        row.ratio().ifPresent(ratio -> object.put("ratio", ratio));
        row.target().ifPresent(target -> object.put("target", target.text()));
        row.met().ifPresent(met -> object.put("met", met));
        Optional.of(row.note()).filter(n -> !n.isEmpty()).ifPresent(note -> object.put("conditions", note));
        return object;
    }
}
