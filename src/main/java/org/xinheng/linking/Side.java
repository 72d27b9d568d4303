package org.xinheng.linking;

/** Which end of a relation a party is: it starts there, or leads there. */
public enum Side {
    /** the relation starts from the party */
    OUT,
    /** the relation leads to the party */
    IN
}
