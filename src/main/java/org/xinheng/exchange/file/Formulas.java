package org.xinheng.exchange.file;

/**
 * Keeps spreadsheet programs from running what a cell holds. A text that they would take for a formula gets an
 * apostrophe before it, which they do not show, and loses it when it is read back.
 */
public final class Formulas {
    private Formulas() {}

    /** The text as it may stand in a spreadsheet. */
    public static String neutral(String text) {
        return isActive(text, 0) ? "'" + text : text;
    }

    /** The text that was meant. */
    public static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isActive(text, 1) ? text.substring(1) : text;
    }

    private static boolean isActive(String text, int at) {
        return at < text.length() && "=+-@\t\r\n'＝＋－＠".indexOf(text.charAt(at)) >= 0;
    }
}
