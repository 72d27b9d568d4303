package org.xinheng.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.ViolationKind;
import org.xinheng.standing.Canonical;

/**
 * A public entry in memory: its line, and what it is found by. Ordered by its date, the latest first.
 */
public final class Shown implements Comparable<Shown> {
    private static final Comparator<Shown> ORDER =
            Comparator.comparing(Shown::date).reversed().thenComparing(Shown::id);

    private final RecordId id;
    private final SubjectId subject;
    private final PublicEntry.Type type;
    private final Optional<ViolationKind> kind;
    private final String department;
    private final String area;
    private final List<String> items;
    private final LocalDate date;
    private final LocalDate publishedOn;
    private final Optional<LocalDate> until;
    private final byte[] line;

    private Shown(
            PublicEntry entry,
            Optional<ViolationKind> kind,
            String department,
            List<String> items,
            LocalDate date,
            Optional<LocalDate> until,
            byte[] line) {
        this.id = new RecordId(entry.id());
        this.subject = SubjectId.parse(entry.subject().id());
        this.type = entry.type();
        this.kind = kind;
        this.department = department.intern();
        this.area = entry.subject().area().intern();
        this.items = items;
        this.date = date;
        this.publishedOn = entry.publishedOn();
        this.until = until;
        this.line = line;
    }

    /** The entry of a line. */
    static Shown of(String text) {
        PublicEntry entry = Canonical.read(PublicEntry.class, text);
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        if (entry instanceof PublicRecord record) {
            return new Shown(
                    record,
                    Optional.of(record.kind()),
                    record.department(),
                    record.item().stream().toList(),
                    record.decidedOn(),
                    Optional.of(record.until()),
                    line);
        } else if (entry instanceof PublicResult result) {
            return new Shown(
                    result,
                    Optional.empty(),
                    result.department(),
                    result.findings().stream()
                            .map(PublicResult.ItemResult::item)
                            .toList(),
                    result.checkedOn(),
                    Optional.of(result.until()),
                    line);
        }
        return new Shown(entry, Optional.empty(), "", List.of(), entry.publishedOn(), Optional.empty(), line);
    }

    /** The entry's identifier. */
    public RecordId id() {
        return id;
    }

    /** Whom it is against. */
    public SubjectId subject() {
        return subject;
    }

    /** What it is. */
    public PublicEntry.Type type() {
        return type;
    }

    /** What was decided; of a record only. */
    public Optional<ViolationKind> kind() {
        return kind;
    }

    /** Who decided or checked; empty for a tier. */
    public String department() {
        return department;
    }

    /** Where the subject is supervised. */
    public String area() {
        return area;
    }

    /** The items that were breached or checked. */
    public List<String> items() {
        return items;
    }

    /** When it was decided or checked; for a tier when it was first published. */
    public LocalDate date() {
        return date;
    }

    /** When it was first published. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The first day on which it is no longer shown; absent for a tier, which ends by a new fact or look. */
    public Optional<LocalDate> until() {
        return until;
    }

    /** Its canonical form in UTF-8; not to be changed. */
    public byte[] line() {
        return line;
    }

    /** Everything that the public sees of it. */
    public PublicEntry content() {
        return Canonical.read(PublicEntry.class, new String(line, StandardCharsets.UTF_8));
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
