package org.xinheng.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CSV file with a header. The separator is the one of comma, semicolon and tab that the header has most of. */
final class CsvRows implements Rows {
    private static final String LOST = "\uFFFD";

    private final CsvReader<CsvRecord> reader;
    private final java.util.Iterator<CsvRecord> records;
    private final List<String> columns;

    CsvRows(Reader text) {
        PeekedReader peeked = new PeekedReader(text);
        reader = CsvReader.builder()
                .fieldSeparator(peeked.separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(4 * LONGEST)
                .build(CsvRecordHandler.of(h -> h.maxFields(MOST_COLUMNS + 1).maxFieldSize(2 * LONGEST)), peeked);
        records = reader.iterator();
        columns = advance().map(CsvRows::header).orElseThrow(() -> new UnreadableFileException("the file is empty"));
    }

    private static List<String> header(CsvRecord record) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String field : record.getFields()) {
            String name = Formulas.plain(field.strip());
            if (name.length() > 100) {
                throw new UnreadableFileException("the header names a column with more than 100 characters");
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new UnreadableFileException("the header holds control characters");
            }
            if (!name.isEmpty() && !seen.add(name)) {
                throw new UnreadableFileException("the header names the column " + name + " twice");
            }
            names.add(name);
        }
        if (names.size() > MOST_COLUMNS) {
            throw new UnreadableFileException("the header has more than " + MOST_COLUMNS + " columns");
        }
        return List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns.stream().filter(c -> !c.isEmpty()).toList();
    }

    @Override
    public Optional<Row> next() {
        return advance().map(this::row);
    }

    private Row row(CsvRecord record) {
        Map<String, Object> cells = new LinkedHashMap<>();
        Optional<Row.Fault> fault = Optional.empty();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String text = Formulas.plain(record.getField(i));
            String column = i < columns.size() ? columns.get(i) : "";
            if (column.isEmpty()) {
                fault = text.isBlank()
                        ? fault
                        : Optional.of(new Row.Fault("", "has more cells than the header has columns"));
            } else if (text.length() > LONGEST) {
                fault = Optional.of(new Row.Fault(column, "is longer than " + LONGEST + " characters"));
            } else if (text.contains(LOST)) {
                cells.put(column, text);
                fault = Optional.of(new Row.Fault(column, "holds bytes that are no characters of the file's encoding"));
            } else if (!text.isBlank()) {
                cells.put(column, text);
            }
        }
        return new Row(record.getStartingLineNumber(), cells, fault);
    }

    private Optional<CsvRecord> advance() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    "the rest is no CSV: a quote that is never closed, or a cell or row that is too long", e);
        } catch (UncheckedIOException e) {
            throw Spool.unreadable(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
