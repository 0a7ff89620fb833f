package io.ringwork.cypher.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and signs of a query without its comments and texts, in lower case; names in backticks are unwrapped.
 *
 * @param tokens in their order
 */
record QueryWords(List<String> tokens) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\r\\n]*|/\\*.*?(?:\\*/|$)|'(?:\\\\.|[^'\\\\])*'?|\"(?:\\\\.|[^\"\\\\])*\"?|`((?:``|[^`])*)`?"
                    + "|([\\p{L}\\p{N}_$]+)|(\\S)",
            Pattern.DOTALL);

    static QueryWords of(String query) {
        Matcher escapes = ESCAPE.matcher(query);
        String text = escapes.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    tokens.add(matcher.group(group).toLowerCase(Locale.ROOT));
                }
            }
        }
        return new QueryWords(tokens);
    }

    /** The first word, empty for a query without words. */
    String first() {
        return tokens.isEmpty() ? "" : tokens.get(0);
    }

    boolean startsWith(String word) {
        return first().equals(word);
    }

    /** Whether the two words stand beside each other. */
    boolean has(String word, String next) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).equals(word) && tokens.get(i).equals(next)) {
                return true;
            }
        }
        return false;
    }

    /** Names with at least one dot that a parenthesis follows: calls of procedures and of functions in a name space. */
    List<String> dottedCalls() {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).equals("(")) {
                continue;
            }
            int start = i - 1;
            while (start >= 2 && tokens.get(start - 1).equals(".")) {
                start -= 2;
            }
            if (start >= 0 && start < i - 1) {
                calls.add(String.join("", tokens.subList(start, i)));
            } else if (start >= 0 && tokens.get(start).contains(".")) {
                calls.add(tokens.get(start));
            }
        }
        return calls;
    }
}
