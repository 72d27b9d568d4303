package org.xinheng.exchange.first;

import java.nio.file.Path;
import java.util.Optional;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.load.Defaults;
import org.xinheng.exchange.mapping.Mapping;

/**
 * A file of a first load.
 *
 * @param path where it is
 * @param kind the kind of all its rows; empty where a mapping makes several kinds
 * @param mapping the mapping from its columns to fields; its columns are fields when absent
 * @param defaults values of fields that it does not fill
 * @param charset auto, utf-8 or gb18030
 * @param sheet the sheet of a workbook; the first when absent
 */
record LoadFile(
        Path path,
        Optional<Kind> kind,
        Optional<Mapping> mapping,
        Defaults defaults,
        String charset,
        Optional<String> sheet) {
    String name() {
        return path.getFileName().toString();
    }

    /** Whether its rows may name what rows before them in the same file bring, so that they are read in order. */
    boolean isOrdered() {
        return kind.map(k -> k.compareTo(Kind.SUBJECTS) <= 0).orElse(true);
    }
}
