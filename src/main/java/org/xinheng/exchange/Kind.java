package org.xinheng.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of record that a file may hold, with their fields: the columns of a table, the members of an object. */
public enum Kind {
    /** 管理区域 */
    AREAS(false, "code", "name", "parent"),
    /** 部门 */
    DEPARTMENTS(false, "code", "name", "area", "level", "parent"),
    /** 监管事项 */
    ITEMS(
            false,
            "code",
            "name",
            "itemClass",
            "field",
            "fullCoverage",
            "scope.kinds",
            "scope.industries",
            "scope.tags",
            "scope.membersOnly",
            "tierFrom",
            "scheme",
            "leads",
            "cooperates",
            "basis"),
    /** 监管对象 */
    SUBJECTS(
            true,
            "kind",
            "name",
            "uscc",
            "registrationNumber",
            "key.system",
            "key.key",
            "area",
            "industry",
            "establishedOn",
            "status",
            "tags"),
    /** 自然人 */
    PERSONS(false, "name", "document", "key.system", "key.key"),
    /** 关系 */
    RELATIONS(
            false,
            "kind",
            "fromSubject",
            "fromPerson",
            "fromDocument",
            "to",
            "since",
            "until",
            "share",
            "votes",
            "role",
            "source"),
    /** 违法失信信息 */
    VIOLATIONS(
            true,
            "kind",
            "severity",
            "subject",
            "person",
            "personDocument",
            "department",
            "documentNumber",
            "sourceKey",
            "item",
            "behaviour",
            "penaltyTypes",
            "listType",
            "decidedOn",
            "publishedUntil",
            "repairedOn",
            "fine",
            "firstMinorOffence"),
    /** 检查 */
    INSPECTIONS(
            true,
            "subject",
            "item",
            "department",
            "sourceKey",
            "level",
            "caseType",
            "onSite",
            "inspectedOn",
            "results",
            "note");

    private final boolean attributes;
    private final List<String> fields;

    Kind(boolean attributes, String... fields) {
        this.attributes = attributes;
        this.fields = List.of(fields);
    }

    /** Its fields, {@code attributes.…} aside. */
    public List<String> fields() {
        return fields;
    }

    /** Whether it has fields {@code attributes.…}. */
    public boolean hasAttributes() {
        return attributes;
    }

    /** Whether it has a field. */
    public boolean has(String field) {
        return fields.contains(field) || attributes && field.startsWith("attributes.") && field.length() > 11;
    }

    /** As it stands in addresses and mappings. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that address. */
    public static Optional<Kind> at(String address) {
        return Arrays.stream(values()).filter(k -> k.address().equals(address)).findFirst();
    }
}
