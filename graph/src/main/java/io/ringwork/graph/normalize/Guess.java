package io.ringwork.graph.normalize;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text without a kind may stand for. */
final class Guess {
    /** Kinds with a checksum or a form of their own come first, kinds that take any text last. */
    private static final List<IdentifierKind> ORDER = List.of(
            IdentifierKind.IBAN,
            IdentifierKind.EMAIL,
            IdentifierKind.IP,
            IdentifierKind.CRYPTO,
            IdentifierKind.PHONE,
            IdentifierKind.PGP,
            IdentifierKind.IMAGE,
            IdentifierKind.WEBSITE,
            IdentifierKind.TAX_ID,
            IdentifierKind.PAYPAL,
            IdentifierKind.ALIPAY,
            IdentifierKind.WECHAT_PAY,
            IdentifierKind.BANK_ACCOUNT,
            IdentifierKind.CARD_ACQUIRER,
            IdentifierKind.ADDRESS,
            IdentifierKind.SOCIAL,
            IdentifierKind.DEVICE,
            IdentifierKind.TRACKING,
            IdentifierKind.OTHER_ACCOUNT,
            IdentifierKind.OTHER);

    private static final int SHORTEST_WALLET = 20;

    private final Normalizer normalizer;

    Guess(Normalizer normalizer) {
        this.normalizer = normalizer;
    }

    List<Identifier> identifiers(String text, @Nullable String country) {
        Set<Identifier> found = new LinkedHashSet<>();
        int colon = text.indexOf(':');
        Optional<IdentifierKind> named = colon < 0
                ? Optional.empty()
                : IdentifierKind.find(
                        CleanText.asciiLower(text.substring(0, colon).strip()));
        if (named.isPresent()) {
            String value = text.substring(colon + 1).strip();
            // The canonical form of an address is no address, so a key is taken as it stands.
            found.add(
                    named.get() == IdentifierKind.ADDRESS
                            ? new Identifier(
                                    IdentifierKind.ADDRESS,
                                    CleanText.fold(CleanText.of(value)),
                                    IdentifierQuality.USABLE)
                            : normalizer.normalize(named.get(), value, country));
        } else {
            boolean mail = text.indexOf('@') > 0 && !text.contains("/");
            for (IdentifierKind kind : ORDER) {
                boolean senseless = (mail && (kind == IdentifierKind.WEBSITE || kind == IdentifierKind.CRYPTO))
                        || (kind == IdentifierKind.CRYPTO && text.length() < SHORTEST_WALLET);
                if (!senseless) {
                    found.add(normalizer.normalize(kind, text, country));
                }
            }
        }
        return found.stream()
                .filter(identifier -> identifier.quality() == IdentifierQuality.USABLE
                        && !identifier.canonical().equals("-"))
                .toList();
    }
}
