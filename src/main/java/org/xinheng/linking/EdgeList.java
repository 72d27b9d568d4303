package org.xinheng.linking;

import java.util.Arrays;

/** The relations of one party at one side, in order: ordinals in an array that grows by half. */
final class EdgeList {
    private int[] edges = new int[1];
    private int size;

    /** The list with an edge at a place, a new list where there was none. */
    static EdgeList insert(EdgeList list, int edge, int place) {
        EdgeList grown = list == null ? new EdgeList() : list;
        if (grown.size == grown.edges.length) {
            grown.edges = Arrays.copyOf(grown.edges, grown.size + 1 + grown.size / 2);
        }
        System.arraycopy(grown.edges, place, grown.edges, place + 1, grown.size - place);
        grown.edges[place] = edge;
        grown.size++;
        return grown;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return edges[place];
    }

    int[] range(int begin, int end) {
        return Arrays.copyOfRange(edges, begin, end);
    }

    /** Where an edge stands: at a place or, among equals, after it. */
    int indexOf(int edge, int place) {
        int at = place;
        while (edges[at] != edge) {
            at++;
        }
        return at;
    }

    void remove(int place) {
        System.arraycopy(edges, place + 1, edges, place, size - place - 1);
        size--;
    }

    /** Bytes held: object, array header, entries. */
    long bytes() {
        return 24 + 16 + 4L * edges.length;
    }
}
