package org.xinheng.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.xinheng.code.Term;
import org.xinheng.record.Violation;

/**
 * Publication day by day, as a clerk with a calendar would do it: what each regime says on a day, one after the other.
 * Shares nothing with {@link Publication} but the rules' own data.
 */
public final class NaivePublication {
    private NaivePublication() {}

    /** Whether a record is within its term on a day, repair and other decisions aside. */
    public static boolean inTerm(Publication publication, Violation violation, LocalDate on) {
        if (publication.regimes().isEmpty()) {
            LocalDate end = violation
                    .publishedUntil()
                    .orElse(plus(violation.decidedOn(), publication.maximum().get(violation.severity())));
            return on.isBefore(end);
        }
        return counts(publication, violation, phase(publication, on, violation), on);
    }

    /** Whether the public may see a record on a day, repair and other decisions aside. */
    static boolean shown(Publication publication, Violation violation, LocalDate on) {
        int phase = phase(publication, on, violation);
        if (on.isBefore(violation.decidedOn()) || !counts(publication, violation, phase, on)) {
            return false;
        }
        return switch (publication.transition()) {
            case BY_DECISION, NEWEST -> rule(publication, violation, phase).published();
            case MOST_FAVOURABLE -> {
                boolean all = true;
                for (int i = own(publication, violation); i <= phase; i++) {
                    all &= rule(publication, violation, i).published();
                }
                yield all;
            }
        };
    }

    /** The first day on which a record may be repaired: the first of all days on which that could begin. */
    static Optional<LocalDate> repairFrom(Publication publication, Violation violation) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int i = own(publication, violation); i < publication.regimes().size(); i++) {
            days.add(publication.regimes().get(i).from());
            rule(publication, violation, i)
                    .repairAfter()
                    .ifPresent(term -> days.add(plus(violation.decidedOn(), term)));
        }
        return days.stream()
                .filter(day -> !day.isBefore(violation.decidedOn()))
                .filter(day -> repairable(publication, violation, day))
                .findFirst();
    }

    /** Whether a regime that is in force lets a record be repaired, or a former one did while it was. */
    private static boolean repairable(Publication publication, Violation violation, LocalDate on) {
        int phase = phase(publication, on, violation);
        boolean repairable = false;
        for (int i = own(publication, violation); i <= phase; i++) {
            PublicationRule rule = rule(publication, violation, i);
            LocalDate day = rule.repairAfter()
                    .map(term -> plus(violation.decidedOn(), term))
                    .orElse(LocalDate.MAX);
            boolean stays = publication.transition() == Transition.MOST_FAVOURABLE
                    || i == phase
                    || !day.isAfter(publication.regimes().get(i + 1).from());
            repairable |= stays && !day.isAfter(on) && day.isBefore(end(rule, violation));
        }
        return repairable && counts(publication, violation, phase, on);
    }

    private static boolean counts(Publication publication, Violation violation, int phase, LocalDate on) {
        boolean here = on.isBefore(end(rule(publication, violation, phase), violation));
        if (phase == own(publication, violation)) {
            return here;
        }
        LocalDate tookEffect = publication.regimes().get(phase).from();
        boolean survived = counts(publication, violation, phase - 1, tookEffect);
        boolean former = counts(publication, violation, phase - 1, on);
        return survived && here && (publication.transition() == Transition.NEWEST || former);
    }

    private static int phase(Publication publication, LocalDate on, Violation violation) {
        int own = own(publication, violation);
        if (publication.transition() == Transition.BY_DECISION) {
            return own;
        }
        int phase = own;
        for (int i = own + 1; i < publication.regimes().size(); i++) {
            if (!on.isBefore(publication.regimes().get(i).from())) {
                phase = i;
            }
        }
        return phase;
    }

    private static int own(Publication publication, Violation violation) {
        int own = 0;
        for (int i = 1; i < publication.regimes().size(); i++) {
            if (!violation.decidedOn().isBefore(publication.regimes().get(i).from())) {
                own = i;
            }
        }
        return own;
    }

    private static PublicationRule rule(Publication publication, Violation violation, int phase) {
        return publication.regimes().get(phase).rules().stream()
                .filter(r -> r.where().contains(violation))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate end(PublicationRule rule, Violation violation) {
        return violation.publishedUntil().orElse(plus(violation.decidedOn(), rule.maximum()));
    }

    private static LocalDate plus(LocalDate day, Term term) {
        return switch (term.unit()) {
            case DAYS -> day.plusDays(term.length());
            case MONTHS -> day.plusMonths(term.length());
            case YEARS -> day.plusYears(term.length());
        };
    }
}
