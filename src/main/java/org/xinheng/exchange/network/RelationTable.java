package org.xinheng.exchange.network;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.code.Party;
import org.xinheng.exchange.out.CsvTable;
import org.xinheng.registry.Relation;

/** The relations that are shown, as a table for spreadsheets. */
final class RelationTable {
    private static final List<String> HEADER = List.of(
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
            "votes",
            "role",
            "source");

    private RelationTable() {}

    static void write(Shown shown, OutputStream out) throws IOException {
        Map<Party, Shown.Card> cards = new HashMap<>();
        shown.parties().forEach(c -> cards.put(c.party(), c));
        try (CsvTable table = new CsvTable(out)) {
            table.row(HEADER);
            for (Relation relation : shown.relations()) {
                table.row(row(relation, cards));
            }
        }
    }

    private static List<String> row(Relation relation, Map<Party, Shown.Card> cards) {
        Shown.Card to = cards.get(relation.to());
        return List.of(
                relation.id().value(),
                relation.kind().name(),
                relation.from().reference(),
                name(cards.get(relation.from())),
                relation.to().reference(),
                name(to),
                to == null ? "" : to.uscc().orElse(""),
                relation.period().from().toString(),
                relation.period().until().map(LocalDate::toString).orElse(""),
                relation.share().map(BigDecimal::toPlainString).orElse(""),
                relation.votes().map(BigDecimal::toPlainString).orElse(""),
                relation.role().orElse(""),
                relation.source());
    }

    private static String name(Shown.Card card) {
        return card == null ? "" : card.name().orElse("");
    }
}
