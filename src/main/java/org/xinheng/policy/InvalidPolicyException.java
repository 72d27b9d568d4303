package org.xinheng.policy;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.policy.reading.PolicyFault;

/** A policy that is refused, with every fault that was found. */
public final class InvalidPolicyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    /** @param faults what is wrong, at least one */
    public InvalidPolicyException(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong. */
    public List<PolicyFault> faults() {
        return faults;
    }
}
