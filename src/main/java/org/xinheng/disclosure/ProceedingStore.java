package org.xinheng.disclosure;

import java.util.List;
import java.util.Optional;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.record.Proceeding;

/** Where procedures are looked up; they are written as facts. */
public interface ProceedingStore {
    /** A procedure. */
    Optional<Filed> find(RecordId id);

    /** The procedures about a record, the earliest first. */
    List<Proceeding> ofRecord(RecordId record);

    /** Procedures that wait for somebody, the oldest first. */
    List<Filed> pending(int skip, int most);

    /**
     * A procedure of the graph.
     *
     * @param proceeding the procedure
     * @param party whom its record is against
     */
    record Filed(Proceeding proceeding, Party party) {}
}
