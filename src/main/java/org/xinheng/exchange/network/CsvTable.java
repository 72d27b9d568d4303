package org.xinheng.exchange.network;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;

/** A table of relations that spreadsheets open as it is meant: no cell begins like a formula. */
final class CsvTable {
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    static void write(Shown shown, OutputStream out) throws IOException {
        Map<Party, Shown.Card> cards = new HashMap<>();
        shown.parties().forEach(c -> cards.put(c.party(), c));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                "id",
                "kind",
                "from",
                "fromName",
                "to",
                "toName",
                "toUscc",
                "since",
                "until",
                "share",
                "role",
                "source");
        for (Relation relation : shown.relations()) {
            csv.writeRecord(
                    relation.id().value(),
                    relation.kind().name(),
                    relation.from().reference(),
                    name(cards.get(relation.from())),
                    relation.to().reference(),
                    name(cards.get(relation.to())),
                    cards.containsKey(relation.to())
                            ? cards.get(relation.to()).uscc().orElse("")
                            : "",
                    relation.period().from().toString(),
                    relation.period().until().map(LocalDate::toString).orElse(""),
                    relation.share().map(BigDecimal::toPlainString).orElse(""),
                    safe(relation.role().orElse("")),
                    relation.source());
        }
        writer.flush();
    }

    private static String name(Shown.Card card) {
        return card == null ? "" : safe(card.name().orElse(""));
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
