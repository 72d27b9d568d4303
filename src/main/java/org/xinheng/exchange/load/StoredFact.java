package org.xinheng.exchange.load;

import java.util.Optional;
import org.xinheng.standing.FactChange;

/**
 * A fact of the graph.
 *
 * @param fact the fact
 * @param withdrawn why it was withdrawn, where it was
 */
public record StoredFact(FactChange fact, Optional<String> withdrawn) {}
