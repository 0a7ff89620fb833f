package io.ringwork.graph.normalize;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a pure function gave for many of the last texts, in bounded memory: a text takes the place of another
 * whose hash ends alike. Safe for several threads, which at worst ask the function twice.
 */
final class Memo<V> {

    private static final int LONGEST = 100;

    private final @Nullable Entry[] places;
    private final Function<String, V> function;

    /**
     * Starts empty.
     *
     * @param bits the binary logarithm of the number of texts to remember at most
     * @param function pure
     */
    Memo(int bits, Function<String, V> function) {
        this.places = new Entry[1 << bits];
        this.function = function;
    }

    private record Entry(String text, Object value) {}

    @SuppressWarnings("unchecked") // Only values of the function are put in.
    V get(String text) {
        if (text.length() > LONGEST) {
            return function.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & places.length - 1;
        Entry known = places[place];
        if (known != null && known.text().equals(text)) {
            return (V) known.value();
        }
        V value = function.apply(text);
        places[place] = new Entry(text, value);
        return value;
    }
}
