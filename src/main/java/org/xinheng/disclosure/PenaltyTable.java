package org.xinheng.disclosure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.record.PenaltyType;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.registry.SubjectKind;

/**
 * Penalties as the table of the 双公示 data standard (行政处罚, 法人和非法人组织、个体工商户), as far as the public may know:
 * representatives and identity documents are not among its columns. The fine is in 万元.
 */
public final class PenaltyTable {
    private static final List<String> COLUMNS = List.of(
            "CF_XDR_MC",
            "CF_XDR_LB",
            "CF_XDR_SHXYM",
            "CF_WSH",
            "CF_WFXW",
            "CF_CFLB",
            "CF_NR_FK",
            "CF_JDRQ",
            "CF_GSJZQ",
            "CF_CFJG",
            "CF_CFJGDM");
    private static final BigDecimal WAN = new BigDecimal(10_000);
    private static final Map<PenaltyType, String> TYPES = Map.ofEntries(
            Map.entry(PenaltyType.WARNING, "警告"),
            Map.entry(PenaltyType.CRITICISM, "通报批评"),
            Map.entry(PenaltyType.FINE, "罚款"),
            Map.entry(PenaltyType.CONFISCATION, "没收违法所得、没收非法财物"),
            Map.entry(PenaltyType.PERMIT_SUSPENSION, "暂扣许可证件"),
            Map.entry(PenaltyType.DOWNGRADE, "降低资质等级"),
            Map.entry(PenaltyType.PERMIT_REVOCATION, "吊销许可证件"),
            Map.entry(PenaltyType.RESTRICTION, "限制开展生产经营活动"),
            Map.entry(PenaltyType.SUSPENSION_OF_BUSINESS, "责令停产停业"),
            Map.entry(PenaltyType.CLOSURE, "责令关闭"),
            Map.entry(PenaltyType.OCCUPATION_BAN, "限制从业"),
            Map.entry(PenaltyType.DETENTION, "行政拘留"),
            Map.entry(PenaltyType.OTHER, "其他"));

    private final Catalogue catalogue;

    /** The table with the names of a catalogue. */
    public PenaltyTable(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The table of some records, with a header. */
    public String of(List<PublicRecord> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            records.forEach(record -> csv.writeRecord(row(record)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be written", e);
        }
        return text.toString();
    }

    private List<String> row(PublicRecord record) {
        return List.of(
                plain(record.subject().name()),
                record.subject().kind() == SubjectKind.INDIVIDUAL_BUSINESS ? "个体工商户" : "法人及非法人组织",
                record.subject().uscc().orElse(""),
                plain(record.documentNumber().orElse("")),
                plain(record.behaviour()),
                record.penaltyTypes().stream().map(TYPES::get).collect(Collectors.joining("；")),
                record.fine().map(PenaltyTable::wan).orElse(""),
                record.decidedOn().toString(),
                record.until().minusDays(1).toString(),
                plain(catalogue
                        .department(record.department())
                        .map(Department::name)
                        .orElse(record.department())),
                record.department());
    }

    private static String wan(BigDecimal yuan) {
        return yuan.divide(WAN, 6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String plain(String text) {
        return Optional.of(text)
                .filter(t -> !t.isEmpty() && "=+-@\t\r".indexOf(t.charAt(0)) >= 0)
                .map(t -> "'" + t)
                .orElse(text);
    }
}
