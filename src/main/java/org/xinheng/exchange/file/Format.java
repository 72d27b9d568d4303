package org.xinheng.exchange.file;

import java.util.Locale;
import java.util.Optional;

/** Forms of a table. */
public enum Format {
    /** Comma-separated values with a header (RFC 4180). */
    CSV("text/csv", "csv"),
    /** One JSON object on each line. */
    NDJSON("application/x-ndjson", "ndjson"),
    /** An Office Open XML workbook; its first sheet unless another is named. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type that says it. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type as an answer bears it: what is text says its encoding. */
    public String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** What ends a file's name. */
    public String extension() {
        return extension;
    }

    /** The form that a media type names, parameters aside; empty where it leaves it open. */
    public static Optional<Format> of(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.mediaType.equals(type)) {
                return Optional.of(format);
            }
        }
        return "application/jsonl".equals(type) || "application/ndjson".equals(type)
                ? Optional.of(NDJSON)
                : Optional.empty();
    }

    /** The form that the first bytes of a file show. */
    static Format seen(byte[] start, int length) {
        if (length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return XLSX;
        }
        for (int i = 0; i < length; i++) {
            int c = start[i] & 0xff;
            if (c == '{') {
                return NDJSON;
            }
            if (c > ' ' && c != 0xef && c != 0xbb && c != 0xbf) {
                return CSV;
            }
        }
        return CSV;
    }
}
