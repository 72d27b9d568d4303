package org.xinheng.disclosure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * Something that the public sees of one subject. Its canonical form is the line of the snapshot and the member
 * {@code record} of the feed.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = PublicRecord.class, name = "RECORD"),
    @JsonSubTypes.Type(value = PublicResult.class, name = "RESULT"),
    @JsonSubTypes.Type(value = PublicTier.class, name = "TIER")
})
public sealed interface PublicEntry permits PublicRecord, PublicResult, PublicTier {
    /** What kinds of entry there are. */
    enum Type {
        /** a decided record: a penalty, a listing */
        RECORD,
        /** the result of a check */
        RESULT,
        /** a tier, of a scheme whose tiers are published */
        TIER
    }

    /** What it is. */
    Type type();

    /** Its identifier, unique among all entries. */
    String id();

    /** Whom it is about. */
    PublicRecord.Whom subject();

    /** The day on which it was first published. */
    LocalDate publishedOn();
}
