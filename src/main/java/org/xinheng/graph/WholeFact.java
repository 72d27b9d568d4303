package org.xinheng.graph;

import java.util.Arrays;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.exchange.load.FactKey;
import org.xinheng.exchange.load.StoredFact;
import org.xinheng.graph.node.TaskPaperNode;
import org.xinheng.record.Adjustment;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Link;
import org.xinheng.record.Rating;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.FactChange;

/** Facts that a node keeps as one text, in the order in which they depend on each other. */
enum WholeFact {
    /** Upstream ratings. */
    RATING(FactChange.RatingSaved.class, "every-rating", "ratings"),
    /** Tiers set by hand. */
    ADJUSTMENT(FactChange.AdjustmentSaved.class, "every-adjustment", "adjustments"),
    /** Cases of identity. */
    IDENTITY(FactChange.IdentitySaved.class, "every-identity", "identities"),
    /** What was decided about links and their measures. */
    DECISION(FactChange.MeasureDecided.class, "every-link", "links"),
    /** Papers of inspection work. */
    PAPER(FactChange.TaskPaperSaved.class, "every-paper", "papers");

    private final Class<? extends FactChange> type;
    private final String every;
    private final String some;

    WholeFact(Class<? extends FactChange> type, String every, String some) {
        this.type = type;
        this.every = "exchange/" + every;
        this.some = "exchange/" + some;
    }

    static Optional<WholeFact> of(FactChange fact) {
        return Arrays.stream(values()).filter(k -> k.type.isInstance(fact)).findFirst();
    }

    /** The name of the query for all. */
    String every() {
        return every;
    }

    /** The name of the query for those of some keys. */
    String some() {
        return some;
    }

    /** By what the query for some finds a fact. */
    String key(FactChange fact) {
        return FactKey.of(fact).orElseThrow().id().toString();
    }

    /** The fact of a node. */
    StoredFact read(Record row) {
        String data = row.get("data").asString();
        FactChange fact =
                switch (this) {
                    case RATING -> new FactChange.RatingSaved(Canonical.read(Rating.class, data));
                    case ADJUSTMENT -> new FactChange.AdjustmentSaved(Canonical.read(Adjustment.class, data));
                    case IDENTITY -> new FactChange.IdentitySaved(Canonical.read(IdentityCase.class, data));
                    case DECISION -> new FactChange.MeasureDecided(Canonical.read(Link.class, data));
                    case PAPER ->
                        new FactChange.TaskPaperSaved(
                                TaskPaperNode.read(row.get("kind").asString(), data));
                };
        return new StoredFact(fact, Optional.ofNullable(row.get("withdrawn").asString(null)));
    }
}
