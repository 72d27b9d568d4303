package org.xinheng.exchange.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Ledger.Stored;

/**
 * What of a batch of rows is new, in the light of what the open transaction finds: rows that say what is known change
 * nothing, rows that contradict it are refused whole.
 */
final class Selection {
    /** A row with the facts that it says. */
    record Said(LoadedRow row, List<Statement> statements) {
        List<FactChange> facts() {
            return statements.stream().map(Statement::fact).toList();
        }
    }

    /** What became of a batch. */
    record Outcome(List<FactChange> facts, List<RefusedRow> refused, int entered, int unchanged) {}

    private final Entry entry;
    private final ImportStore store;
    private final Known known;
    private final boolean lenient;
    private final Catalogue catalogue;
    private final Map<SubjectId, Dossier> dossiers;
    private final Map<FactKey, FactChange> earlier = new HashMap<>();
    private final Map<Party, List<Link>> links = new HashMap<>();
    private final Set<Party> parties = new HashSet<>();
    private final Set<Party> brought = new HashSet<>();
    private Map<PersonId, SealedPerson> persons = Map.of();
    private Map<RecordId, Stored<Relation>> relations = Map.of();
    private Map<RecordId, Stored<Violation>> violations = Map.of();
    private Map<RecordId, Stored<Inspection>> inspections = Map.of();
    private Map<FactKey, StoredFact> others = Map.of();

    /**
     * @param lenient whether what earlier rows brought counts though it was not entered: in a dry run nothing is
     */
    Selection(
            Entry entry,
            ImportStore store,
            Known known,
            boolean lenient,
            Catalogue catalogue,
            Map<SubjectId, Dossier> dossiers) {
        this.entry = entry;
        this.store = store;
        this.known = known;
        this.lenient = lenient;
        this.catalogue = catalogue;
        this.dossiers = new LinkedHashMap<>(dossiers);
    }

    Outcome of(List<Said> rows) {
        lookUp(rows.stream().flatMap(r -> r.facts().stream()).toList());
        List<FactChange> facts = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        int entered = 0;
        int unchanged = 0;
        for (Said row : rows) {
            brought.clear();
            try {
                List<FactChange> said = complete(row.statements());
                List<FactChange> fresh = fresh(said);
                if (!fresh.isEmpty()) {
                    said.forEach(this::remember);
                }
                parties.addAll(brought);
                facts.addAll(fresh);
                entered += fresh.isEmpty() ? 0 : 1;
                unchanged += fresh.isEmpty() ? 1 : 0;
            } catch (InvalidFieldException e) {
                refused.add(row.row().refused(e));
            }
        }
        return new Outcome(facts, refused, entered, unchanged);
    }

    private void lookUp(Collection<FactChange> facts) {
        Set<PersonId> saved = new HashSet<>();
        Set<Party> named = new HashSet<>();
        List<Relation> related = new ArrayList<>();
        Set<RecordId> violated = new HashSet<>();
        Set<RecordId> inspected = new HashSet<>();
        List<FactChange> further = new ArrayList<>();
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.PersonSaved person) {
                saved.add(person.sealed().id());
            } else if (fact instanceof FactChange.RelationSaved relation) {
                related.add(relation.relation());
                named.add(relation.relation().from());
            } else if (fact instanceof FactChange.ViolationSaved violation && !counts(violation.violation())) {
                violated.add(violation.violation().id());
                named.add(violation.violation().party());
            } else if (fact instanceof FactChange.ProceedingSaved proceeding) {
                named.add(proceeding.party());
            } else if (fact instanceof FactChange.InspectionSaved inspection && !counts(inspection.inspection())) {
                inspected.add(inspection.inspection().id());
            } else if (isKeptWhole(fact)) {
                further.add(fact);
                named.addAll(parties(fact));
            }
        }
        named.removeIf(p -> p instanceof SubjectId id && dossiers.containsKey(id));
        parties.addAll(dossiers.keySet());
        parties.addAll(named.isEmpty() ? List.of() : store.known(entry, named));
        persons = saved.isEmpty() ? Map.of() : store.persons(entry, saved);
        parties.addAll(persons.keySet());
        relations = related.isEmpty() ? Map.of() : store.relations(entry, related);
        violations = violated.isEmpty() ? Map.of() : store.violations(entry, violated);
        inspections = inspected.isEmpty() ? Map.of() : store.inspections(entry, inspected);
        others = further.isEmpty() ? Map.of() : store.stored(entry, further);
        links.putAll(entry.linked(further.stream()
                .filter(FactChange.MeasureDecided.class::isInstance)
                .flatMap(f -> f.person().stream())
                .distinct()
                .toList()));
    }

    /** What only lines of a whole graph say. */
    private static boolean isKeptWhole(FactChange fact) {
        return fact instanceof FactChange.RatingSaved
                || fact instanceof FactChange.AdjustmentSaved
                || fact instanceof FactChange.IdentitySaved
                || fact instanceof FactChange.MeasureDecided
                || fact instanceof FactChange.TaskPaperSaved;
    }

    private static List<Party> parties(FactChange fact) {
        if (fact instanceof FactChange.IdentitySaved saved) {
            return List.of(saved.identity().kept(), saved.identity().other());
        }
        return fact instanceof FactChange.MeasureDecided decided
                ? List.of(decided.link().target(), decided.link().causingSubject())
                : List.of();
    }

    private boolean counts(Violation violation) {
        return violation.party() instanceof SubjectId id
                && dossier(id).map(d -> d.violations().contains(violation)).orElse(false);
    }

    private boolean counts(Inspection inspection) {
        return dossier(inspection.subject())
                .map(d -> d.inspections().contains(inspection))
                .orElse(false);
    }

    private Optional<Dossier> dossier(SubjectId id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    /** The facts of a row, with what it says nothing about as it is known. */
    private List<FactChange> complete(List<Statement> statements) {
        List<FactChange> facts = new ArrayList<>();
        for (Statement statement : statements) {
            FactChange fact = statement.fact();
            if (fact instanceof FactChange.SubjectSaved saved) {
                facts.add(subject(saved.subject().id())
                        .flatMap(stored -> statement
                                .given()
                                .map(given ->
                                        new FactChange.SubjectSaved(Completion.of(saved.subject(), stored, given))))
                        .orElse(saved));
            } else if (fact instanceof FactChange.ViolationSaved saved) {
                Violation said = saved.violation();
                facts.add(new FactChange.ViolationSaved(Completion.of(said, violation(said), statement.given())));
            } else if (fact instanceof FactChange.InspectionSaved saved) {
                facts.add(new FactChange.InspectionSaved(inspection(saved.inspection())));
            } else {
                facts.add(fact);
            }
        }
        return facts;
    }

    private Optional<Subject> subject(SubjectId id) {
        Optional<Subject> before = Optional.ofNullable(earlier.get(new FactKey(FactChange.SubjectSaved.class, id)))
                .map(f -> ((FactChange.SubjectSaved) f).subject());
        return before.or(() -> dossier(id).map(Dossier::subject));
    }

    private Optional<Violation> violation(Violation like) {
        RecordId id = like.id();
        Optional<Violation> before = Optional.ofNullable(earlier.get(new FactKey(FactChange.ViolationSaved.class, id)))
                .map(f -> ((FactChange.ViolationSaved) f).violation());
        return before.or(() -> like.party() instanceof SubjectId subject
                        ? dossier(subject).flatMap(d -> d.violation(id))
                        : Optional.empty())
                .or(() -> Optional.ofNullable(violations.get(id)).map(Stored::record));
    }

    /** A row may repeat a part of a reviewed result, but not change it. */
    private Inspection inspection(Inspection said) {
        Optional<Inspection> counting = dossier(said.subject()).flatMap(d -> d.inspection(said.id()));
        Inspection meant = said.like(counting);
        if (!meant.equals(said) && !counting.equals(Optional.of(meant))) {
            throw new InvalidFieldException(
                    "sourceKey",
                    "names a part of the check result " + meant.checkResult().orElseThrow()
                            + ", which is corrected and withdrawn as a whole");
        }
        return meant;
    }

    /** The facts of a row that are not known; a record and its withdrawal go together. */
    private List<FactChange> fresh(List<FactChange> row) {
        List<FactChange> fresh = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Optional<FactChange> withdrawal =
                    i + 1 < row.size() && isWithdrawal(row.get(i + 1)) ? Optional.of(row.get(i + 1)) : Optional.empty();
            if (!(row.get(i) instanceof FactChange.SubjectSaved)) {
                row.get(i).dossier().ifPresent(id -> knows("subject", id));
            }
            if (!isKnown(row.get(i), withdrawal.map(Selection::reason))) {
                fresh.add(entered(row.get(i)));
                withdrawal.ifPresent(fresh::add);
                bring(row.get(i));
            }
            i += withdrawal.isPresent() ? 1 : 0;
        }
        return fresh;
    }

    /** A decision comes with its link, whether that was found here already or not. */
    private FactChange entered(FactChange fact) {
        if (!(fact instanceof FactChange.MeasureDecided decided)) {
            return fact;
        }
        Link link = decided.link();
        List<Link> before = links.computeIfAbsent(
                link.target(), t -> dossier((SubjectId) t).map(Dossier::links).orElse(List.of()));
        List<Link> now = new ArrayList<>(before);
        now.removeIf(l -> l.id().equals(link.id()));
        now.add(link);
        links.put(link.target(), now);
        return FactChange.LinksFound.between(link.target(), before, now);
    }

    private boolean isKnown(FactChange fact, Optional<String> withdrawn) {
        FactChange before = FactKey.of(fact).map(earlier::get).orElse(null);
        if (before != null && withdrawn.isEmpty()) {
            return before.equals(fact);
        }
        if (fact instanceof FactChange.AreaSaved saved) {
            return catalogue.area(saved.area().code()).equals(Optional.of(saved.area()));
        } else if (fact instanceof FactChange.DepartmentSaved saved) {
            return catalogue.department(saved.department().code()).equals(Optional.of(saved.department()));
        } else if (fact instanceof FactChange.ItemSaved saved) {
            return catalogue.findItem(saved.item().code()).equals(Optional.of(saved.item()));
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            return dossier(saved.subject().id())
                    .map(d -> d.subject().equals(saved.subject()))
                    .orElse(false);
        } else if (fact instanceof FactChange.PersonSaved saved) {
            return saved.sealed().equals(persons.get(saved.sealed().id()));
        } else if (fact instanceof FactChange.MembershipSaved saved) {
            return dossier(saved.subject())
                    .map(d -> d.memberOf().equals(saved.items()))
                    .orElse(false);
        } else if (fact instanceof FactChange.RelationSaved saved) {
            knows("fromPerson", saved.relation().from());
            return isKnown(relations.get(saved.relation().id()), saved.relation(), withdrawn);
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            if (withdrawn.isEmpty() && counts(saved.violation())) {
                return true;
            }
            knows("person", saved.violation().party());
            return isKnown(violations.get(saved.violation().id()), saved.violation(), withdrawn);
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            if (withdrawn.isEmpty() && counts(saved.inspection())) {
                return true;
            }
            return isKnown(inspections.get(saved.inspection().id()), saved.inspection(), withdrawn);
        }
        if (fact instanceof FactChange.ProceedingSaved saved) {
            knows("party", saved.party());
            return entry.proceedings(saved.proceeding().record()).contains(saved.proceeding());
        }
        parties(fact).forEach(p -> knows("party", p));
        return FactKey.of(fact)
                .map(others::get)
                .map(stored -> isKnown(new Stored<>(stored.fact(), stored.withdrawn()), fact, withdrawn))
                .orElse(false);
    }

    private static <T> boolean isKnown(Stored<T> stored, T record, Optional<String> withdrawn) {
        if (stored == null) {
            return false;
        }
        if (stored.withdrawn().isPresent() && withdrawn.isEmpty()) {
            throw new InvalidFieldException(
                    "",
                    "was withdrawn, and a file does not bring it back: "
                            + stored.withdrawn().get());
        }
        return stored.record().equals(record) && stored.withdrawn().equals(withdrawn);
    }

    private void knows(String field, Party party) {
        if (!parties.contains(party) && !brought.contains(party) && !(lenient && known.brought(party))) {
            throw new InvalidFieldException(field, "names a party that is not known");
        }
    }

    /** For the rows after it in the same batch. */
    private void remember(FactChange fact) {
        FactKey.of(fact).ifPresent(key -> earlier.put(key, fact));
    }

    private void bring(FactChange fact) {
        if (fact instanceof FactChange.PersonSaved saved) {
            brought.add(saved.sealed().id());
        } else if (fact instanceof FactChange.SubjectSaved saved) {
            brought.add(saved.subject().id());
        }
    }

    private static boolean isWithdrawal(FactChange fact) {
        return fact instanceof FactChange.RelationWithdrawn
                || fact instanceof FactChange.ViolationWithdrawn
                || fact instanceof FactChange.InspectionWithdrawn
                || fact instanceof FactChange.JudgementWithdrawn;
    }

    private static String reason(FactChange withdrawal) {
        if (withdrawal instanceof FactChange.RelationWithdrawn relation) {
            return relation.reason();
        } else if (withdrawal instanceof FactChange.ViolationWithdrawn violation) {
            return violation.reason();
        } else if (withdrawal instanceof FactChange.JudgementWithdrawn judgement) {
            return judgement.reason();
        }
        return ((FactChange.InspectionWithdrawn) withdrawal).reason();
    }
}
