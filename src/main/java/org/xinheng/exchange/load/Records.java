package org.xinheng.exchange.load;

import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.Kind;
import org.xinheng.standing.FactChange;

/** What a record of a kind says, checked by itself and against what is known outside of any dossier. */
final class Records {
    private Records() {}

    static FactChange read(Kind kind, Fields record, Known known) {
        for (String name : record.names()) {
            if (!kind.has(name)) {
                throw new InvalidFieldException(name, "is not a field of " + kind.address());
            }
        }
        return switch (kind) {
            case AREAS -> CatalogueRecords.area(record, known);
            case DEPARTMENTS -> CatalogueRecords.department(record, known);
            case ITEMS -> CatalogueRecords.item(record, known);
            case SUBJECTS -> PartyRecords.subject(record, known);
            case PERSONS -> PartyRecords.person(record, known);
            case RELATIONS -> PartyRecords.relation(record, known);
            case VIOLATIONS -> CreditRecords.violation(record, known);
            case INSPECTIONS -> CreditRecords.inspection(record, known);
        };
    }
}
