package org.xinheng.it;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes OpenTelemetry's spans as they are sent over HTTP, and tells what was in them. */
final class Collector implements AutoCloseable {
    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, exchange -> {
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /**
     * All that was sent: texts stand in the messages as they are, identifiers of traces as bytes, so that each message is
     * told as text and in hexadecimal.
     */
    String received() {
        StringBuilder all = new StringBuilder();
        for (byte[] body : bodies) {
            all.append(new String(body, StandardCharsets.UTF_8)).append('\n');
            all.append(HexFormat.of().formatHex(body)).append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
