package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.xinheng.code.RecordId;
import org.xinheng.code.Uscc;
import org.xinheng.policy.Publication;
import org.xinheng.record.Proceeding;
import org.xinheng.record.Violation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;

/** What the public is to see of a subject on a day: a function of what is known, the rules and the day. */
final class Projection {
    private final Publication publication;
    private final Function<SealedPerson, String> names;
    private final LocalDate today;

    /** @param names opens persons' names, which are masked in what is published */
    Projection(Publication publication, Function<SealedPerson, String> names, LocalDate today) {
        this.publication = publication;
        this.names = names;
        this.today = today;
    }

    /**
     * A subject's public record.
     *
     * @param records what is public, by identifier
     * @param changesOn the next day on which that changes without a new fact
     */
    record Result(Map<RecordId, PublicRecord> records, Optional<LocalDate> changesOn) {}

    Result of(PublicDossier dossier) {
        Map<RecordId, PublicRecord> records = new TreeMap<>();
        List<LocalDate> changes = new ArrayList<>();
        if (dossier.violations().isEmpty() || publication.regimes().isEmpty()) {
            return new Result(records, Optional.empty());
        }
        Masking masking = new Masking(dossier.persons().stream().map(names).toList());
        for (Violation violation : dossier.violations()) {
            List<Proceeding> about = dossier.proceedings().stream()
                    .filter(p -> p.record().equals(violation.id()))
                    .toList();
            Visibility visibility = Visibility.of(
                    publication, violation, Optional.of(dossier.subject().kind()), about, today);
            visibility.changesOn().ifPresent(changes::add);
            if (visibility.isPublic()) {
                LocalDate publishedOn = Optional.ofNullable(dossier.published().get(violation.id()))
                        .map(PublicDossier.Published::publishedOn)
                        .orElse(today);
                records.put(violation.id(), record(dossier.subject(), violation, visibility, publishedOn, masking));
            }
        }
        return new Result(records, changes.stream().min(Comparator.naturalOrder()));
    }

    private static PublicRecord record(
            Subject subject, Violation violation, Visibility visibility, LocalDate publishedOn, Masking masking) {
        return new PublicRecord(
                violation.id().value(),
                whom(subject, masking),
                violation.kind(),
                violation.severity(),
                violation.department(),
                violation.documentNumber(),
                violation.item(),
                masking.mask(violation.behaviour()),
                violation.penaltyTypes(),
                violation.listType(),
                violation.fine(),
                violation.decidedOn(),
                publishedOn,
                visibility.until(),
                visibility.term().repairFrom(),
                visibility.objected(),
                visibility.term().rule().title());
    }

    /** A subject as the public sees it: an individual business without its operator's name. */
    static PublicRecord.Whom whom(Subject subject, Masking masking) {
        return new PublicRecord.Whom(
                subject.id().text(),
                subject.kind() == SubjectKind.INDIVIDUAL_BUSINESS ? masking.mask(subject.name()) : subject.name(),
                subject.uscc().map(Uscc::value),
                subject.kind(),
                subject.area());
    }
}
