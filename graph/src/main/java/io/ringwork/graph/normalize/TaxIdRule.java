package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tax numbers: the country's prefix and the letters and digits. The prefix is the one written, when the rest has the
 * form of that country in {@code tax-ids.txt}, or the vendor's country. Check digits are computed for the forms that
 * name a check there.
 */
final class TaxIdRule implements Rule {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:vat|tax|ust|umsatzsteuer|tva|iva|btw|gst|ein|tin|inn|инн|abn|cnpj|cpf|cuit|nit|ruc|rfc|rut|nif|cif|nip|vkn|"
                    + "uscc|uid|pan|id|reg(?:istration)?|no|nr|num(?:ber|mer|ero)?|n°|code|统一社会信用代码|税号|纳税人识别号)"
                    + "(?:[ .:#/-]+|(?=идентиф)|$|(?<=[\\p{IsHan}])))+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_CHARACTERS = 5;

    private final Map<String, List<Form>> formsByPrefix = new HashMap<>();

    TaxIdRule() {
        for (List<String> row : RuleTable.read("tax-ids.txt", 4).rows()) {
            Form form = new Form(
                    Pattern.compile(row.get(1)),
                    TaxIdCheck.of(row.get(2)),
                    row.get(3).equals("prefix"));
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
        String prefix = vendorPrefix;
        String number = compact;
        if (compact.length() > 2) {
            String written = compact.startsWith("GR") ? "EL" : compact.substring(0, 2);
            String rest = compact.substring(2);
            if (hasForm(written, rest, written.equals(vendorPrefix))) {
                prefix = written;
                number = rest;
            } else if (written.equals(vendorPrefix) && CleanText.digits(rest).length() >= FEWEST_CHARACTERS) {
                number = rest;
            }
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
                .anyMatch(form -> (form.prefixed() || ofVendor)
                        && form.shape().matcher(number).matches());
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
     * @param prefixed whether the country's letters are commonly written before it
     */
    private record Form(Pattern shape, TaxIdCheck check, boolean prefixed) {}
}
