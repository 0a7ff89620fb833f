package io.ringwork.graph.normalize;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PGP keys: fingerprints (32, 40 or 64 hex digits) and long key ids (16) in upper case. Short ids of 8 digits are
 * malformed, since anybody makes a second key with the same one. A whole public key block becomes a digest of its body.
 */
final class PgpRule implements Rule {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{16}|[0-9A-F]{32}|[0-9A-F]{40}|[0-9A-F]{64}");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s:.-]");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PGP PUBLIC KEY BLOCK-----(.*?)-----END PGP PUBLIC KEY BLOCK-----");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{20,}={0,2}");

    @Override
    public Outcome apply(String text, @Nullable String country) {
        var block = BLOCK.matcher(text);
        if (block.find()) {
            StringBuilder body = new StringBuilder();
            for (String piece : block.group(1).strip().split(" ", -1)) {
                if (BASE64.matcher(piece).matches()) {
                    body.append(piece);
                }
            }
            return body.length() == 0
                    ? Outcome.malformed("key:" + CleanText.digest(text))
                    : Outcome.usable("key:" + CleanText.digest(body.toString()));
        }
        String dense = CleanText.asciiUpper(SEPARATOR.matcher(text).replaceAll(""));
        for (String label : new String[] {"OPENPGP4FPR", "FINGERPRINT", "KEYID", "PGP", "0X"}) {
            dense = dense.startsWith(label) ? dense.substring(label.length()) : dense;
        }
        if (!FINGERPRINT.matcher(dense).matches()) {
            return Outcome.malformed(dense.isEmpty() ? CleanText.fold(text) : dense);
        }
        return Placeholders.isRepeated(dense) ? Outcome.placeholder(dense) : Outcome.usable(dense);
    }
}
