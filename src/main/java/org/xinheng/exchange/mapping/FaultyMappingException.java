package org.xinheng.exchange.mapping;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping that makes no sense, with every reason. */
public final class FaultyMappingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** With every fault that was found. */
    public FaultyMappingException(List<Fault> faults) {
        super(faults.stream().map(f -> f.place() + " " + f.reason()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** The faults. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * A fault.
     *
     * @param place where it is, as a path into the mapping
     * @param reason what is wrong
     */
    public record Fault(String place, String reason) {}
}
