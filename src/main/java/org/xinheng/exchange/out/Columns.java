package org.xinheng.exchange.out;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.code.Attributes;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Term;
import org.xinheng.code.Uscc;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;
import org.xinheng.registry.Item;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.Tag;
import org.xinheng.standing.FactChange;

/** Facts as cells, in the columns in which an import takes them: what was exported can be mended and sent again. */
final class Columns {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private Columns() {}

    /** The cells of a fact by column; columns without a value miss. */
    static Map<String, String> of(FactChange fact) {
        Columns columns = new Columns();
        if (fact instanceof FactChange.AreaSaved saved) {
            columns.put("code", saved.area().code())
                    .put("name", saved.area().name())
                    .put("parent", saved.area().parent());
        } else if (fact instanceof FactChange.DepartmentSaved saved) {
            columns.put("code", saved.department().code())
                    .put("name", saved.department().name())
                    .put("area", saved.department().area())
                    .put("level", saved.department().level())
                    .put("parent", saved.department().parent());
        } else if (fact instanceof FactChange.ItemSaved saved) {
            columns.item(saved.item());
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            columns.subject(saved.subject());
        } else if (fact instanceof FactChange.RelationSaved saved) {
            columns.relation(saved.relation());
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            columns.violation(saved.violation());
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            columns.inspection(saved.inspection());
        }
        return columns.cells;
    }

    private void item(Item item) {
        put("code", item.code())
                .put("name", item.name())
                .put("itemClass", item.itemClass())
                .put("field", item.field())
                .put("fullCoverage", item.fullCoverage().map(Term::text))
                .list("scope.kinds", item.scope().kinds().stream().sorted().toList())
                .list("scope.industries", item.scope().industries())
                .list("scope.tags", item.scope().tags())
                .put("scope.membersOnly", item.scope().membersOnly())
                .put("tierFrom", item.tierFrom())
                .put("scheme", item.scheme())
                .list("leads", item.leads())
                .list("cooperates", item.cooperates())
                .put("basis", item.basis());
    }

    private void subject(Subject subject) {
        put("kind", subject.kind())
                .put("name", subject.name())
                .put("uscc", subject.uscc().map(Uscc::value))
                .put("registrationNumber", subject.registrationNumber())
                .put("key.system", subject.key().map(SourceKey::system))
                .put("key.key", subject.key().map(SourceKey::key))
                .put("area", subject.area())
                .put("industry", subject.industry())
                .put("establishedOn", subject.establishedOn())
                .put("status", subject.status())
                .list("tags", subject.tags().stream().map(Columns::tag).toList())
                .attributes(subject.attributes());
    }

    private static String tag(Tag tag) {
        return tag.code() + "@" + tag.period().from()
                + tag.period().until().map(u -> ".." + u).orElse("");
    }

    private void relation(Relation relation) {
        put("kind", relation.kind())
                .put(
                        relation.from() instanceof SubjectId ? "fromSubject" : "fromPerson",
                        relation.from().text())
                .put("to", relation.to().text())
                .put("since", relation.period().from())
                .put("until", relation.period().until())
                .put("share", relation.share())
                .put("votes", relation.votes())
                .put("role", relation.role())
                .put("source", relation.source());
    }

    private void violation(Violation violation) {
        put("kind", violation.kind())
                .put("severity", violation.severity())
                .put(
                        violation.party() instanceof PersonId ? "person" : "subject",
                        violation.party().text())
                .put("department", violation.department())
                .put("documentNumber", violation.documentNumber())
                .put("sourceKey", violation.sourceKey())
                .put("item", violation.item())
                .put("behaviour", violation.behaviour())
                .list("penaltyTypes", violation.penaltyTypes())
                .put("listType", violation.listType())
                .put("decidedOn", violation.decidedOn())
                .put("publishedUntil", violation.publishedUntil())
                .put("repairedOn", violation.repairedOn())
                .put("fine", violation.fine())
                .put("firstMinorOffence", violation.firstMinorOffence())
                .attributes(violation.attributes());
    }

    private void inspection(Inspection inspection) {
        put("subject", inspection.subject().text())
                .put("item", inspection.item())
                .put("department", inspection.department())
                .put("sourceKey", inspection.sourceKey())
                .put("level", inspection.level())
                .put("caseType", inspection.caseType())
                .put("onSite", inspection.onSite())
                .put("inspectedOn", inspection.inspectedOn())
                .list("results", inspection.results())
                .put("note", inspection.note())
                .attributes(inspection.attributes());
    }

    private Columns put(String column, Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain != null) {
            cells.put(column, text(plain));
        }
        return this;
    }

    private Columns list(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            cells.put(column, values.stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        return this;
    }

    private void attributes(Attributes attributes) {
        attributes.values().forEach((name, value) -> cells.put("attributes." + name, text(value)));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof LocalDate date ? date.toString() : value.toString();
    }
}
