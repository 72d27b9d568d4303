package org.xinheng.exchange.load;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.access.Caller;
import org.xinheng.access.PersonSeal;
import org.xinheng.access.Role;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.file.Row;
import org.xinheng.exchange.mapping.Mapping;
import org.xinheng.policy.Policy;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.SourceKey;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Population;

/**
 * The rows of files, one file after the other, checked as an import checks them where nothing is known but what the rows
 * before said. Areas, departments and items stay known from file to file, parties are in a {@link Directory}. One
 * thread at a time; {@link #beside} gives another thread its own.
 */
public final class CheckedRows {
    private final PersonSeal seal;
    private final Policy policy;
    private final LocalDate today;
    private final Directory directory;
    private final Known known;

    /** The parties that rows before brought. */
    public interface Directory {
        /** Finds subjects by their names, and their areas. */
        Population population();

        /** Whether a row before brought the party. */
        boolean knows(Party party);

        /** Under which identifiers persons are known by a department's key. */
        Map<SourceKey, PersonId> persons(Set<SourceKey> keys);

        /** Notes what a row brings that is not refused. */
        void enter(List<FactChange> facts);
    }

    /**
     * A record of a good row.
     *
     * @param line the row's line
     * @param fact what the record says
     * @param given the fields that the file fills; what it says nothing about stays as it is known
     */
    public record Good(long line, FactChange fact, Optional<Set<String>> given) {}

    /** Injected with nothing: made for one load. */
    public CheckedRows(PersonSeal seal, Policy policy, LocalDate today, Directory directory) {
        this.seal = seal;
        this.policy = policy;
        this.today = today;
        this.directory = directory;
        this.known = new Known(directory.population(), seal, policy, caller(), today);
    }

    private static Caller caller() {
        return new Caller(
                "first-load",
                Caller.Kind.ACCOUNT,
                Set.of(Role.OPERATOR),
                new TreeSet<>(Set.of(Catalogue.EVERYWHERE)),
                Optional.empty());
    }

    /** The same for another thread, which knows the areas, departments and items that are known by now. */
    public CheckedRows beside() {
        CheckedRows other = new CheckedRows(seal, policy, today, directory);
        known.showCatalogue(other.known);
        return other;
    }

    /** Reads the rows of one file. */
    public final class File {
        private final RowReader reader;

        private File(Optional<Kind> kind, Optional<Mapping> mapping, Defaults defaults, List<String> columns) {
            reader = new RowReader(kind, mapping, known, defaults);
            reader.checkHeader(columns);
        }

        /**
         * The records of a row.
         *
         * @throws RefusedRowException when the row cannot be entered
         */
        public List<Good> read(Row row) {
            try {
                known.knowPersons(directory.persons(reader.personKeys(List.of(row))));
                Selection.Said said = reader.read(row);
                check(said);
                directory.enter(said.facts());
                return said.statements().stream()
                        .map(s -> new Good(row.line(), s.fact(), s.given()))
                        .toList();
            } catch (RowReader.RefusedRowException e) {
                throw new RefusedRowException(e.row());
            } finally {
                known.entered();
            }
        }

        /** The row as refused for what shows only together with others. */
        public RefusedRow refused(Row row, InvalidFieldException fault) {
            return new LoadedRow(row, Map.of()).refused(fault);
        }
    }

    /**
     * Opens a file.
     *
     * @param kind the kind of all rows; empty where a mapping makes several kinds
     * @throws InvalidFieldException when its header makes no sense
     */
    public File file(Optional<Kind> kind, Optional<Mapping> mapping, Defaults defaults, List<String> columns) {
        return new File(kind, mapping, defaults, columns);
    }

    /** Whoever a record is about must have come before, or with an earlier record of the same row. */
    private void check(Selection.Said said) {
        Set<Party> brought = new HashSet<>();
        for (FactChange fact : said.facts()) {
            try {
                if (fact instanceof FactChange.SubjectSaved saved) {
                    brought.add(saved.subject().id());
                } else if (fact instanceof FactChange.PersonSaved saved) {
                    brought.add(saved.sealed().id());
                } else if (fact instanceof FactChange.RelationSaved saved) {
                    knows("subject", saved.relation().to(), brought);
                    knows("fromPerson", saved.relation().from(), brought);
                } else if (fact instanceof FactChange.ViolationSaved saved) {
                    knows(
                            saved.violation().party() instanceof PersonId ? "person" : "subject",
                            saved.violation().party(),
                            brought);
                } else if (fact instanceof FactChange.InspectionSaved saved) {
                    knows("subject", saved.inspection().subject(), brought);
                }
            } catch (InvalidFieldException e) {
                throw new RefusedRowException(said.row().refused(e));
            }
        }
    }

    private void knows(String field, Party party, Set<Party> brought) {
        if (!brought.contains(party) && !directory.knows(party)) {
            throw new InvalidFieldException(field, "names a party that is not known");
        }
    }

    /** A row that cannot be entered. */
    public static final class RefusedRowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RefusedRow row;

        RefusedRowException(RefusedRow row) {
            super(row.reason(), null, false, false);
            this.row = row;
        }

        /** The row with what is wrong. */
        public RefusedRow row() {
            return row;
        }
    }
}
