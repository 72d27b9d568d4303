package org.xinheng.exchange.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.xinheng.code.InvalidFieldException;

/**
 * Tells UTF-8 from GB18030 by the bytes. Chinese text in GB18030 is hardly ever well-formed UTF-8, so bytes that are not
 * UTF-8 outnumber those that are; a damaged UTF-8 text still has more good characters than bad ones. Not thread-safe.
 */
public final class Encodings {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private long good;
    private long bad;
    private int continuing;
    private int lead;

    /** The charset that a sender names; empty for {@code auto}. */
    public static Optional<Charset> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> Optional.empty();
            case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
            case "gb18030", "gbk", "gb2312" -> Optional.of(GB18030);
            default -> throw new InvalidFieldException("charset", "must be auto, utf-8 or gb18030");
        };
    }

    /** Looks at the next bytes. */
    void see(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            see(bytes[i] & 0xff);
        }
    }

    private void see(int b) {
        if (continuing > 0) {
            if (b >= 0x80 && b < 0xc0) {
                continuing--;
                good += continuing == 0 ? 1 : 0;
                return;
            }
            bad++;
            continuing = 0;
        }
        if (b >= 0xc2 && b < 0xf5) {
            lead = b;
            continuing = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        } else if (b >= 0x80) {
            bad++;
        }
    }

    /** What the bytes seen so far are. */
    Charset found() {
        return bad > good ? GB18030 : StandardCharsets.UTF_8;
    }
}
