package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The image that the build made, unpacked. The base that this build does not have is the machine's own Java and libraries,
 * mounted for reading.
 *
 * @param home where it was unpacked
 * @param config what it says of itself
 */
record Image(Path home, JsonNode config) {
    /** Unpacks it. */
    static Image unpack(Path home) throws IOException, InterruptedException {
        Path parts = Files.createDirectories(home.resolve("parts"));
        Files.createDirectories(home.resolve("layers"));
        Files.createDirectories(home.resolve("root"));
        run("tar", "--warning=no-unknown-keyword", "-xf", "target/jib-image.tar", "-C", parts.toString());
        JsonNode manifest = read(parts.resolve("manifest.json")).get(0);
        for (JsonNode layer : manifest.get("Layers")) {
            run(
                    "tar",
                    "--warning=no-unknown-keyword",
                    "-xzf",
                    parts.resolve(layer.asText()).toString(),
                    "-C",
                    home.resolve("layers").toString());
        }
        return new Image(home, read(parts.resolve(manifest.get("Config").asText())));
    }

    /** Its files' names. */
    List<String> files() throws IOException {
        Path layers = home.resolve("layers");
        try (Stream<Path> all = Files.walk(layers)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> layers.relativize(f).toString())
                    .toList();
        }
    }

    /** Whether this machine lets its file system be put together and started. */
    static boolean canStart() {
        return System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").equals("Linux")
                && Files.isExecutable(Path.of("/usr/bin/unshare"));
    }

    /** Its entry point as its user, in an environment and nothing else, on a file system to which it cannot write. */
    ServiceProcess service(String name, int port, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
        config.at("/config/Env").forEach(e -> {
            String[] pair = e.asText().split("=", 2);
            all.put(pair[0], pair[1]);
        });
        all.putAll(environment);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "--mount",
                "sh",
                "src/test/kubernetes/start-image.sh",
                home.resolve("layers").toString(),
                home.resolve("root").toString(),
                System.getProperty("java.home"),
                config.at("/config/User").asText().split(":")[0]));
        config.at("/config/Entrypoint").forEach(word -> command.add(word.asText()));
        return ServiceProcess.of(home.resolve(name + ".log"), port, command, all);
    }

    private static JsonNode read(Path json) throws IOException {
        return ServiceProcess.JSON.readTree(json.toFile());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
