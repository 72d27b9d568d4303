package org.xinheng.exchange.load;

import java.util.Optional;
import java.util.Set;
import org.xinheng.standing.FactChange;

/**
 * What one record of a row says.
 *
 * @param fact the fact
 * @param given the fields that the file fills; what it says nothing about stays as it is known. Absent where the record
 *     is whole by nature
 */
record Statement(FactChange fact, Optional<Set<String>> given) {
    static Statement whole(FactChange fact) {
        return new Statement(fact, Optional.empty());
    }
}
