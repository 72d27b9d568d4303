package org.xinheng.exchange.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;

/** A text whose first line was looked at; a byte order mark is passed over. */
final class PeekedReader extends FilterReader {
    private static final int SIGHT = 16_384;
    private final char separator;

    PeekedReader(Reader text) {
        super(new PushbackReader(text, SIGHT));
        try {
            char[] start = new char[SIGHT];
            int length = 0;
            for (int n = 0; n >= 0 && length < SIGHT; n = in.read(start, length, SIGHT - length)) {
                length += n;
            }
            int from = length > 0 && start[0] == '\uFEFF' ? 1 : 0;
            separator = separator(start, from, length);
            ((PushbackReader) in).unread(start, from, length - from);
        } catch (IOException e) {
            throw Spool.unreadable(e);
        }
    }

    char separator() {
        return separator;
    }

    private static char separator(char[] start, int from, int length) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = from; i < length && start[i] != '\n' && start[i] != '\r'; i++) {
            commas += start[i] == ',' ? 1 : 0;
            semicolons += start[i] == ';' ? 1 : 0;
            tabs += start[i] == '\t' ? 1 : 0;
        }
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
