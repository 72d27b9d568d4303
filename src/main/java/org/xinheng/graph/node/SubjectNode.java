package org.xinheng.graph.node;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.Tag;

/** {@code (:Subject)}. Tags stand as three lists of one length, an open end as the last day of the calendar. */
public final class SubjectNode {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final List<String> CLEARABLE = List.of(
            "uscc",
            "registrationNumber",
            "keySystem",
            "key",
            "industry",
            "establishedOn",
            "attributes",
            "tags",
            "tagsFrom",
            "tagsUntil");

    private SubjectNode() {}

    /** The node's properties; those that a correction may take away are there as null. */
    public static Map<String, Object> properties(Subject subject) {
        Properties node = Properties.empty()
                .text("id", subject.id())
                .text("kind", subject.kind())
                .text("name", subject.name())
                .text("uscc", subject.uscc())
                .text("registrationNumber", subject.registrationNumber())
                .text("keySystem", subject.key().map(SourceKey::system))
                .text("key", subject.key().map(SourceKey::key))
                .text("area", subject.area())
                .text("industry", subject.industry())
                .date("establishedOn", subject.establishedOn())
                .text("status", subject.status())
                .attributes(subject.attributes());
        if (!subject.tags().isEmpty()) {
            List<Tag> tags = subject.tags();
            node.texts("tags", tags.stream().map(Tag::code).toList());
            node.map().put("tagsFrom", tags.stream().map(t -> t.period().from()).toList());
            node.map()
                    .put(
                            "tagsUntil",
                            tags.stream()
                                    .map(t -> t.period().until().orElse(OPEN))
                                    .toList());
        }
        CLEARABLE.forEach(name -> node.map().putIfAbsent(name, null));
        return node.map();
    }

    /** The subject of a node. */
    public static Subject read(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new Subject(
                SubjectId.parse(node.text("id")),
                node.constant(SubjectKind.class, "kind"),
                node.text("name"),
                node.optionalText("uscc").map(Uscc::new),
                node.optionalText("registrationNumber"),
                node.optionalText("keySystem").map(system -> new SourceKey(system, node.text("key"))),
                node.text("area"),
                node.optionalText("industry"),
                node.optionalDate("establishedOn"),
                node.constant(SubjectStatus.class, "status"),
                tags(node),
                node.attributes());
    }

    private static List<Tag> tags(Properties node) {
        List<String> codes = node.texts("tags");
        List<Tag> tags = new ArrayList<>(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            LocalDate from = (LocalDate) ((List<?>) node.map().get("tagsFrom")).get(i);
            LocalDate until = (LocalDate) ((List<?>) node.map().get("tagsUntil")).get(i);
            tags.add(new Tag(codes.get(i), new Period(from, Optional.of(until).filter(d -> !d.equals(OPEN)))));
        }
        return tags;
    }
}
