package org.xinheng.exchange.network;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which relationships are exported. */
public enum ExportForm {
    /** FollowTheMoney entities, one JSON object a line */
    FTM("application/x-ndjson", "ftm.ndjson") {
        @Override
        public void write(Shown shown, OutputStream out) throws IOException {
            FollowTheMoney.write(shown, out);
        }
    },
    /** statements of the Beneficial Ownership Data Standard 0.4, a JSON array */
    BODS("application/json", "bods.json") {
        @Override
        public void write(Shown shown, OutputStream out) throws IOException {
            Bods.write(shown, out);
        }
    },
    /** a table of relations, RFC 4180, UTF-8 with a byte order mark */
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        public void write(Shown shown, OutputStream out) throws IOException {
            RelationTable.write(shown, out);
        }
    },
    /** GraphML, XML */
    GRAPHML("application/graphml+xml", "graphml") {
        @Override
        public void write(Shown shown, OutputStream out) throws IOException {
            GraphMl.write(shown, out);
        }
    };

    private final String mediaType;
    private final String suffix;

    ExportForm(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How the names of its files end. */
    public String suffix() {
        return suffix;
    }

    /** Writes what is shown; leaves the stream open. */
    public abstract void write(Shown shown, OutputStream out) throws IOException;
}
