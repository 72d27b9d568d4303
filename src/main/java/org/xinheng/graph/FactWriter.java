package org.xinheng.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.node.CatalogueNodes;
import org.xinheng.graph.node.InspectionNode;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.SubjectNode;
import org.xinheng.graph.node.TaskPaperNode;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Link;
import org.xinheng.record.Proceeding;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.FactChange;

/** Writes facts into the graph: one statement per kind of fact, however many there are, in the order of dependence. */
final class FactWriter {
    /** Statements in the order in which they may run: what is referred to before what refers to it. */
    private enum Statement {
        SAVE_AREAS,
        SAVE_DEPARTMENTS,
        SAVE_ITEMS,
        SAVE_SUBJECTS,
        SAVE_PERSONS,
        SAVE_RELATIONS,
        WITHDRAW_RELATIONS,
        SAVE_MEMBERSHIPS,
        SAVE_VIOLATIONS,
        WITHDRAW_VIOLATIONS,
        REPAIR_VIOLATIONS,
        SAVE_PROCEEDINGS,
        UNSHIELD_VIOLATIONS,
        SAVE_INSPECTIONS,
        WITHDRAW_INSPECTIONS,
        SAVE_RATINGS,
        SAVE_ADJUSTMENTS,
        WITHDRAW_JUDGEMENTS,
        SAVE_LINKS,
        DECIDE_LINKS,
        SAVE_IDENTITIES,
        SAVE_TASK_PAPERS;

        String query() {
            return "standing/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Row(Statement statement, Map<String, Object> values) {}

    private final Queries queries;

    FactWriter(Queries queries) {
        this.queries = queries;
    }

    void write(SimpleQueryRunner transaction, List<FactChange> facts) {
        Map<Statement, List<Map<String, Object>>> rows = new EnumMap<>(Statement.class);
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.PolicyActivated) {
                continue; // The activation itself is kept by whoever commits it; the log says when.
            }
            Row row = row(fact);
            rows.computeIfAbsent(row.statement(), s -> new ArrayList<>()).add(row.values());
        }
        rows.forEach((statement, some) -> transaction
                .run(queries.text(statement.query()).withParameters(Map.of("rows", some)))
                .consume());
    }

    private static Row row(FactChange fact) {
        if (fact instanceof FactChange.AreaSaved saved) {
            return new Row(Statement.SAVE_AREAS, CatalogueNodes.properties(saved.area()));
        } else if (fact instanceof FactChange.DepartmentSaved saved) {
            return new Row(Statement.SAVE_DEPARTMENTS, CatalogueNodes.properties(saved.department()));
        } else if (fact instanceof FactChange.ItemSaved saved) {
            return new Row(Statement.SAVE_ITEMS, CatalogueNodes.properties(saved.item()));
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            Map<String, Object> node = SubjectNode.properties(saved.subject());
            return new Row(
                    Statement.SAVE_SUBJECTS,
                    Map.of("node", node, "keys", saved.subject().keys()));
        } else if (fact instanceof FactChange.PersonSaved saved) {
            return new Row(Statement.SAVE_PERSONS, PersonNode.properties(saved.sealed()));
        } else if (fact instanceof FactChange.RelationSaved saved) {
            return new Row(Statement.SAVE_RELATIONS, RelationEdge.properties(saved.relation()));
        } else if (fact instanceof FactChange.RelationWithdrawn withdrawn) {
            return new Row(
                    Statement.WITHDRAW_RELATIONS,
                    Map.of(
                            "from", withdrawn.from().reference(),
                            "to", withdrawn.to().text(),
                            "id", withdrawn.relation().value(),
                            "reason", withdrawn.reason()));
        } else if (fact instanceof FactChange.MembershipSaved saved) {
            return new Row(
                    Statement.SAVE_MEMBERSHIPS,
                    Map.of("subject", saved.subject().text(), "items", saved.items()));
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            return new Row(Statement.SAVE_VIOLATIONS, ViolationNode.properties(saved.violation()));
        } else if (fact instanceof FactChange.ViolationWithdrawn withdrawn) {
            return withdrawal(Statement.WITHDRAW_VIOLATIONS, withdrawn.violation(), withdrawn.reason());
        } else if (fact instanceof FactChange.ViolationRepaired repaired) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", repaired.violation().value());
            row.put("on", repaired.on().orElse(null));
            return new Row(Statement.REPAIR_VIOLATIONS, row);
        } else if (fact instanceof FactChange.ViolationUnshielded lifted) {
            return new Row(
                    Statement.UNSHIELD_VIOLATIONS,
                    Map.of("id", lifted.violation().id().value()));
        } else if (fact instanceof FactChange.ProceedingSaved saved) {
            return new Row(Statement.SAVE_PROCEEDINGS, proceeding(saved.proceeding()));
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            return new Row(Statement.SAVE_INSPECTIONS, InspectionNode.properties(saved.inspection()));
        } else if (fact instanceof FactChange.InspectionWithdrawn withdrawn) {
            return withdrawal(Statement.WITHDRAW_INSPECTIONS, withdrawn.inspection(), withdrawn.reason());
        } else if (fact instanceof FactChange.RatingSaved saved) {
            return judgement(
                    Statement.SAVE_RATINGS,
                    saved.rating().subject(),
                    saved.rating().id(),
                    saved.rating());
        } else if (fact instanceof FactChange.AdjustmentSaved saved) {
            return judgement(
                    Statement.SAVE_ADJUSTMENTS,
                    saved.adjustment().subject(),
                    saved.adjustment().id(),
                    saved.adjustment());
        } else if (fact instanceof FactChange.JudgementWithdrawn withdrawn) {
            return withdrawal(Statement.WITHDRAW_JUDGEMENTS, withdrawn.judgement(), withdrawn.reason());
        } else if (fact instanceof FactChange.LinksFound found) {
            List<Map<String, Object>> links =
                    found.links().stream().map(FactWriter::link).toList();
            return new Row(Statement.SAVE_LINKS, Map.of("target", found.target().reference(), "links", links));
        }
        if (fact instanceof FactChange.TaskPaperSaved saved) {
            return new Row(Statement.SAVE_TASK_PAPERS, Map.of("node", TaskPaperNode.properties(saved.paper())));
        }
        if (fact instanceof FactChange.MeasureDecided decided) {
            return new Row(Statement.DECIDE_LINKS, link(decided.link()));
        }
        if (fact instanceof FactChange.IdentitySaved saved) {
            return new Row(Statement.SAVE_IDENTITIES, identity(saved.identity()));
        }
        throw new IllegalStateException("no statement writes " + fact.getClass().getSimpleName());
    }

    private static Row judgement(Statement statement, SubjectId subject, RecordId id, Object judgement) {
        return new Row(
                statement, Map.of("subject", subject.text(), "id", id.value(), "data", Canonical.write(judgement)));
    }

    private static Row withdrawal(Statement statement, RecordId id, String reason) {
        return new Row(statement, Map.of("id", id.value(), "reason", reason));
    }

    /** Whether somebody has to decide: about a proposed measure or an open objection. */
    private static boolean waits(Link link) {
        boolean proposed = link.restricts() && link.decided().decision().isEmpty();
        return link.decided().isObjectedTo() || proposed && !link.decided().isDismissed();
    }

    private static Map<String, Object> proceeding(Proceeding proceeding) {
        return Map.of(
                "id", proceeding.id().value(),
                "kind", proceeding.kind().name(),
                "record", proceeding.record().value(),
                "pending", proceeding.isPending(),
                "shields", proceeding.shields(),
                "filedOn", proceeding.filedOn(),
                "data", Canonical.write(proceeding));
    }

    private static Map<String, Object> identity(IdentityCase identity) {
        return Map.of(
                "id", identity.id().value(),
                "kept", identity.kept().reference(),
                "other", identity.other().reference(),
                "state", identity.state().name(),
                "one", identity.isOne(),
                "data", Canonical.write(identity));
    }

    private static Map<String, Object> link(Link link) {
        return Map.of(
                "id", link.id().value(),
                "rule", link.rule(),
                "measure", link.measure(),
                "restricts", link.restricts(),
                "waits", waits(link),
                "causes", link.causes().stream().map(c -> c.record().value()).toList(),
                "data", Canonical.write(link));
    }
}
