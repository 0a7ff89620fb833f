package io.ringwork.graph.normalize;

import java.util.regex.Pattern;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** IBANs: checksum (ISO 7064 MOD 97-10) here, then country, length and structure by iban4j. */
final class IbanRule implements Rule {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private static final int FEWEST_FILLERS = 5;

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String iban = compact(text);
        if (iban.isEmpty()) {
            return Outcome.malformed(CleanText.fold(text));
        }
        String account = iban.length() > 4 ? iban.substring(4) : iban;
        if (Placeholders.isFiller(iban) || (account.length() >= FEWEST_FILLERS && Placeholders.isFiller(account))) {
            return Outcome.placeholder(iban);
        }
        return isValid(iban) ? Outcome.usable(iban) : Outcome.malformed(iban);
    }

    static String compact(String text) {
        String iban = CleanText.asciiUpper(CleanText.alphanumerics(text));
        return iban.startsWith("IBAN") ? iban.substring(4) : iban;
    }

    static boolean isValid(String iban) {
        if (!SHAPE.matcher(iban).matches() || mod97(iban.substring(4) + iban.substring(0, 4)) != 1) {
            return false;
        }
        try {
            IbanUtil.validate(iban);
            return true;
        } catch (Iban4jException e) {
            return false;
        }
    }

    private static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        return remainder;
    }
}
