package org.xinheng.graph.node;

import java.util.Map;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.standing.Canonical;

/** {@code (:TaskPaper)}: a paper as one text, beside what it is found by. */
public final class TaskPaperNode {
    private TaskPaperNode() {}

    /** What a paper's node is found by. */
    public static String key(Class<? extends TaskPaper> type, String id) {
        return TaskPaper.kind(type) + "/" + id;
    }

    /** The node's properties; what a paper no longer says is taken away. */
    public static Map<String, Object> properties(TaskPaper paper) {
        TaskPaper.Index index = paper.index();
        Map<String, Object> node = Properties.empty()
                .text("key", key(paper.getClass(), paper.id()))
                .text("kind", TaskPaper.kind(paper.getClass()))
                .text("id", paper.id())
                .text("item", index.item())
                .text("department", index.department())
                .text("area", index.area())
                .text("subject", index.subject())
                .text("state", index.state())
                .text("of", index.of())
                .text("data", Canonical.write(paper))
                .map();
        index.year().ifPresent(year -> node.put("year", year));
        return node;
    }

    /** The paper of a node's kind and text. */
    public static TaskPaper read(String kind, String data) {
        for (Class<?> type : TaskPaper.class.getPermittedSubclasses()) {
            Class<? extends TaskPaper> paper = type.asSubclass(TaskPaper.class);
            if (TaskPaper.kind(paper).equals(kind)) {
                return read(paper, data);
            }
        }
        throw new IllegalStateException("the graph holds a paper of a kind that this version does not know: " + kind);
    }

    /** The paper of a node's text. */
    public static <T extends TaskPaper> T read(Class<T> type, String data) {
        return Canonical.read(type, data);
    }
}
