package org.xinheng.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.standing.Ledger.Moment;

/** Reads the parameter {@code knownAt}. */
final class Moments {
    private Moments() {}

    static Optional<Moment> parse(String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Parameters.count("knownAt", value).map(Moment.Number::new);
        }
        try {
            return Optional.of(new Moment.At(Instant.parse(value)));
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException(
                    "knownAt", "must be a change number or an instant as in 2026-01-31T08:00:00Z");
        }
    }
}
