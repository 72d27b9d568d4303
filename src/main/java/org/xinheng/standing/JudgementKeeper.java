package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.UpstreamScheme;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Rating;

/** Enters what upstream schemes say of subjects and which tiers people set by hand. */
@ApplicationScoped
public class JudgementKeeper {
    private final WritePath path;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public JudgementKeeper(WritePath path, Rules rules, BusinessDay day) {
        this.path = path;
        this.rules = rules;
        this.day = day;
    }

    /** Records a rating by an upstream scheme that the policy knows or, where it is known, corrects it. */
    public Written rate(Request request, Rating rating) {
        UpstreamScheme scheme = policy().upstream(rating.scheme())
                .orElseThrow(() -> unknown(
                        "scheme",
                        policy().upstream().stream().map(UpstreamScheme::code).toList()));
        Check.that(scheme.tiers().contains(rating.label()), "label", "must be one of " + scheme.tiers());
        Check.that(!rating.ratedOn().isAfter(day.today()), "ratedOn", "must not be in the future");
        return path.change(request, rating.subject(), (entry, dossier) -> {
            boolean same = Registrar.known(rating.subject(), dossier)
                    .judgements()
                    .ratings()
                    .contains(rating);
            return same ? List.of() : List.of(new FactChange.RatingSaved(rating));
        });
    }

    /** Sets a tier by hand for a time. */
    public Written adjust(Request request, Adjustment adjustment) {
        Scheme scheme = policy().scheme(adjustment.scheme())
                .orElseThrow(() -> unknown(
                        "scheme", policy().schemes().stream().map(Scheme::code).toList()));
        Check.that(
                scheme.ordinal(adjustment.tier()) >= 0,
                "tier",
                "must be one of " + scheme.tiers().stream().map(t -> t.label()).toList());
        LocalDate today = day.today();
        Check.that(!adjustment.period().from().isBefore(today), "from", "must not be in the past");
        Check.that(adjustment.period().until().orElseThrow().isAfter(today), "until", "must be in the future");
        return path.change(request, adjustment.subject(), (entry, dossier) -> {
            boolean same = Registrar.known(adjustment.subject(), dossier)
                    .judgements()
                    .adjustments()
                    .contains(adjustment);
            return same ? List.of() : List.of(new FactChange.AdjustmentSaved(adjustment));
        });
    }

    /** Ends an adjustment: from today on the rules say again; one that began today never counted. */
    public Written end(Request request, SubjectId subject, RecordId id, String reason) {
        String why = Check.text("reason", reason, Check.TEXT);
        LocalDate today = day.today();
        return path.change(request, subject, (entry, dossier) -> {
            Adjustment adjustment = Registrar.known(subject, dossier)
                    .judgements()
                    .adjustment(id)
                    .orElseThrow(() -> RefusedException.unknown("adjustment", id.value()));
            if (!adjustment.period().until().orElseThrow().isAfter(today)) {
                return List.of();
            }
            return adjustment.period().from().isBefore(today)
                    ? List.of(new FactChange.AdjustmentSaved(adjustment.endingOn(today)))
                    : List.of(new FactChange.JudgementWithdrawn(subject, id, why));
        });
    }

    /** Withdraws a rating that was recorded in error: it never counted. Again changes nothing. */
    public Written withdrawRating(Request request, SubjectId subject, RecordId id, String reason) {
        String why = Check.text("reason", reason, Check.TEXT);
        return path.change(request, subject, (entry, dossier) -> {
            boolean counts =
                    Registrar.known(subject, dossier).judgements().rating(id).isPresent();
            return counts ? List.of(new FactChange.JudgementWithdrawn(subject, id, why)) : List.of();
        });
    }

    private Policy policy() {
        return rules.active().policy();
    }

    private static InvalidFieldException unknown(String field, List<String> known) {
        return new InvalidFieldException(field, "must be one of " + known);
    }
}
