package io.ringwork.graph.normalize;

import io.ringwork.graph.model.IdentifierQuality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Web sites: the host without {@code www.}, and on the platforms of {@code platforms.txt} also the first name of the
 * path, because there each path is somebody else's.
 */
final class WebsiteRule implements Rule {
    private static final Pattern SCHEME =
            Pattern.compile("^(?:(?:h(?:tt|xx)ps?|ftp|web(?:site)?|url)\\s*:)?\\s*[/\\\\]*\\s*");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
    private static final Pattern BAD_SEGMENT = Pattern.compile("[\\s<>\"]");

    private final Map<String, Platform> platformByHost = new HashMap<>();
    private final Placeholders placeholders;
    private final IpRule ips;

    WebsiteRule(Placeholders placeholders, IpRule ips) {
        this.placeholders = placeholders;
        this.ips = ips;
        for (List<String> row : RuleTable.read("platforms.txt", 5).rows()) {
            String host = row.get(4).isEmpty() ? row.get(0) : row.get(4);
            platformByHost.put(
                    row.get(0), new Platform(host, row.get(1).equals("keep"), RuleTable.words(row.get(2)), row.get(3)));
        }
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        if (BARE_IPV6.matcher(text).matches()) {
            return address(text, text);
        }
        String address = text.replace("[.]", ".").replace("(.)", ".").replace('\\', '/');
        for (int i = 0; i < 3; i++) {
            Matcher scheme = SCHEME.matcher(CleanText.asciiLower(address));
            address = scheme.find() ? address.substring(scheme.end()) : address;
        }
        int end = endOfAuthority(address);
        String authority = address.substring(0, end);
        String rest = address.substring(end);
        String host = authority.substring(authority.lastIndexOf('@') + 1).strip();
        if (host.startsWith("[")) {
            return address(host.substring(1, Math.max(1, host.indexOf(']'))), text);
        }
        String name = HostName.canonical(PORT.matcher(host).replaceFirst(""));
        if (isNumeric(name)) {
            return address(name, text);
        }
        if (name.startsWith("www.") && name.indexOf('.', 4) > 0 && !HostName.isPublicSuffix(name.substring(4))) {
            name = name.substring(4);
        }
        if (name.indexOf('.') < 0) {
            return placeholders.matches("website", name)
                    ? Outcome.placeholder(name)
                    : Outcome.malformed(CleanText.fold(text));
        }
        if (placeholders.matches("website", name)
                || (HostName.isPublicSuffix(name) && !platformByHost.containsKey(name))) {
            return Outcome.placeholder(name);
        }
        Platform platform = findPlatform(name);
        return platform == null ? Outcome.usable(name) : platform.outcome(rest);
    }

    /** The platform that a host belongs to, or null; of several the one with the longest name. */
    private @Nullable Platform findPlatform(String host) {
        for (String name = host; ; name = name.substring(name.indexOf('.') + 1)) {
            Platform platform = platformByHost.get(name);
            if (platform != null || name.indexOf('.') < 0) {
                return platform;
            }
        }
    }

    private Outcome address(String host, String text) {
        Outcome ip = ips.apply(host, null);
        return ip.quality() == IdentifierQuality.MALFORMED ? Outcome.malformed(CleanText.fold(text)) : ip;
    }

    private static int endOfAuthority(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '/' || c == '?' || c == '#' || c == ' ' || c == ',' || c == ';') {
                return i;
            }
        }
        return address.length();
    }

    private static boolean isNumeric(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /**
     * A row of the table.
     *
     * @param host the host in the canonical form
     * @param keepsCase whether names that differ in case only are different
     * @param containers path words that stand before the name
     * @param parameter query parameter that holds the name, or empty
     */
    private record Platform(String host, boolean keepsCase, List<String> containers, String parameter) {

        Outcome outcome(String rest) {
            String name = parameterValue(rest);
            int from = 0;
            String path = rest.split("[?#\\s]", 2)[0];
            String[] segments = path.split("/+", -1);
            StringBuilder kept = new StringBuilder();
            while (name.isEmpty() && from < segments.length) {
                String segment = segments[from++].strip();
                boolean container = containers.contains(CleanText.fold(segment));
                if (!segment.isEmpty()) {
                    kept.append('/').append(keepsCase && !container ? segment : CleanText.fold(segment));
                    name = container ? "" : segment;
                }
            }
            if (name.isEmpty() || BAD_SEGMENT.matcher(name).find()) {
                return Outcome.placeholder(host);
            }
            return Outcome.usable(kept.length() > 0 ? host + kept : host + "/" + name);
        }

        private String parameterValue(String rest) {
            int query = rest.indexOf('?');
            if (parameter.isEmpty() || query < 0) {
                return "";
            }
            for (String pair : rest.substring(query + 1).split("[&#]", -1)) {
                if (pair.startsWith(parameter + "=")) {
                    String value = pair.substring(parameter.length() + 1);
                    return keepsCase ? value : CleanText.fold(value);
                }
            }
            return "";
        }
    }
}
