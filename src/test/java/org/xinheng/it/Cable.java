package org.xinheng.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The cable between a service and its graph. Cut, it is silent: connections stay open and nothing arrives any more, as
 * when a switch dies. Mended, it carries what is connected anew; the connections of before stay silent, as those do
 * that a firewall has forgotten.
 */
final class Cable implements AutoCloseable {
    private final int graph;
    private final ServerSocket plug;
    private final Queue<Strand> strands = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    /** One connection. */
    private final class Strand {
        private final Socket service;
        private final Socket server;
        private volatile boolean silent = cut;

        Strand(Socket service) throws IOException {
            this.service = service;
            server = new Socket(InetAddress.getLoopbackAddress(), graph);
            daemon(() -> carry(service, server));
            daemon(() -> carry(server, service));
        }

        private void carry(Socket from, Socket to) {
            byte[] buffer = new byte[16_384];
            try {
                for (int read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    if (!silent) {
                        to.getOutputStream().write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // One end is gone; so is the other then.
                end();
                return;
            }
            end();
        }

        private void end() {
            if (!silent) {
                close();
            }
        }

        private void close() {
            quietly(service);
            quietly(server);
        }
    }

    Cable(int graph) {
        this.graph = graph;
        try {
            plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** The port to which the service connects. */
    int port() {
        return plug.getLocalPort();
    }

    void cut() {
        cut = true;
        strands.forEach(strand -> strand.silent = true);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                strands.add(new Strand(plug.accept()));
            } catch (IOException e) {
                // The plug was pulled, or the graph is down: the service notices by itself.
                continue;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            plug.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        strands.forEach(Strand::close);
    }
}
