package org.xinheng.standing;

import java.time.LocalDate;
import org.xinheng.registry.Level;

/**
 * The inspections of one subject for one item by one level in one calendar year, summed up.
 *
 * @param item the item's code
 * @param level the level that inspected
 * @param lastOn the day of the last one of the year
 * @param inYear how many there were in that year
 * @param cappedInYear how many of those were on site and not exempt from the caps
 * @param foundProblem whether the last one found something wrong
 */
public record Visit(String item, Level level, LocalDate lastOn, int inYear, int cappedInYear, boolean foundProblem) {}
