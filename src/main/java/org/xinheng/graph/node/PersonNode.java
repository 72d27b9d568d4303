package org.xinheng.graph.node;

import java.util.Map;
import org.xinheng.code.PersonId;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;

/** {@code (:Person)}. */
public final class PersonNode {
    private PersonNode() {}

    /** The node's properties. */
    public static Map<String, Object> properties(SealedPerson person) {
        return Properties.empty()
                .text("id", person.id())
                .text("name", person.name())
                .text("nameHash", person.nameHash())
                .text("documentHash", person.documentHash())
                .text("keySystem", person.key().map(SourceKey::system))
                .text("key", person.key().map(SourceKey::key))
                .map();
    }

    /** The person of a node. */
    public static SealedPerson read(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new SealedPerson(
                PersonId.parse(node.text("id")),
                node.text("name"),
                node.text("nameHash"),
                node.optionalText("documentHash"),
                node.optionalText("keySystem").map(system -> new SourceKey(system, node.text("key"))));
    }
}
