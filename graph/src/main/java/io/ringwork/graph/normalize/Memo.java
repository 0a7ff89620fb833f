package io.ringwork.graph.normalize;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a pure function gave for many of the last texts, in bounded memory: a text takes the place of another
 * whose hash ends alike. Safe for several threads, which at worst ask the function twice.
 */
final class Memo<V> {

    private static final int LONGEST = 100;

    private final @Nullable Entry[] places;
    private final BiFunction<String, String, V> function;

    /**
     * Starts empty.
     *
     * @param bits the binary logarithm of the number of texts to remember at most
     * @param function pure
     */
    Memo(int bits, Function<String, V> function) {
        this(bits, (text, country) -> function.apply(text));
    }

    /** Starts empty, for a function that also depends on a country. */
    Memo(int bits, BiFunction<String, String, V> function) {
        this.places = new Entry[1 << bits];
        this.function = function;
    }

    private record Entry(String text, String country, Object value) {}

    V get(String text) {
        return get(text, "");
    }

    @SuppressWarnings("unchecked") // Only values of the function are put in.
    V get(String text, String country) {
        if (text.length() > LONGEST) {
            return function.apply(text, country);
        }
        int hash = 31 * text.hashCode() + country.hashCode();
        int place = (hash ^ hash >>> 15) & places.length - 1;
        Entry known = places[place];
        if (known != null && known.text().equals(text) && known.country().equals(country)) {
            return (V) known.value();
        }
        V value = function.apply(text, country);
        places[place] = new Entry(text, country, value);
        return value;
    }
}
