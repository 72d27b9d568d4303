/**
 * Reads a policy file strictly and tells every fault at once. The records of {@code org.xinheng.policy} are the only
 * description of the file: a component more is a field more, in reading and in the published JSON Schema. A component is
 * required unless its type says otherwise ({@code Optional}, list, set, map, truth value) or it is
 * {@link Omissible}.
 */
package org.xinheng.policy.reading;
