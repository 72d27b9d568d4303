package org.xinheng.exchange.mapping;

import java.util.Map;
import java.util.Set;
import org.xinheng.exchange.Kind;

/**
 * A record that a mapping makes of a row.
 *
 * @param kind its kind
 * @param fields its values by field
 * @param origins the column that each field came from, where one can be named
 * @param given the fields that the mapping fills, with or without a value; others stay as they are known
 */
public record Mapped(Kind kind, Map<String, Object> fields, Map<String, String> origins, Set<String> given) {}
