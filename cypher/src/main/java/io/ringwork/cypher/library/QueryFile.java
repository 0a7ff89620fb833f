package io.ringwork.cypher.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of a query: a header in comments, then the Cypher. */
final class QueryFile {

    private static final Pattern HEADER = Pattern.compile("//\\s*(title|about|param)\\b\\s*(.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*:\\s*([a-z ]+?)(?:\\s*=\\s*(.*?))?\\s+—\\s+(.+)");

    private QueryFile() {}

    /**
     * @param path {@code topic/name}
     * @throws IllegalArgumentException when the header is not complete
     */
    static Query parse(String path, String content) {
        String title = "";
        String about = "";
        List<QueryParameter> parameters = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : content.lines().toList()) {
            Matcher header = HEADER.matcher(line);
            if (text.isEmpty() && header.matches()) {
                String value = header.group(2).replaceFirst("^:\\s*", "").strip();
                switch (header.group(1)) {
                    case "title" -> title = value;
                    case "about" -> about = value;
                    default -> parameters.add(parameter(path, value));
                }
            } else if (!text.isEmpty() || !line.isBlank()) {
                text.append(line).append('\n');
            }
        }
        if (title.isEmpty() || about.isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException("The query " + path + " lacks its title, its sentence or its text.");
        }
        int slash = path.indexOf('/');
        return new Query(
                path.substring(slash + 1),
                path.substring(0, slash),
                title,
                about,
                List.copyOf(parameters),
                text.toString().strip());
    }

    private static QueryParameter parameter(String path, String declaration) {
        Matcher matcher = PARAMETER.matcher(declaration);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The query " + path + " has the parameter '" + declaration
                    + "'; it must be 'name: type = default — words'.");
        }
        ParameterType type = ParameterType.find(matcher.group(2).strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The query " + path + " has a parameter of the type '" + matcher.group(2) + "'."));
        Optional<String> defaultText = Optional.ofNullable(matcher.group(3));
        if (defaultText.isPresent() && type.parse(defaultText.get()).isEmpty()) {
            throw new IllegalArgumentException("The query " + path + " has the default '" + defaultText.get()
                    + "', which is no " + type.word() + ".");
        }
        return new QueryParameter(
                matcher.group(1), type, defaultText, matcher.group(4).strip());
    }
}
