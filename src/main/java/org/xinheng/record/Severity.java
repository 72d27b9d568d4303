package org.xinheng.record;

/** Classes of severity (轻微、一般、严重) that decide how long a record is published (国办发〔2025〕22号). */
public enum Severity {
    MINOR,
    GENERAL,
    SERIOUS
}
