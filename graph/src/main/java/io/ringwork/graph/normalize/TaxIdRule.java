package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tax numbers: the country's prefix and the letters and digits. The prefix is the one written, when the rest has the
 * form of that country in {@code tax-ids.txt}; else the vendor's country, when the number has a form of it; else the
 * country whose form is so distinctive that the number alone shows it. A long number of no known form has no prefix: a
 * ring hands one number to shops in several countries, and ten characters hardly meet by chance. A short one keeps the
 * vendor's country. Check digits are computed for the forms that name a check there.
 */
final class TaxIdRule implements Rule {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:vat|tax|ust|umsatzsteuer|tva|iva|btw|gst|ein|tin|inn|инн|abn|cnpj|cpf|cuit|nit|ruc|rfc|rut|nif|cif|nip|vkn|"
                    + "uscc|uid|pan|id|reg(?:istration)?|no|nr|num(?:ber|mer|ero)?|n°|code|统一社会信用代码|税号|纳税人识别号)"
                    + "(?:[ .:#/-]+|(?=идентиф)|$|(?<=[\\p{IsHan}])))+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_CHARACTERS = 5;

    /** From this length on, two numbers of unknown form are one number, whatever the countries of their vendors. */
    private static final int LONG_NUMBER = 10;

    private final Map<String, List<Form>> formsByPrefix = new TreeMap<>();

    TaxIdRule() {
        for (List<String> row : RuleTable.read("tax-ids.txt", 4).rows()) {
            Form form = new Form(Pattern.compile(row.get(1)), TaxIdCheck.of(row.get(2)), row.get(3));
            formsByPrefix
                    .computeIfAbsent(row.get(0), prefix -> new ArrayList<>())
                    .add(form);
        }
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String labelled = text.replaceFirst(
                "(?i)^(?:p\\.? ?iva|ust\\.?-?id(?:nr|-nr)?\\.?|vat(?: ?id)?)[ :.-]*(?=\\S{2} ?\\S{2})", "");
        Matcher label = LABEL.matcher(labelled);
        String value = label.find() && label.end() < labelled.length() ? labelled.substring(label.end()) : labelled;
        String compact = CleanText.asciiUpper(CleanText.alphanumerics(value));
        if (compact.isEmpty()) {
            return Outcome.malformed(CleanText.fold(text));
        }
        String vendorPrefix = country == null ? "" : country.equals("GR") ? "EL" : country;
        String prefix = null;
        String number = compact;
        if (compact.length() > 2) {
            String written = compact.startsWith("GR") ? "EL" : compact.substring(0, 2);
            String rest = compact.substring(2);
            if (hasForm(written, rest, written.equals(vendorPrefix))
                    || (written.equals(vendorPrefix) && CleanText.digits(rest).length() >= FEWEST_CHARACTERS)) {
                prefix = written;
                number = rest;
            }
        }
        if (prefix == null) {
            prefix = unwrittenPrefix(value.strip(), number, vendorPrefix);
        }
        String canonical = prefix + number;
        String digits = CleanText.digits(number);
        if ((digits.length() >= 3 && Placeholders.isFiller(digits)) || Placeholders.isRepeated(number)) {
            return Outcome.placeholder(canonical);
        }
        boolean wrong = number.length() < FEWEST_CHARACTERS || digits.length() < 3 || checkFails(prefix, number);
        return wrong ? Outcome.malformed(canonical) : Outcome.usable(canonical);
    }

    private boolean hasForm(String prefix, String number, boolean ofVendor) {
        return formsByPrefix.getOrDefault(prefix, List.of()).stream()
                .anyMatch(form -> (form.known().equals("prefix") || ofVendor)
                        && form.shape().matcher(number).matches());
    }

    /**
     * The country of a number that has none written before it.
     *
     * @param spelled the number with its signs, by which some forms are known
     */
    private String unwrittenPrefix(String spelled, String number, String vendorPrefix) {
        if (hasForm(vendorPrefix, number, true)) {
            return vendorPrefix;
        }
        for (Map.Entry<String, List<Form>> country : formsByPrefix.entrySet()) {
            if (country.getValue().stream().anyMatch(form -> form.isDistinctive(spelled, number))) {
                return country.getKey();
            }
        }
        return number.length() < LONG_NUMBER ? vendorPrefix : "";
    }

    /** Whether a form of the country matches and none of those that match has the right check digits. */
    private boolean checkFails(String prefix, String number) {
        List<Form> matching = formsByPrefix.getOrDefault(prefix, List.of()).stream()
                .filter(form -> form.shape().matcher(number).matches())
                .toList();
        return !matching.isEmpty()
                && matching.stream().noneMatch(form -> form.check().holds(number));
    }

    /**
     * A form of tax numbers of a country.
     *
     * @param shape the number without the prefix
     * @param check the check digits
     * @param known by what the country is known: {@code prefix} when its letters are commonly written before it,
     *     {@code number} when the number alone shows it, a group like {@code 2-7} when the number spelled so does
     */
    private record Form(Pattern shape, TaxIdCheck check, String known) {

        /** Whether the number shows its country without a prefix; countries' distinctive forms exclude each other. */
        boolean isDistinctive(String spelled, String number) {
            if (!shape.matcher(number).matches() || !check.holds(number)) {
                return false;
            }
            return known.equals("number") || known.equals(groups(spelled));
        }

        /** The lengths of the two groups that a hyphen parts, or an empty text. */
        private static String groups(String spelled) {
            int hyphen = spelled.indexOf('-');
            return hyphen < 0 ? "" : hyphen + "-" + (spelled.length() - hyphen - 1);
        }
    }
}
