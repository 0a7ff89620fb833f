package io.ringwork.graph.normalize;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers to E.164 by libphonenumber, with {@code ;ext=} when there is an extension. Without a region a number
 * must carry its country code: after {@code +}, after {@code 00} or {@code 011}, or bare with eleven digits or more,
 * because shorter bare numbers are as often national numbers of another country.
 */
final class PhoneRule implements Rule {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:tel(?:efon|efono|ephone)?|phone(?: number| no)?|mobile|mobil|mob|cell|fax|whats ?app|handy|gsm|ph|m|t)"
                    + "\\s*[.:]+\\s*(?=[+(\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FICTION = Pattern.compile("\\+1\\d{3}55501\\d{2}");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_CHARACTERS = 80;
    private static final int FEWEST_DIGITS_WITHOUT_REGION = 11;
    private static final int MOST_DIGITS = 15;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @Override
    public Outcome apply(String text, @Nullable String country) {
        // Every label begins with a letter of ASCII, and most numbers with none.
        boolean mayHaveLabel = CleanText.isAsciiLetter(text.charAt(0));
        String number = mayHaveLabel ? LABEL.matcher(text).replaceFirst("") : text;
        String digits = CleanText.digits(number);
        if (!digits.isEmpty() && Placeholders.isFiller(digits) && digits.length() >= 3) {
            return Outcome.placeholder(digits);
        }
        if (digits.length() < FEWEST_DIGITS || number.length() > MOST_CHARACTERS) {
            return Outcome.malformed(digits.isEmpty() ? CleanText.fold(text) : digits);
        }
        boolean plus = number.indexOf('+') >= 0 && number.indexOf('+') <= 2;
        Optional<PhoneNumber> found = find(number, digits, plus, country);
        if (found.isEmpty()) {
            return Outcome.malformed(digits);
        }
        PhoneNumber phone = found.get();
        String canonical = library.format(phone, PhoneNumberFormat.E164);
        String significant = library.getNationalSignificantNumber(phone);
        if (Placeholders.isFiller(significant)
                || (significant.length() >= 9 && Placeholders.isFiller(significant.substring(3)))
                || (canonical.startsWith("+1") && FICTION.matcher(canonical).matches())) {
            return Outcome.placeholder(canonical);
        }
        String extension = phone.hasExtension() ? CleanText.digits(phone.getExtension()) : "";
        return Outcome.usable(extension.isEmpty() ? canonical : canonical + ";ext=" + extension);
    }

    private Optional<PhoneNumber> find(String number, String digits, boolean plus, @Nullable String country) {
        if (plus) {
            String international = number.substring(number.indexOf('+'));
            return parse(international, null).or(() -> parse("+" + digits, null));
        }
        Optional<PhoneNumber> found = Optional.empty();
        if (country != null && library.getSupportedRegions().contains(country)) {
            found = parse(number, country);
        }
        if (found.isEmpty() && digits.startsWith("00")) {
            found = parseBare(digits.substring(2));
        }
        if (found.isEmpty() && digits.startsWith("011")) {
            found = parseBare(digits.substring(3));
        }
        if (found.isEmpty() && !digits.startsWith("0") && digits.length() >= FEWEST_DIGITS_WITHOUT_REGION) {
            found = parseBare(digits);
        }
        return found;
    }

    private Optional<PhoneNumber> parseBare(String digits) {
        return digits.length() > MOST_DIGITS + 1 ? Optional.empty() : parse("+" + digits, null);
    }

    private Optional<PhoneNumber> parse(String number, @Nullable String region) {
        try {
            PhoneNumber phone = library.parse(number, region);
            return library.isValidNumber(phone) ? Optional.of(phone) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
