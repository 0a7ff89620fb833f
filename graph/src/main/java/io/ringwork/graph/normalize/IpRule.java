package io.ringwork.graph.normalize;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IP addresses in their shortest form (RFC 5952). Addresses that every network uses inside are placeholders. */
final class IpRule implements Rule {
    private static final Pattern V4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?::\\d{1,5}|/32)?");

    private final Placeholders placeholders;

    IpRule(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String folded = CleanText.fold(text);
        String literal = literal(folded);
        if (literal.isEmpty() || !InetAddresses.isInetAddress(literal)) {
            return Outcome.malformed(folded);
        }
        InetAddress address = InetAddresses.forString(literal);
        String canonical = InetAddresses.toAddrString(address);
        return isInside(address) || placeholders.matches("ip", canonical)
                ? Outcome.placeholder(canonical)
                : Outcome.usable(canonical);
    }

    private static String literal(String folded) {
        String text = folded.startsWith("ip:") ? folded.substring(3).strip() : folded;
        Matcher v4 = V4.matcher(text);
        if (v4.matches()) {
            return Integer.parseInt(v4.group(1)) + "." + Integer.parseInt(v4.group(2)) + "."
                    + Integer.parseInt(v4.group(3)) + "." + Integer.parseInt(v4.group(4));
        }
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            text = text.substring(1, text.indexOf(']'));
        }
        if (text.endsWith("/128")) {
            text = text.substring(0, text.length() - 4);
        }
        int zone = text.indexOf('%');
        String address = zone > 0 ? text.substring(0, zone) : text;
        return address.indexOf(':') >= 0 ? address : "";
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            boolean carrierGrade = first == 100 && second >= 64 && second < 128;
            if (first == 0 || first >= 240 || carrierGrade) {
                return true;
            }
        } else if ((first & 0xFE) == 0xFC) {
            return true;
        }
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
    }
}
