package org.xinheng.graph.bulk;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables of the importer: nodes that bear the same labels, or relationships with the same properties. Columns are
 * properties with their types, as the importer's headers name them; text where none is named.
 */
enum Table {
    AREA("Area", "code", "name", "parent"),
    DEPARTMENT("Department", "code", "name", "area", "level", "parent"),
    ITEM(
            "Item",
            "code",
            "name",
            "itemClass",
            "field",
            "fullCoverage",
            "scopeKinds:string[]",
            "scopeIndustries:string[]",
            "scopeTags:string[]",
            "scopeMembersOnly:boolean",
            "tierFrom",
            "scheme",
            "leads:string[]",
            "cooperates:string[]",
            "basis",
            "offSiteCounts:boolean"),
    CATALOGUE("Catalogue", "name", "version:long", "lastChange"),
    LEASE("Lease", "name", "token:long", "seq:long", "hash", "until:datetime"),
    SUBJECT(
            "Subject:Party",
            "id",
            "ref",
            "lastChange",
            "kind",
            "name",
            "uscc",
            "registrationNumber",
            "keySystem",
            "key",
            "area",
            "industry",
            "establishedOn:date",
            "status",
            "tags:string[]",
            "tagsFrom:date[]",
            "tagsUntil:date[]",
            "attributes"),
    SUBJECT_KEY("SubjectKey", "key"),
    PERSON("Person:Party", "id", "ref", "lastChange", "name", "nameHash", "documentHash", "keySystem", "key"),
    VIOLATION(
            "Violation",
            "id",
            "kind",
            "severity",
            "party",
            "department",
            "documentNumber",
            "sourceKey",
            "item",
            "behaviour",
            "penaltyTypes:string[]",
            "listType",
            "decidedOn:date",
            "publishedUntil:date",
            "repairedOn:date",
            "fine",
            "firstMinorOffence:boolean",
            "attributes"),
    INSPECTION(
            "Inspection",
            "id",
            "subject",
            "item",
            "department",
            "sourceKey",
            "level",
            "caseType",
            "onSite:boolean",
            "inspectedOn:date",
            "results:string[]",
            "note",
            "attributes",
            "checkResult"),
    STANDING("Standing", "subject", "version:long", "policy", "data"),
    CHANGE("Change", "id", "seq:long", "hash", "kind", "actor", "at:datetime", "payload", "catalogue:boolean"),
    /** Relationships without properties. */
    TIE(""),
    /** Which names lead to a subject. */
    NAMES("", "only"),
    /** Relations between parties. */
    RELATION("", "id", "kind", "fromParty", "toSubject", "from:date", "until:date", "share", "role", "source");

    private final String labels;
    private final List<String> columns;

    Table(String labels, String... columns) {
        this.labels = labels;
        this.columns = List.of(columns);
    }

    /** The labels of its nodes; empty for relationships. */
    String labels() {
        return labels;
    }

    boolean isOfNodes() {
        return !labels.isEmpty();
    }

    /** The properties of its rows, in order. */
    List<String> properties() {
        return columns.stream().map(c -> c.split(":", 2)[0]).toList();
    }

    /** The importer's header. */
    String header() {
        List<String> header = new ArrayList<>(isOfNodes() ? List.of(":ID") : List.of(":START_ID", ":END_ID", ":TYPE"));
        header.addAll(columns);
        return String.join(",", header) + "\n";
    }
}
