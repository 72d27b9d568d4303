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
import org.xinheng.grading.Tier;
import org.xinheng.grading.Timeline;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Publication;
import org.xinheng.policy.ResultTerm;
import org.xinheng.policy.Source;
import org.xinheng.policy.TierPublication;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Violation;
import org.xinheng.record.task.CheckResult;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;

/** What the public is to see of a subject on a day: a function of what is known, the rules and the day. */
final class Projection {
    /** The attribute of a record that names the result of the check on which it rests. */
    static final String CHECK_RESULT = "checkResult";

    private final Policy policy;
    private final Publication publication;
    private final Function<SealedPerson, String> names;
    private final LocalDate today;

    /** @param names opens persons' names, which are masked in what is published */
    Projection(Policy policy, Function<SealedPerson, String> names, LocalDate today) {
        this.policy = policy;
        this.publication = policy.publication();
        this.names = names;
        this.today = today;
    }

    /**
     * A subject's public record.
     *
     * @param entries what is public, by identifier
     * @param changesOn the next day on which that changes without a new fact
     */
    record Result(Map<RecordId, PublicEntry> entries, Optional<LocalDate> changesOn) {}

    /**
     * What is public of a subject.
     *
     * @param graded what grading says of it as far as the public may know; empty where no tiers are published
     */
    Result of(PublicDossier dossier, Optional<Timeline> graded) {
        Seen seen = new Seen(dossier);
        if (!publication.regimes().isEmpty()) {
            dossier.violations().forEach(seen::record);
            dossier.results().forEach(seen::result);
            graded.ifPresent(seen::tiers);
        }
        return new Result(seen.entries, seen.changes.stream().min(Comparator.naturalOrder()));
    }

    /** Collects what is seen of one subject, and when that changes. */
    private final class Seen {
        private final PublicDossier dossier;
        private final Masking masking;
        private final PublicRecord.Whom whom;
        private final Map<RecordId, Visibility> visibilities = new TreeMap<>();
        private final Map<RecordId, PublicEntry> entries = new TreeMap<>();
        private final List<LocalDate> changes = new ArrayList<>();

        Seen(PublicDossier dossier) {
            this.dossier = dossier;
            this.masking = new Masking(dossier.persons().stream().map(names).toList());
            this.whom = whom(dossier.subject(), masking);
        }

        void record(Violation violation) {
            Visibility visibility = Visibility.of(
                    publication,
                    violation,
                    Optional.of(dossier.subject().kind()),
                    dossier.proceedings().stream()
                            .filter(p -> p.record().equals(violation.id()))
                            .toList(),
                    today);
            visibilities.put(violation.id(), visibility);
            visibility.changesOn().ifPresent(changes::add);
            if (visibility.isPublic()) {
                entries.put(
                        violation.id(),
                        Projection.this.record(whom, violation, visibility, since(violation.id()), masking));
            }
        }

        void result(CheckResult result) {
            RecordId id = new RecordId(result.id());
            boolean problem = result.findings().stream()
                    .flatMap(f -> f.results().stream())
                    .anyMatch(ResultCode::isProblem);
            publication
                    .resultTerm(result.formedOn(), problem)
                    .filter(term ->
                            publication.subjects().contains(dossier.subject().kind()))
                    .filter(term -> today.isBefore(term.until()))
                    .filter(term -> !problem || !term.endsWithRecord() || restsOnShown(id))
                    .ifPresent(term -> {
                        changes.add(term.until());
                        entries.put(id, Projection.result(whom, id, result, term));
                    });
        }

        /** Whether no record names the result that the public does not see any more, or must not see. */
        private boolean restsOnShown(RecordId result) {
            return dossier.violations().stream()
                    .filter(v -> v.attributes()
                            .text(CHECK_RESULT)
                            .filter(result.value()::equals)
                            .isPresent())
                    .allMatch(v -> visibilities.get(v.id()).lasts());
        }

        void tiers(Timeline graded) {
            if (!publication.subjects().contains(dossier.subject().kind())) {
                return;
            }
            graded.nextChangeAfter(today).ifPresent(changes::add);
            for (TierPublication tiers : publication.tiers()) {
                RecordId id = RecordId.of("tier", dossier.subject().id().text(), tiers.scheme());
                graded.on(today)
                        .flatMap(outcome -> outcome.scheme(tiers.scheme()))
                        .flatMap(scheme -> scheme.tier())
                        .filter(tier -> tiers.tiers().includes(tier.ordinal()))
                        .ifPresent(tier -> entries.put(id, tier(whom, id, tier, tiers.source(), since(id))));
            }
        }

        private LocalDate since(RecordId id) {
            return Optional.ofNullable(dossier.published().get(id))
                    .map(PublicDossier.Published::publishedOn)
                    .orElse(today);
        }
    }

    private PublicRecord record(
            PublicRecord.Whom whom, Violation violation, Visibility visibility, LocalDate since, Masking masking) {
        return new PublicRecord(
                PublicEntry.Type.RECORD,
                violation.id().value(),
                whom,
                violation.kind(),
                violation.severity(),
                violation.department(),
                visibility.term().rule().publishedBy(violation),
                violation.documentNumber(),
                violation.item(),
                masking.mask(violation.behaviour()),
                violation.penaltyTypes(),
                violation.listType(),
                violation.fine(),
                violation.decidedOn(),
                since,
                visibility.until(),
                visibility.term().repairFrom(),
                visibility.objected(),
                visibility.term().rule().title());
    }

    private static PublicResult result(PublicRecord.Whom whom, RecordId id, CheckResult result, ResultTerm term) {
        return new PublicResult(
                PublicEntry.Type.RESULT,
                id.value(),
                whom,
                result.department(),
                result.enteredBy(),
                result.method(),
                result.checkedOn(),
                result.findings().stream()
                        .map(f -> new PublicResult.ItemResult(f.item(), f.results()))
                        .toList(),
                result.publishedOn().orElse(result.formedOn()),
                term.until(),
                term.rule());
    }

    private PublicTier tier(PublicRecord.Whom whom, RecordId id, Tier tier, String source, LocalDate since) {
        return new PublicTier(
                PublicEntry.Type.TIER,
                id.value(),
                whom,
                tier.scheme(),
                policy.scheme(tier.scheme()).orElseThrow().title(),
                tier.ordinal(),
                tier.label(),
                since,
                Optional.ofNullable(policy.sources().get(source))
                        .map(Source::citation)
                        .orElse(source));
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
