package io.ringwork.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Signatures of 64 hashes by java-lsh, of the set of a title's words. */
final class LibraryMinHash {

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LibraryMinHash() {}

    /** The signatures of titles, one after the other. */
    static int[] signatures(List<String> titles) {
        info.debatty.java.lsh.MinHash hash = new info.debatty.java.lsh.MinHash(MinHash.HASHES, Integer.MAX_VALUE, 1);
        int[] signatures = new int[Math.multiplyExact(titles.size(), MinHash.HASHES)];
        for (int i = 0; i < titles.size(); i++) {
            int[] signature = hash.signature(words(titles.get(i)));
            System.arraycopy(signature, 0, signatures, i * MinHash.HASHES, MinHash.HASHES);
        }
        return signatures;
    }

    private static Set<Integer> words(String title) {
        Set<Integer> words = new HashSet<>();
        for (String word : SEPARATOR.split(title.toLowerCase(Locale.ROOT), -1)) {
            words.add(word.hashCode() & Integer.MAX_VALUE);
        }
        return words;
    }
}
