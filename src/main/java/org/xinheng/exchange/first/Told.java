package org.xinheng.exchange.first;

import java.util.function.Consumer;
import org.xinheng.standing.FactChange;

/**
 * Facts that need no check, because they were made and not read.
 *
 * @param name what they are called in the log
 * @param teller tells each of them once, a fact behind those on which it depends
 */
public record Told(String name, Consumer<Consumer<FactChange>> teller) {}
