package org.xinheng.exchange.first;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Party;
import org.xinheng.record.Violation;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Standing;

/** The local graph before it is first served: it can be filled as a whole, or not at all. */
public interface FirstGraph {
    /** What an earlier first load noted when it had filled this graph; empty where none did. */
    Optional<String> note();

    /** Whether it is a local graph that is kept and holds nothing yet, so that it can be filled. */
    boolean isFillable();

    /**
     * Begins to fill it. What an earlier attempt left behind is forgotten.
     *
     * @throws RuntimeException where the graph is not a local one or is not empty, with what to do
     */
    Filling begin();

    /** A graph that is being filled. Closed before its end it leaves nothing that would be served. */
    interface Filling extends AutoCloseable {
        /** A directory for files that are needed until the end. */
        Path working();

        /**
         * Writes the areas, departments and items.
         *
         * @param parties where the nodes of parties will be; asked by every part
         * @param changes the changes that made them, in order
         */
        void catalogue(
                Parties parties,
                Collection<Area> areas,
                Collection<Department> departments,
                Collection<Item> items,
                List<Logged> changes);

        /** A part of the graph, written by one thread beside others that write theirs. */
        Part part();

        /**
         * Builds the graph of all that was written, and puts it in its place.
         *
         * @param last the last change of the log
         * @param note what to keep for whoever asks what this graph began with
         */
        void finish(Logged last, String note);

        @Override
        void close();
    }

    /** Nodes and relationships of one thread. */
    interface Part extends AutoCloseable {
        /** Writes a change with the parties that it touches; returns where it is. */
        long change(Logged change, Collection<? extends Party> touched);

        /** Writes a person with the violations against it. The place is that of its last change. */
        void person(SealedPerson person, Collection<Violation> violations, Logged last);

        /**
         * Writes a subject with all that is known about it.
         *
         * @param names the names under which it is found, former ones with them
         * @param relations the relations that lead to it
         * @param last the change that made the standing
         * @param place where that change is
         */
        void subject(
                Dossier dossier,
                Set<String> names,
                Collection<Relation> relations,
                Standing standing,
                Logged last,
                long place);

        @Override
        void close();
    }
}
