package org.xinheng.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.ViolationKind;
import org.xinheng.standing.Canonical;

/**
 * A public record in memory: its line, and what it is found by. Ordered by decision, the latest first.
 */
public final class Shown implements Comparable<Shown> {
    private static final Comparator<Shown> ORDER =
            Comparator.comparing(Shown::decidedOn).reversed().thenComparing(Shown::id);

    private final RecordId id;
    private final SubjectId subject;
    private final ViolationKind kind;
    private final String department;
    private final String area;
    private final Optional<String> item;
    private final LocalDate decidedOn;
    private final LocalDate publishedOn;
    private final LocalDate until;
    private final byte[] line;

    private Shown(PublicRecord record, byte[] line) {
        this.id = new RecordId(record.id());
        this.subject = SubjectId.parse(record.subject().id());
        this.kind = record.kind();
        this.department = record.department().intern();
        this.area = record.subject().area().intern();
        this.item = record.item();
        this.decidedOn = record.decidedOn();
        this.publishedOn = record.publishedOn();
        this.until = record.until();
        this.line = line;
    }

    /** The record of a line. */
    static Shown of(String line) {
        return new Shown(Canonical.read(PublicRecord.class, line), line.getBytes(StandardCharsets.UTF_8));
    }

    /** The record's identifier. */
    public RecordId id() {
        return id;
    }

    /** Whom it is against. */
    public SubjectId subject() {
        return subject;
    }

    /** What was decided. */
    public ViolationKind kind() {
        return kind;
    }

    /** Who decided. */
    public String department() {
        return department;
    }

    /** Where the subject is supervised. */
    public String area() {
        return area;
    }

    /** The item that was breached. */
    public Optional<String> item() {
        return item;
    }

    /** When it was decided. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** When it was first published. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The first day on which it is no longer shown. */
    public LocalDate until() {
        return until;
    }

    /** Its canonical form in UTF-8; not to be changed. */
    public byte[] line() {
        return line;
    }

    /** Everything that the public sees of it. */
    public PublicRecord content() {
        return Canonical.read(PublicRecord.class, new String(line, StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(Shown other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shown shown && shown.id.equals(id) && Arrays.equals(shown.line, line);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
