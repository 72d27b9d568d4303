package org.xinheng.policy.reading;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the text of a file into records, as far as its structure allows. */
public final class YamlTree {
    private static final int DEEPEST = 60;

    private YamlTree() {}

    /**
     * The record of a text.
     *
     * @param type the type of the record
     * @param faults receives everything that is wrong with the structure
     * @return empty when nothing can be made of the text
     */
    public static <T> Optional<T> read(String yaml, Class<T> type, Faults faults) {
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root == null) {
                faults.add("", "the file is empty", "write a policy");
                return Optional.empty();
            }
            return Optional.ofNullable(type.cast(new Binder(faults).bind("", root, type)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.stands("", line);
            faults.add(
                    "",
                    "the file is not well-formed YAML: " + e.getProblem(),
                    "look at line " + line + " and the one before");
        } catch (YAMLException e) {
            faults.add(
                    "",
                    "the file is not well-formed YAML",
                    "repeated references and very deep nesting are not allowed");
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(2_000_000);
        return limits;
    }
}
