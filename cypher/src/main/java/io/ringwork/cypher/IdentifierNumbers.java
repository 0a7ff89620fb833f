package io.ringwork.cypher;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.store.DetailedUse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identifiers of one kind, numbered from 0, with what their nodes say. */
final class IdentifierNumbers {

    private static final int SMALLEST = 16;

    private final IdentifierKind kind;
    private final TextNumbers values = new TextNumbers();
    private @Nullable List<String>[] raws = newLists(SMALLEST);
    private @Nullable IdentifierQuality[] worst = new IdentifierQuality[SMALLEST];
    private int[] vendors = new int[0];
    /** Identifier and vendor of each use in one number, as long as users are not counted. */
    private long[] pairs = new long[SMALLEST];

    private int pairCount;

    IdentifierNumbers(IdentifierKind kind) {
        this.kind = kind;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<String>[] newLists(int size) {
        return (List<String>[]) new List<?>[size];
    }

    /** Takes a use in and answers the identifier's number. */
    int add(DetailedUse use, int vendor) {
        int number = values.number(use.use().identifier().canonical());
        if (number == raws.length) {
            raws = Arrays.copyOf(raws, 2 * number);
            worst = Arrays.copyOf(worst, 2 * number);
        }
        List<String> before = raws[number];
        raws[number] = before == null
                ? use.use().raws()
                : Merge.joinTexts(before, use.use().raws());
        IdentifierQuality said = worst[number];
        worst[number] = said == null || use.said().compareTo(said) > 0 ? use.said() : said;
        pair(number, vendor);
        return number;
    }

    /** Takes in that a vendor shows a picture, and answers the picture's number. */
    int addImage(String hash, int vendor) {
        int number = values.number(hash);
        pair(number, vendor);
        return number;
    }

    private void pair(int number, int vendor) {
        if (pairCount == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairCount);
        }
        pairs[pairCount++] = (long) number << Integer.SIZE | vendor;
    }

    /** Counts how many vendors use each identifier; nothing can be added afterwards. */
    void countVendors() {
        vendors = new int[values.size()];
        Arrays.parallelSort(pairs, 0, pairCount);
        for (int i = 0; i < pairCount; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                vendors[(int) (pairs[i] >>> Integer.SIZE)]++;
            }
        }
        pairs = new long[0];
        pairCount = 0;
    }

    IdentifierKind kind() {
        return kind;
    }

    int size() {
        return values.size();
    }

    /** The properties of the node of a number. */
    void write(int number, Columns.PropertySink sink) {
        String value = values.text(number);
        List<String> spellings = raws.length > number ? raws[number] : null;
        boolean image = kind == IdentifierKind.IMAGE;
        sink.property("key", kind.word() + ":" + value);
        sink.property("kind", kind.word());
        sink.property("value", value);
        sink.property("quality", (image ? imageQuality(value) : Objects.requireNonNull(worst[number])).word());
        sink.property("raws", image || spellings == null ? List.of(value) : spellings);
        sink.property("vendors", (long) vendors[number]);
    }

    /** One digit repeated is a flat colour. */
    private static IdentifierQuality imageQuality(String hash) {
        return hash.chars().allMatch(digit -> digit == hash.charAt(0))
                ? IdentifierQuality.PLACEHOLDER
                : IdentifierQuality.USABLE;
    }
}
