public final class GraphServer {
    public static void main(String[] a) {}
}
