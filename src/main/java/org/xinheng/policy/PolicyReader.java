package org.xinheng.policy;

import java.util.List;
import java.util.Optional;
import org.xinheng.policy.reading.Faults;
import org.xinheng.policy.reading.PolicyFault;
import org.xinheng.policy.reading.YamlTree;

/** Reads policy files strictly: unknown fields, doubled keys, wrong types and anything oversized are refused. */
public final class PolicyReader {
    /** The longest file, in characters. */
    public static final int LARGEST = 1_000_000;

    private PolicyReader() {}

    /**
     * The policy of a text, checked.
     *
     * @throws InvalidPolicyException with everything that is wrong
     */
    public static Policy read(String yaml) {
        if (yaml.length() > LARGEST) {
            throw new InvalidPolicyException(
                    List.of(new PolicyFault("", "the file is too large", "at most a million characters", 1)));
        }
        Faults faults = new Faults();
        Optional<Policy> policy = YamlTree.read(yaml, Policy.class, faults);
        policy.ifPresent(p -> new PolicyCheck(p, faults).run());
        if (!faults.all().isEmpty()) {
            throw new InvalidPolicyException(faults.all());
        }
        return policy.orElseThrow();
    }
}
