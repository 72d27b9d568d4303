package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many ratios asked as one stream of lines, beside Jackson writing the same lines in memory. */
final class StreamSuite implements Suite {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        StringBuilder questions = new StringBuilder();
        for (String id : service.enterprises(10_000)) {
            questions.append("{\"subject\":\"").append(id).append("\",\"item\":\"REGISTRATION\"}\n");
        }
        String asked = questions.toString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ask(service, asked).split("\n")) {
            lines.add(JSON.readTree(line));
        }
        mustBeEqual(lines.size(), (int) asked.lines().count(), "lines");
        mustBeEqual(written(lines), ask(service, asked).getBytes(StandardCharsets.UTF_8).length, "bytes");
        double[] ours = new double[bench.rounds()];
        double[] raw = new double[bench.rounds()];
        for (int round = bench.smoke() ? 0 : -3; round < bench.rounds(); round++) {
            long begin = System.nanoTime();
            ask(service, asked);
            long asking = System.nanoTime();
            written(lines);
            long writing = System.nanoTime();
            if (round >= 0) {
                ours[round] = lines.size() * 1e9 / (asking - begin);
                raw[round] = lines.size() * 1e9 / (writing - asking);
            }
        }
        bench.row(
                this,
                new Measurement("many ratios, NDJSON", "lines/s", ours),
                new Measurement("Jackson writing the same bytes, no network", "lines/s", raw),
                Target.atLeast(0.5),
                lines.size() + " questions in one request");
    }

    private String ask(Service service, String questions) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/api/v1/inspection-ratios"))
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson");
        Service.scheduler().forEach(request::header);
        return client.send(
                        request.POST(HttpRequest.BodyPublishers.ofString(questions))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int written(List<JsonNode> lines) throws IOException {
        Counting out = new Counting();
        for (JsonNode line : lines) {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        }
        return out.bytes;
    }

    private static void mustBeEqual(int one, int other, String what) {
        if (one != other) {
            throw new IllegalStateException("both sides must say the same: " + one + " and " + other + " " + what);
        }
    }

    private static final class Counting extends OutputStream {
        private int bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
