package org.xinheng.inspection;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.record.task.Draw;

/** What an auditor is given of a draw: lines of text, fields separated by tabs. */
final class AuditText {
    private AuditText() {}

    static String of(Draw draw, String saltKey, List<String> snapshot) {
        List<String> lines = new ArrayList<>(snapshot.size() + draw.visits().size() + 16);
        lines.add("xinheng-draw\t1");
        lines.add("root\t" + draw.snapshotHash());
        lines.add("salt-key\t" + saltKey);
        lines.add("prepared\t" + draw.preparedBy() + "\t" + draw.preparedAt());
        lines.add("committed\t" + draw.commitment().by() + "\t"
                + draw.commitment().at());
        draw.opening().ifPresent(o -> {
            lines.add("secret\t" + o.secret());
            lines.add("public-value\t" + o.publicValue());
            lines.add("seed\t" + o.seed());
            lines.add("opened\t" + o.by() + "\t" + o.at());
        });
        lines.add("snapshot\t" + snapshot.size());
        lines.addAll(snapshot);
        draw.visits().forEach(v -> lines.add(visit("visit", v)));
        draw.replacements().forEach(r -> {
            lines.add("gone\t" + r.subject() + "\t" + r.reason());
            lines.add(r.by().map(v -> visit("instead", v)).orElse("instead\t-"));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String visit(String kind, Draw.DrawnVisit visit) {
        return String.join(
                "\t",
                kind,
                visit.subject().text(),
                visit.stratum(),
                Integer.toString(visit.rank()),
                visit.from().toString(),
                visit.until().toString(),
                String.join(",", visit.inspectors()));
    }
}
