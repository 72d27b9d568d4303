package org.xinheng.exchange.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.exchange.file.Rows;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.FactChange;

/**
 * One fact of the whole graph as a line of NDJSON, in the form in which the log keeps it, with the reason of its
 * withdrawal where it was withdrawn. Identifiers stay what they are, persons stay sealed.
 */
public final class GraphLine {
    private static final String WITHDRAWN = "withdrawn";
    private static final JsonMapper MAPPER = mapper();

    private GraphLine() {}

    /** The line of a fact. */
    public static String write(FactChange fact, Optional<String> withdrawn) {
        String line = Canonical.write(fact);
        // Sorted members: "withdrawn" is the last of all.
        return withdrawn
                .map(reason -> line.substring(0, line.length() - 1) + ",\"" + WITHDRAWN + "\":"
                        + Canonical.write(reason) + "}")
                .orElse(line);
    }

    /** The facts of a line: what was saved, and then its withdrawal where there was one. */
    static List<FactChange> read(String line, Known known) {
        FactChange fact;
        Optional<String> withdrawn;
        try {
            JsonNode tree = MAPPER.readTree(line);
            if (!(tree instanceof ObjectNode object)) {
                throw new InvalidFieldException("", "is not a JSON object");
            }
            withdrawn = withdrawn(object);
            fact = MAPPER.treeToValue(object, FactChange.class);
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
        FactChange checked = check(fact, known);
        return withdrawn
                .map(reason -> List.of(checked, withdrawal(checked, reason)))
                .orElseGet(() -> List.of(checked));
    }

    private static Optional<String> withdrawn(ObjectNode object) {
        JsonNode reason = object.remove(WITHDRAWN);
        Check.that(reason == null || reason.isTextual(), WITHDRAWN, "must be a text");
        return Optional.ofNullable(reason).map(r -> Check.text(WITHDRAWN, r.textValue(), Check.TEXT));
    }

    private static FactChange check(FactChange fact, Known known) {
        if (fact instanceof FactChange.AreaSaved saved) {
            CatalogueRecords.check(Check.present("area", saved.area()), known);
        } else if (fact instanceof FactChange.DepartmentSaved saved) {
            CatalogueRecords.check(Check.present("department", saved.department()), known);
        } else if (fact instanceof FactChange.ItemSaved saved) {
            CatalogueRecords.check(Check.present("item", saved.item()), known);
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            PartyRecords.check(Check.present("subject", saved.subject()), known);
            SubjectId id = known.identify(saved.subject());
            Check.that(
                    id.equals(saved.subject().id()),
                    "subject.id",
                    "is another one than the graph has for this subject");
        } else if (fact instanceof FactChange.PersonSaved saved) {
            Check.that(
                    known.seal().canOpen(Check.present("sealed", saved.sealed())),
                    "sealed.name",
                    "was sealed with another key than this service's");
        } else if (fact instanceof FactChange.MembershipSaved saved) {
            known.subject("subject", Check.present("subject", saved.subject()).reference());
            Check.present("items", saved.items()).forEach(item -> CatalogueRecords.item("items", item, known));
        } else if (fact instanceof FactChange.RelationSaved saved) {
            Check.present("relation", saved.relation());
            known.subject("relation.to", saved.relation().to().reference());
            party("relation.from", saved.relation().from(), known);
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            CreditRecords.check(Check.present("violation", saved.violation()), known);
            party("violation.party", saved.violation().party(), known);
        } else if (fact instanceof FactChange.ProceedingSaved saved) {
            Check.present("proceeding", saved.proceeding());
            party("party", Check.present("party", saved.party()), known);
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            CreditRecords.check(Check.present("inspection", saved.inspection()), known);
            known.subject("inspection.subject", saved.inspection().subject().reference());
        } else if (fact instanceof FactChange.RatingSaved saved) {
            known.subject(
                    "rating.subject",
                    Check.present("rating", saved.rating()).subject().reference());
        } else if (fact instanceof FactChange.AdjustmentSaved saved) {
            known.subject(
                    "adjustment.subject",
                    Check.present("adjustment", saved.adjustment()).subject().reference());
        } else if (fact instanceof FactChange.MeasureDecided decided) {
            party("link.target", Check.present("link", decided.link()).target(), known);
            party("link.causingSubject", decided.link().causingSubject(), known);
        } else if (fact instanceof FactChange.TaskPaperSaved saved) {
            check(Check.present("paper", saved.paper()).index(), known);
        } else if (fact instanceof FactChange.IdentitySaved saved) {
            Check.present("identity", saved.identity());
        } else {
            throw new InvalidFieldException("fact", "must be one that says what was saved");
        }
        return fact;
    }

    private static void check(TaskPaper.Index index, Known known) {
        index.item().ifPresent(code -> CatalogueRecords.item("paper.item", code, known));
        index.department().ifPresent(code -> CatalogueRecords.department("paper.department", code, known));
        index.subject().ifPresent(id -> known.subject("paper.subject", id));
    }

    /** Persons are looked up in the graph, together with the other rows'. */
    private static void party(String field, Party party, Known known) {
        if (party instanceof SubjectId) {
            known.subject(field, party.reference());
        }
    }

    private static FactChange withdrawal(FactChange fact, String reason) {
        if (fact instanceof FactChange.RelationSaved saved) {
            RecordId id = saved.relation().id();
            return new FactChange.RelationWithdrawn(
                    saved.relation().from(), saved.relation().to(), id, reason);
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            return new FactChange.ViolationWithdrawn(
                    saved.violation().party(), saved.violation().id(), reason);
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            return new FactChange.InspectionWithdrawn(
                    saved.inspection().subject(), saved.inspection().id(), reason);
        } else if (fact instanceof FactChange.RatingSaved saved) {
            return new FactChange.JudgementWithdrawn(
                    saved.rating().subject(), saved.rating().id(), reason);
        } else if (fact instanceof FactChange.AdjustmentSaved saved) {
            return new FactChange.JudgementWithdrawn(
                    saved.adjustment().subject(), saved.adjustment().id(), reason);
        }
        throw new InvalidFieldException(
                WITHDRAWN, "belongs to relations, violations, inspections, ratings and adjustments");
    }

    private static InvalidFieldException refusal(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."))
                : "";
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidFieldException field) {
                return path.isEmpty() || path.endsWith(field.field())
                        ? new InvalidFieldException(path.isEmpty() ? field.field() : path, field.reason())
                        : field.within(path);
            }
        }
        String reason = e instanceof JsonMappingException
                ? "has a value of the wrong type or shape, or is not a known member"
                : "is not well-formed JSON";
        return new InvalidFieldException(path, reason);
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxStringLength(Rows.LONGEST_FACT)
                        .maxNumberLength(40)
                        .build());
        return mapper;
    }
}
