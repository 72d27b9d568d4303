package org.xinheng.inspection.joint;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A visit that a department has to make.
 *
 * @param draw the draw that it comes from
 * @param item the item's code
 * @param department the department
 * @param days the days on which it may be made
 */
public record Need(String draw, String item, String department, SortedSet<LocalDate> days) {}
