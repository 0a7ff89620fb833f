package io.ringwork.graph.normalize;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Perceptual hashes of images: 64 bits as 16 lower-case hex digits. The hash of one flat colour is a placeholder. */
final class ImageRule implements Rule {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String folded = CleanText.fold(text);
        String hash = folded.startsWith("0x") ? folded.substring(2) : folded;
        if (!HASH.matcher(hash).matches()) {
            return Outcome.malformed(hash.isEmpty() ? folded : hash);
        }
        return Placeholders.isRepeated(hash) ? Outcome.placeholder(hash) : Outcome.usable(hash);
    }
}
