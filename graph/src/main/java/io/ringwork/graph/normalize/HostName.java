package io.ringwork.graph.normalize;

import com.google.common.net.InternetDomainName;
import com.ibm.icu.text.IDNA;
import java.util.regex.Pattern;

/** Names of hosts: lower case, international labels as punycode (UTS 46, non-transitional), and their public suffix. */
final class HostName {
    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    private static final Pattern ASCII_HOST =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST_HOST = 253;

    private HostName() {}

    /** The canonical form, or the empty text when this is no host name. */
    static String canonical(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.isEmpty() || name.length() > LONGEST_HOST) {
            return "";
        }
        if (CleanText.isPlainAscii(name) && !name.contains("xn--")) {
            String lower = CleanText.asciiLower(name);
            return ASCII_HOST.matcher(lower).matches() ? lower : "";
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        UTS46.nameToASCII(name, ascii, info);
        String lower = CleanText.asciiLower(ascii.toString());
        return !info.hasErrors()
                        && lower.length() <= LONGEST_HOST
                        && ASCII_HOST.matcher(lower).matches()
                ? lower
                : "";
    }

    /** Whether strangers register names below this one: {@code co.uk}, {@code github.io}. */
    static boolean isPublicSuffix(String canonical) {
        return InternetDomainName.isValid(canonical)
                && InternetDomainName.from(canonical).isPublicSuffix();
    }
}
