package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;

/** The rule book in force. It is set before the service is ready and never absent after. */
@ApplicationScoped
public class Rules {
    private final BusinessDay day;
    private volatile RuleBook active;

    /** Injected. */
    public Rules(BusinessDay day) {
        this.day = day;
    }

    /** The rule book of today; it knows the one that follows, where that is decided. */
    public RuleBook active() {
        return decided().on(day.today());
    }

    /** The rule book that was put in force last, which speaks of all days from then on. */
    RuleBook decided() {
        RuleBook book = active;
        if (book == null) {
            throw new IllegalStateException("no policy is active yet");
        }
        return book;
    }

    /** Puts a rule book in force. */
    public void activate(RuleBook book) {
        active = book;
    }
}
