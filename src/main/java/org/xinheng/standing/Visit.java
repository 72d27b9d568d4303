package org.xinheng.standing;

import java.time.LocalDate;
import org.xinheng.registry.Level;

/**
 * The inspections of one subject for one item by one department in one piece of a calendar year, summed up. A piece is
 * the whole year, unless the policy counts visits by shorter times.
 *
 * @param item the item's code
 * @param department the department that inspected
 * @param level the level that inspected
 * @param lastOn the day of the last one of the piece
 * @param number how many there were
 * @param capped how many visits use up a cap: on site, of no exempt case type, and not counted for another item already
 * @param foundProblem whether the last one found something wrong
 */
public record Visit(
        String item, String department, Level level, LocalDate lastOn, int number, int capped, boolean foundProblem) {}
