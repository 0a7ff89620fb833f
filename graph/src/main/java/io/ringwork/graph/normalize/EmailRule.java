package io.ringwork.graph.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses: case, host name, and what the provider ignores by {@code email-providers.txt}. */
final class EmailRule implements Rule {
    private static final Pattern IN_ANGLES = Pattern.compile("<([^<>]+)>");
    private static final Pattern LOCAL = Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}");

    private final Map<String, Provider> providerByDomain = new HashMap<>();
    private final Placeholders placeholders;

    EmailRule(Placeholders placeholders) {
        this.placeholders = placeholders;
        for (List<String> row : RuleTable.read("email-providers.txt", 5).rows()) {
            Provider provider = new Provider(row.get(0), row.get(2), row.get(3), row.get(4));
            providerByDomain.put(row.get(0), provider);
            RuleTable.words(row.get(1)).forEach(alias -> providerByDomain.put(alias, provider));
        }
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String folded = strip(text.toLowerCase(Locale.ROOT));
        int at = folded.lastIndexOf('@');
        String malformed = folded.isEmpty() ? CleanText.fold(text) : folded;
        if (at < 1) {
            return Outcome.malformed(malformed);
        }
        String local = trimDots(folded.substring(0, at));
        String domain = HostName.canonical(folded.substring(at + 1));
        if (domain.indexOf('.') < 0 || !LOCAL.matcher(local).matches()) {
            return placeholders.matches("email", folded)
                    ? Outcome.placeholder(malformed)
                    : Outcome.malformed(malformed);
        }
        String spelled = local + "@" + domain;
        Provider provider = providerByDomain.get(domain);
        String canonical = provider == null ? spelled : provider.canonical(local);
        if (canonical.startsWith("@")) {
            return Outcome.malformed(spelled);
        }
        String mailbox = canonical.substring(0, canonical.lastIndexOf('@'));
        boolean filler = placeholders.matches("email", canonical)
                || placeholders.matches("email", spelled)
                || (mailbox.length() >= 3 && Placeholders.isFiller(mailbox));
        return filler ? Outcome.placeholder(canonical) : Outcome.usable(canonical);
    }

    private static String strip(String folded) {
        Matcher angles = folded.indexOf('<') < 0 ? null : IN_ANGLES.matcher(folded);
        String address = angles != null && angles.find() ? angles.group(1).strip() : folded;
        for (String label : List.of("mailto:", "e-mail:", "email:", "mail:")) {
            if (address.startsWith(label)) {
                address = address.substring(label.length()).strip();
            }
        }
        int query = address.indexOf('?', Math.max(0, address.indexOf('@')));
        if (query > 0 && address.indexOf('@') > 0) {
            address = address.substring(0, query);
        }
        int end = address.length();
        while (end > 0 && ".,;:>)'\"".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && "<('\"".indexOf(address.charAt(start)) >= 0) {
            start++;
        }
        return address.substring(start, end).strip();
    }

    private static String trimDots(String local) {
        int start = 0;
        while (start < local.length() && local.charAt(start) == '.') {
            start++;
        }
        int end = local.length();
        while (end > start && (local.charAt(end - 1) == '.' || local.charAt(end - 1) == ' ')) {
            end--;
        }
        return local.substring(start, end);
    }

    /**
     * A row of the table.
     *
     * @param domain the domain that stands for all domains of the mailbox
     * @param tagStarts characters after which the rest is a tag
     * @param ignored characters left out
     * @param same {@code a=b}: a is read as b; or empty
     */
    private record Provider(String domain, String tagStarts, String ignored, String same) {

        String canonical(String local) {
            StringBuilder mailbox = new StringBuilder(local.length());
            for (int i = 0; i < local.length(); i++) {
                char c = local.charAt(i);
                if (tagStarts.indexOf(c) >= 0 && i > 0) {
                    break;
                }
                if (ignored.indexOf(c) >= 0) {
                    continue;
                }
                mailbox.append(same.length() == 3 && same.charAt(0) == c ? same.charAt(2) : c);
            }
            return mailbox + "@" + domain;
        }
    }
}
