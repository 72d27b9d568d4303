package org.xinheng.graph.node;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.exchange.load.Defaults;
import org.xinheng.exchange.load.Import;
import org.xinheng.exchange.load.ImportState;

/** {@code (:Import)}. */
public final class ImportNode {
    private ImportNode() {}

    /** The node's properties. */
    public static Map<String, Object> properties(Import one) {
        Import.Options options = one.options();
        Import.Progress progress = one.progress();
        Properties node = Properties.empty()
                .text("id", one.id())
                .text("kind", one.kind())
                .text("actor", one.actor())
                .texts("areas", one.areas())
                .texts("departments", one.departments())
                .text("format", options.format())
                .text("charset", options.charset())
                .text("sheet", options.sheet())
                .text("mapping", options.mapping())
                .text("defaultArea", options.defaults().area())
                .text("defaultDepartment", options.defaults().department())
                .flag("full", options.full())
                .flag("dryRun", options.dryRun())
                .text("state", one.state())
                .text("note", one.note());
        Map<String, Object> map = new HashMap<>(node.map());
        map.put("bytes", one.bytes());
        map.put("line", progress.line());
        map.put("rows", progress.rows());
        map.put("entered", progress.entered());
        map.put("unchanged", progress.unchanged());
        map.put("refused", progress.refused());
        map.put("ended", progress.ended());
        map.put("startedAt", one.startedAt().atOffset(ZoneOffset.UTC));
        map.put("touchedAt", one.touchedAt().atOffset(ZoneOffset.UTC));
        return map;
    }

    /** The import of a node. */
    public static Import read(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new Import(
                node.text("id"),
                node.text("kind"),
                node.text("actor"),
                List.copyOf(node.texts("areas")),
                List.copyOf(node.texts("departments")),
                new Import.Options(
                        node.optionalText("format"),
                        node.text("charset"),
                        node.optionalText("sheet"),
                        node.optionalText("mapping"),
                        new Defaults(node.optionalText("defaultArea"), node.optionalText("defaultDepartment")),
                        node.flag("full"),
                        node.flag("dryRun")),
                (Long) properties.get("bytes"),
                node.constant(ImportState.class, "state"),
                new Import.Progress(
                        (Long) properties.get("line"),
                        (Long) properties.get("rows"),
                        (Long) properties.get("entered"),
                        (Long) properties.get("unchanged"),
                        (Long) properties.get("refused"),
                        (Long) properties.get("ended")),
                instant(properties.get("startedAt")),
                instant(properties.get("touchedAt")),
                Optional.ofNullable(node.text("note")));
    }

    private static Instant instant(Object value) {
        return ((ZonedDateTime) value).toInstant();
    }
}
