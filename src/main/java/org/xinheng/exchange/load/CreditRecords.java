package org.xinheng.exchange.load;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;
import org.xinheng.standing.FactChange;

/** Violations and inspections as records of a file. */
final class CreditRecords {
    private CreditRecords() {}

    static FactChange violation(Fields record, Known known) {
        Violation violation = new Violation(
                record.requiredConstant(ViolationKind.class, "kind"),
                record.requiredConstant(Severity.class, "severity"),
                party(record, known),
                record.required("department"),
                record.text("documentNumber"),
                record.text("sourceKey"),
                record.text("item"),
                record.required("behaviour"),
                new TreeSet<>(record.constants(PenaltyType.class, "penaltyTypes")),
                record.constant(ListType.class, "listType"),
                record.requiredDate("decidedOn"),
                record.date("publishedUntil"),
                record.date("repairedOn"),
                record.number("fine"),
                record.flag("firstMinorOffence").orElse(false),
                record.attributes());
        check(violation, known);
        return new FactChange.ViolationSaved(violation);
    }

    static void check(Violation violation, Known known) {
        known.actFor(violation.department());
        violation.item().ifPresent(item -> CatalogueRecords.item("item", item, known));
        notInFuture("decidedOn", violation.decidedOn(), known);
        violation.repairedOn().ifPresent(d -> notInFuture("repairedOn", d, known));
    }

    private static Party party(Fields record, Known known) {
        List<String> given = List.of("subject", "person", "personDocument").stream()
                .filter(record::has)
                .toList();
        Check.that(given.size() == 1, "subject", "or person or personDocument is required, and only one of them");
        String name = record.required(given.get(0));
        return switch (given.get(0)) {
            case "subject" -> known.subject("subject", name);
            case "person" -> known.person(name);
            default -> known.seal().identify(name);
        };
    }

    static FactChange inspection(Fields record, Known known) {
        Inspection inspection = new Inspection(
                known.subject("subject", record.required("subject")),
                record.required("item"),
                record.required("department"),
                record.required("sourceKey"),
                record.requiredConstant(Level.class, "level"),
                record.constant(CaseType.class, "caseType").orElse(CaseType.ROUTINE),
                record.flag("onSite").orElse(true),
                record.requiredDate("inspectedOn"),
                new TreeSet<>(record.constants(ResultCode.class, "results")),
                record.text("note"),
                record.attributes());
        check(inspection, known);
        return new FactChange.InspectionSaved(inspection);
    }

    static void check(Inspection inspection, Known known) {
        known.actFor(inspection.department());
        CatalogueRecords.item("item", inspection.item(), known);
        notInFuture("inspectedOn", inspection.inspectedOn(), known);
    }

    private static void notInFuture(String field, LocalDate date, Known known) {
        Check.that(!date.isAfter(known.today()), field, "must not be in the future");
    }
}
