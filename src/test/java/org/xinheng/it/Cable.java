package org.xinheng.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cable between a service and its graph. Cut, it is silent: connections stay open and nothing arrives any more, as
 * when a switch dies. Mended, the connections of before are gone.
 */
final class Cable implements AutoCloseable {
    private final int graph;
    private final ServerSocket plug;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

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
    }

    void mend() {
        sockets.forEach(Cable::close);
        sockets.clear();
        cut = false;
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                Socket service = plug.accept();
                sockets.add(service);
                if (!cut) {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), graph);
                    sockets.add(server);
                    daemon(() -> carry(service, server));
                    daemon(() -> carry(server, service));
                }
            } catch (IOException e) {
                // The plug was pulled, or the graph is down: the service notices by itself.
                continue;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!cut) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One end is gone; so is the other then.
            cutOff(from, to);
            return;
        }
        cutOff(from, to);
    }

    private void cutOff(Socket from, Socket to) {
        if (!cut) {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
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
        sockets.forEach(Cable::close);
    }
}
