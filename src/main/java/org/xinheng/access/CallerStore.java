package org.xinheng.access;

import java.util.List;

/** Where callers are kept. */
public interface CallerStore {
    /** All callers, revoked ones included. */
    List<StoredCaller> all();

    /** Adds a caller; refused as a conflict when the name is taken. */
    void add(StoredCaller caller);

    /**
     * Revokes a caller for good.
     *
     * @return whether there was one of that name
     */
    boolean revoke(String name);

    /**
     * A caller with the hash of its secret; the secret itself is nowhere.
     *
     * @param caller the caller
     * @param secretHash SHA-256 of a key in hexadecimal, or a bcrypt hash of a password
     * @param revoked whether it may no longer call
     */
    record StoredCaller(Caller caller, String secretHash, boolean revoked) {}
}
