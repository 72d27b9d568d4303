package org.xinheng.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook; the header is its first row that is not empty. Dates become ISO texts. */
final class SheetRows implements Rows {
    /** Unpacked, the whole workbook. */
    private static final long MOST_UNPACKED = 1L << 30;
    /** A workbook's texts are held in memory. */
    private static final long MOST_TEXTS = 128L << 20;

    private static final int MOST_PARTS = 2_000;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> columns;

    SheetRows(byte[] file, Optional<String> sheetName) {
        checkParts(file);
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
            Sheet sheet = sheetName
                    .map(name -> workbook.findSheet(name)
                            .orElseThrow(() -> new UnreadableFileException("the workbook has no sheet " + name)))
                    .orElseGet(workbook::getFirstSheet);
            stream = sheet.openStream();
            rows = stream.iterator();
            columns = header();
        } catch (IOException | ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new UnreadableFileException("the file is no workbook that can be read", e);
        }
    }

    /** Looks at every part before a reader sees it: how much it unpacks to, and no document types. */
    private static void checkParts(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            long unpacked = 0;
            int parts = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry part = entries.nextElement();
                boolean texts = part.getName().endsWith("sharedStrings.xml");
                long mostOfPart = texts ? MOST_TEXTS : MOST_UNPACKED;
                long size = 0;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        checkDocumentType(buffer, size == 0 ? n : 0);
                        size += n;
                        if (unpacked + size > MOST_UNPACKED || size > mostOfPart) {
                            throw new UnreadableFileException(
                                    "the workbook unpacks to more than is taken; send it as CSV");
                        }
                    }
                }
                unpacked += size;
                if (++parts > MOST_PARTS) {
                    throw new UnreadableFileException("the workbook has more than " + MOST_PARTS + " parts");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException("the file is no workbook", e);
        }
    }

    private static void checkDocumentType(byte[] start, int length) {
        if (new String(start, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new UnreadableFileException("the workbook holds a document type");
        }
    }

    private List<String> header() {
        while (rows.hasNext()) {
            List<String> names = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Cell cell : rows.next()) {
                String name = text(cell).map(String::strip).orElse("");
                if (!name.isEmpty() && !seen.add(name)) {
                    throw new UnreadableFileException("the header names the column " + name + " twice");
                }
                names.add(name);
            }
            if (names.size() > MOST_COLUMNS) {
                throw new UnreadableFileException("the header has more than " + MOST_COLUMNS + " columns");
            }
            if (!seen.isEmpty()) {
                return List.copyOf(names);
            }
        }
        throw new UnreadableFileException("the sheet is empty");
    }

    @Override
    public List<String> columns() {
        return columns.stream().filter(c -> !c.isEmpty()).toList();
    }

    @Override
    public Optional<Row> next() {
        try {
            while (rows.hasNext()) {
                Row row = row(rows.next());
                if (!row.cells().isEmpty() || row.fault().isPresent()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (ExcelReaderException | IllegalStateException | UncheckedIOException | DateTimeException e) {
            throw new UnreadableFileException("the rest of the sheet cannot be read", e);
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        Optional<Row.Fault> fault = Optional.empty();
        int i = 0;
        for (Cell cell : row) {
            String column = i < columns.size() ? columns.get(i) : "";
            i++;
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            Optional<String> text = text(cell).filter(t -> !t.isBlank());
            if (text.isEmpty()) {
                continue;
            }
            if (column.isEmpty()) {
                fault = Optional.of(new Row.Fault("", "has more cells than the header has columns"));
            } else if (cell.getType() == CellType.ERROR) {
                cells.put(column, text.get());
                fault = Optional.of(new Row.Fault(column, "holds an error of the spreadsheet program"));
            } else if (isTooLong(cell)) {
                cells.put(column, text.get());
                fault = Optional.of(new Row.Fault(
                        column,
                        "is a number of more than 15 digits, of which a sheet keeps only 15; enter it as text"));
            } else if (text.get().length() > LONGEST) {
                fault = Optional.of(new Row.Fault(column, "is longer than " + LONGEST + " characters"));
            } else {
                cells.put(column, Formulas.plain(text.get()));
            }
        }
        return new Row(row.getRowNum(), cells, fault);
    }

    private static boolean isTooLong(Cell cell) {
        return cell.getType() == CellType.NUMBER
                && cell.asNumber().precision() > 15
                && cell.asNumber().scale() <= 0;
    }

    private static Optional<String> text(Cell cell) {
        if (cell == null) {
            return Optional.empty();
        }
        if (cell.getType() == CellType.NUMBER) {
            return Optional.of(isDate(cell) ? date(cell) : number(cell.asNumber()));
        }
        return Optional.ofNullable(cell.getText());
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Formats 14 to 22 and 27 to 58 are the standard ones of dates; others show it by the letters of their pattern. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
        return id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)
                || format.contains("yy") && format.contains("d");
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
