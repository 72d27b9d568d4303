package org.xinheng.standing;

import java.util.Collection;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.registry.Catalogue;

/** Checks that what a record refers to is there. Each refusal names the field. */
final class References {
    private final Catalogue catalogue;

    References(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void area(String field, String code) {
        Check.that(catalogue.area(code).isPresent(), field, "names an area that is not known");
    }

    void department(String field, String code) {
        Check.that(catalogue.department(code).isPresent(), field, "names a department that is not known");
    }

    void departments(String field, Collection<String> codes) {
        codes.forEach(code -> department(field, code));
    }

    void item(String field, String code) {
        Check.that(catalogue.findItem(code).isPresent(), field, "names an item that is not known");
    }

    void items(String field, Collection<String> codes) {
        codes.forEach(code -> item(field, code));
    }

    void item(String field, Optional<String> code) {
        code.ifPresent(c -> item(field, c));
    }
}
