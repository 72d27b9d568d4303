package org.xinheng.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more bytes than a bound: what a compressed file may grow to. */
final class BoundedInput extends FilterInputStream {
    private final long most;
    private long given;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    /** Reads what is skipped: it counts as well. */
    @Override
    public long skip(long n) throws IOException {
        byte[] waste = new byte[(int) Math.min(n, 8192)];
        return n <= 0 ? 0 : Math.max(0, read(waste));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) {
        given += n;
        if (given > most) {
            throw new UnreadableFileException("the file grows beyond " + (most >> 20) + " MiB when it is unpacked");
        }
    }
}
