package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Replicas are replaced one after the other by a later version, as a rolling update does, under traffic. */
class UpgradeIT {
    private static final Path FORMER = Path.of("target/quarkus-app");
    /** What the manifests give. */
    private static final String[] DRAIN = {"-Dquarkus.shutdown.delay=5s", "-Dquarkus.shutdown.timeout=20s"};

    @Test
    void anUpgradeWithAMigrationFailsNoLookupAndEndsNoSession() throws Exception {
        Path home = ReadyCounty.copy("upgrade");
        Path later = laterVersion(home.resolve("later"));
        try (Replicas replicas = new Replicas(home)) {
            List<ServiceProcess> former = List.of(replicas.prepare(DRAIN), replicas.prepare(DRAIN));
            replicas.start(former.get(0), former.get(1));
            String cookie = signIn(former.get(0));
            try (Traffic traffic = new Traffic(replicas, Agreement.subjects(former.get(0)))
                    .lookUp(3)
                    .write(2)) {
                for (ServiceProcess old : former) {
                    assertThat(whoIs(old, cookie)).isEqualTo("officer");
                    ServiceProcess next = replicas.prepare(DRAIN).from(later);
                    replicas.start(next);
                    assertThat(whoIs(next, cookie)).isEqualTo("officer");
                    // It says that it is ending, and goes on answering until nobody sends it anything any more. The
                    // next
                    // one is started meanwhile, as one that is ending counts no more.
                    old.terminate();
                }
                for (ServiceProcess old : former) {
                    replicas.awaitEnd(old, Duration.ofSeconds(40));
                }
                assertThat(traffic.failures).isEmpty();
                long before = traffic.lookups.get();
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> traffic.lookups.get() > before + 100);
                traffic.end();
                assertThat(traffic.failures).isEmpty();
                assertThat(traffic.acknowledged).hasSizeGreaterThan(50);
                // Whoever knows only the former schema does not start on the newer one by mistake.
                ServiceProcess mistake = replicas.prepare(DRAIN);
                assertThat(mistake.ends(Duration.ofSeconds(60))).contains("migrated by a newer version");
                replicas.awaitEnd(mistake, Duration.ofSeconds(5));
                Agreement.among(replicas.all(), traffic);
            }
        }
    }

    /** The packaged service as a later version would be: with one migration more. */
    private static Path laterVersion(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(FORMER)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(FORMER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        try (Stream<Path> jars = Files.list(to.resolve("app"));
                FileSystem jar = FileSystems.newFileSystem(jars.findFirst().orElseThrow())) {
            String migration = "cypher/migrations/V9999__a_later_version.cypher";
            Files.writeString(jar.getPath(migration), "CREATE INDEX later FOR (n:Change) ON (n.actor);\n");
            Files.writeString(jar.getPath("cypher/files.txt"), "\n" + migration + "\n", StandardOpenOption.APPEND);
        }
        return to;
    }

    /** Signs in at one of them; the session that any of them takes. */
    private static String signIn(ServiceProcess service) throws IOException, InterruptedException {
        HttpRequest.Builder request = service.request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"officer\",\"password\":\"%s\"}".formatted(ServiceProcess.password("officer"))));
        HttpResponse<String> answer = service.send(request, Duration.ofSeconds(10));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String whoIs(ServiceProcess service, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/session"))
                .header("Cookie", cookie);
        return ServiceProcess.read(service.send(request, Duration.ofSeconds(10)))
                .path("name")
                .asText();
    }
}
