package org.xinheng.graph;

import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.xinheng.code.UnavailableException;

/** The one place that knows what the driver's exceptions mean to the service. */
final class DriverErrors {
    private static final String CONSTRAINT = "Neo.ClientError.Schema.ConstraintValidationFailed";
    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";
    /** What a transaction that waits for a lock, or asks for the next one, is told when its time is over. */
    private static final String LOCKS_ENDED = "Neo.ClientError.Transaction.LockClientStopped";

    private static final String NO_CONNECTION = "Unable to acquire connection from the pool";

    private DriverErrors() {}

    /** The exception of ours that says the same; the driver's own when it tells of a defect in a query. */
    static RuntimeException translate(Neo4jException failure) {
        if (CONSTRAINT.equals(failure.code())) {
            return new GraphConflictException(failure.getMessage(), failure);
        }
        return isUnavailable(failure)
                ? new UnavailableException("The graph did not answer in time: " + failure.getMessage(), failure)
                : failure;
    }

    private static boolean isUnavailable(Neo4jException failure) {
        return failure instanceof RetryableException
                || failure instanceof TransactionTerminatedException
                || LOCKS_ENDED.equals(failure.code())
                || (failure.code() != null && failure.code().startsWith(TIMED_OUT))
                || isPoolExhausted(failure);
    }

    /** The driver has no type and no code for this one. */
    private static boolean isPoolExhausted(Neo4jException failure) {
        return failure instanceof ClientException
                && failure.getMessage() != null
                && failure.getMessage().startsWith(NO_CONNECTION);
    }
}
