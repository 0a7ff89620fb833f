package io.ringwork.graph.normalize;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Device ids, tracking ids and values of no known kind: case folded, braces and quotes around them dropped. */
final class DeviceRule implements Rule {
    private static final Pattern MAC = Pattern.compile("(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}");
    private static final int FEWEST_CHARACTERS = 4;

    private final String scope;
    private final Placeholders placeholders;

    DeviceRule(String scope, Placeholders placeholders) {
        this.scope = scope;
        this.placeholders = placeholders;
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String folded = CleanText.fold(text);
        int start = 0;
        int end = folded.length();
        while (start < end && "{[(\"'".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "}])\"'".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        String id = folded.substring(start, end).strip();
        if (id.isEmpty()) {
            return Outcome.malformed(folded);
        }
        if (MAC.matcher(id).matches()) {
            id = id.replace('-', ':');
        }
        String dense = CleanText.alphanumerics(id);
        boolean nothing = placeholders.matches(scope, id)
                || (CleanText.isPlainAscii(id) && Placeholders.isFiller(dense))
                || (id.codePointCount(0, id.length()) > 1 && Placeholders.isRepeated(id));
        if (nothing) {
            return Outcome.placeholder(id);
        }
        return id.length() < FEWEST_CHARACTERS && CleanText.isPlainAscii(id)
                ? Outcome.malformed(id)
                : Outcome.usable(id);
    }
}
