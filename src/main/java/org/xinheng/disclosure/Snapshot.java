package org.xinheng.disclosure;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Everything that was public at one number of the feed: lines in the order of their identifiers, each ended by a line
 * feed.
 *
 * @param number the number of the feed; changes after it chain on
 * @param on the day
 * @param records how many lines
 * @param digest the digest of the lines as the feed carries it on
 * @param sha256 SHA-256 of the file, in hexadecimal
 * @param bytes the file's size
 * @param file the file
 */
public record Snapshot(long number, LocalDate on, int records, String digest, String sha256, long bytes, Path file) {}
