package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Interim. */
@ApplicationScoped
public class Linking {
    Optional<FactChange> changed(Entry entry, Dossier dossier, RuleBook book, LocalDate today) {
        return Optional.empty();
    }
}
