package io.ringwork.graph.normalize;

import org.jspecify.annotations.Nullable;

/** Bank accounts, card acquirers' merchant numbers and the like: letters and digits only, upper case. */
final class AccountRule implements Rule {
    private static final int FEWEST_CHARACTERS = 4;

    @Override
    public Outcome apply(String text, @Nullable String country) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        String account = kept.toString();
        String upper = CleanText.isPlainAscii(account) ? CleanText.asciiUpper(account) : CleanText.fold(account);
        if (upper.isEmpty()) {
            return Outcome.malformed(CleanText.fold(text));
        }
        String digits = CleanText.digits(upper);
        if (Placeholders.isFiller(upper) || (digits.length() >= FEWEST_CHARACTERS && Placeholders.isFiller(digits))) {
            return Outcome.placeholder(upper);
        }
        return upper.length() < FEWEST_CHARACTERS || digits.isEmpty()
                ? Outcome.malformed(upper)
                : Outcome.usable(upper);
    }
}
