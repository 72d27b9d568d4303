package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;

/** The rule book in force. It is set before the service is ready and never absent after. */
@ApplicationScoped
public class Rules {
    private volatile RuleBook active;

    /** The rule book in force. */
    public RuleBook active() {
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
