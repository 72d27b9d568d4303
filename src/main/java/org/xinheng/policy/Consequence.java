package org.xinheng.policy;

import java.util.Optional;
import org.xinheng.record.ResultCode;
import org.xinheng.record.ViolationKind;

/**
 * What a result of a check leads to, as a proposal that a person decides on.
 *
 * @param result the result
 * @param violation the kind of record proposed, where one is
 * @param followUp whether a case is proposed to be opened
 * @param title what is proposed
 * @param source where that comes from
 */
public record Consequence(
        ResultCode result, Optional<ViolationKind> violation, boolean followUp, String title, String source) {
    public Consequence {
        violation = violation == null ? Optional.empty() : violation;
    }
}
