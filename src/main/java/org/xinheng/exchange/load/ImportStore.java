package org.xinheng.exchange.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Ledger.Stored;

/**
 * Imports in the graph, and what they ask it. Methods with an entry work in its transaction, so that a batch and how far
 * it brought the import become visible together.
 */
public interface ImportStore {
    /** Adds or replaces an import and adds rows that it refused. */
    void save(Entry entry, Import now, List<RefusedRow> refused);

    /** The import of an identifier. */
    Optional<Import> find(String id);

    /** The latest imports, of one actor or of all, the newest first. */
    List<Import> latest(Optional<String> actor, int most);

    /** Imports that are not over, the oldest first. */
    List<Import> unfinished();

    /** Refused rows of an import after a line, by line. */
    List<RefusedRow> refused(String id, long afterLine, int most);

    /** Forgets imports, with their refused rows, that have been over for so many days. */
    void forget(int days);

    /** Which of the parties the graph knows. */
    List<Party> known(Entry entry, Collection<? extends Party> parties);

    /** Under which identifiers it knows persons by a department's key. */
    Map<SourceKey, PersonId> persons(Collection<SourceKey> keys);

    /** Persons by identifier. */
    Map<PersonId, SealedPerson> persons(Entry entry, Collection<PersonId> ids);

    /** Relations by identifier, withdrawn or not. */
    Map<RecordId, Stored<Relation>> relations(Entry entry, Collection<Relation> like);

    /** Violations by identifier, withdrawn or not. */
    Map<RecordId, Stored<Violation>> violations(Entry entry, Collection<RecordId> ids);

    /** Inspections by identifier, withdrawn or not. */
    Map<RecordId, Stored<Inspection>> inspections(Entry entry, Collection<RecordId> ids);

    /** What is stored of ratings, adjustments, cases of identity, decided links and papers that are like given ones. */
    Map<FactKey, StoredFact> stored(Entry entry, Collection<FactChange> like);
}
