package org.xinheng.standing.table;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Short texts that many rows share, each stored once and named by a number. Thread-safe; nothing is ever removed. */
final class Dictionary {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] texts = new String[64];

    /** The number of a text, a new one if it was not seen before. */
    int number(String text) {
        Integer known = numbers.get(text);
        return known != null ? known : add(text);
    }

    /** The text of a number. */
    String text(int number) {
        return texts[number];
    }

    private synchronized int add(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == texts.length) {
            texts = Arrays.copyOf(texts, 2 * number);
        }
        String[] current = texts;
        current[number] = text;
        texts = current;
        numbers.put(text, number);
        return number;
    }
}
