package org.xinheng.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.registry.Level;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/**
 * One line of the city's open data on food inspections.
 *
 * @param subject who was inspected, as far as the policy looks at them
 * @param on when
 * @param critical critical violations found
 * @param serious serious ones
 * @param minor minor ones
 * @param id the city's own number
 */
record FoodInspection(Subject subject, LocalDate on, int critical, int serious, int minor, String id) {
    static List<FoodInspection> read(Path file) throws IOException {
        List<FoodInspection> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                all.add(of(line));
            }
        }
        return all;
    }

    Inspection toInspection() {
        return new Inspection(
                subject.id(),
                "FOOD",
                "HEALTH",
                id,
                Level.CITY,
                CaseType.ROUTINE,
                true,
                on,
                new TreeSet<>(Set.of(critical > 0 ? ResultCode.ORDERED_TO_CORRECT : ResultCode.NO_PROBLEM)),
                Optional.empty(),
                Attributes.of(Map.of(
                        "critical", BigDecimal.valueOf(critical),
                        "serious", BigDecimal.valueOf(serious),
                        "minor", BigDecimal.valueOf(minor))));
    }

    private static FoodInspection of(NamedCsvRecord line) {
        SourceKey key = new SourceKey("city", line.getField("license"));
        String risk = line.getField("risk");
        String facility = line.getField("facility_type");
        Subject subject = new Subject(
                SubjectId.of(key.text()),
                SubjectKind.SITE,
                "licence " + key.key(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(key),
                "city",
                Optional.empty(),
                Optional.empty(),
                SubjectStatus.ACTIVE,
                List.of(),
                Attributes.of(Map.of(
                        "risk",
                        risk.length() > 5 ? risk.substring(5, 6) : "-",
                        "facility",
                        facility.isBlank() ? "-" : facility)));
        return new FoodInspection(
                subject,
                LocalDate.parse(line.getField("inspection_date")),
                number(line, "critical"),
                number(line, "serious"),
                number(line, "minor"),
                line.getField("inspection_id"));
    }

    private static int number(NamedCsvRecord line, String field) {
        String text = line.getField(field);
        return text.isBlank() ? 0 : Integer.parseInt(text);
    }
}
