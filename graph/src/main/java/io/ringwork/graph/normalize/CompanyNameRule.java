package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of companies and people to a key: ASCII, lower case, without punctuation and without the legal form. */
final class CompanyNameRule {
    private static final Pattern INITIALS = Pattern.compile("(?<=(?:^|[^a-z0-9])[a-z])[.]\\s?(?=[a-z](?:[^a-z0-9]|$))");
    private static final Pattern JOINED = Pattern.compile("['`´’]|(?<=[a-z0-9])\\.(?=[a-z0-9])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Chinese firms begin with their city, with the sign of a city or without it. */
    private static final Pattern CITY_SIGN = Pattern.compile("^(\\p{IsHan}{2,3})市(?![场政民])(?=\\p{IsHan}{2})");

    private static final int LONGEST_FORM = 6;

    private final Latin latin;
    private final List<String> hanForms;
    private final Set<String> atEnd = new HashSet<>();
    private final Set<String> atStart = new HashSet<>();

    CompanyNameRule(Latin latin) {
        this.latin = latin;
        List<String> han = new ArrayList<>();
        for (List<String> row : RuleTable.read("legal-forms.txt", 2).rows()) {
            List<String> forms =
                    Arrays.stream(row.get(1).split(",", -1)).map(String::strip).toList();
            switch (row.get(0)) {
                case "han" -> han.addAll(forms);
                case "end" -> atEnd.addAll(forms);
                case "start" -> atStart.addAll(forms);
                default -> {
                    atEnd.addAll(forms);
                    atStart.addAll(forms);
                }
            }
        }
        han.sort(Comparator.comparing((String form) -> -form.length()).thenComparing(form -> form));
        hanForms = List.copyOf(han);
    }

    /** The key; when nothing but a legal form is left, the whole name's key. Empty for a name without any letter or digit. */
    String key(String name) {
        String text = CITY_SIGN.matcher(latin.simplified(CleanText.of(name))).replaceFirst("$1");
        for (String form : hanForms) {
            if ((text.endsWith(form) && text.length() > form.length())
                    || (text.startsWith(form) && text.length() > form.length())) {
                text = text.endsWith(form)
                        ? text.substring(0, text.length() - form.length())
                        : text.substring(form.length());
                break;
            }
        }
        String folded = latin.of(text);
        folded = INITIALS.matcher(folded).replaceAll("");
        folded = JOINED.matcher(folded).replaceAll("");
        List<String> all = Arrays.stream(SEPARATOR.split(folded, -1))
                .filter(token -> !token.isEmpty())
                .toList();
        List<String> tokens = all;
        for (List<String> shorter = strip(tokens); shorter.size() < tokens.size(); shorter = strip(tokens)) {
            tokens = shorter;
        }
        return String.join(" ", tokens.isEmpty() ? all : tokens);
    }

    private List<String> strip(List<String> tokens) {
        for (int length = Math.min(LONGEST_FORM, tokens.size() - 1); length > 0; length--) {
            int rest = tokens.size() - length;
            if (atEnd.contains(String.join(" ", tokens.subList(rest, tokens.size())))) {
                return tokens.subList(0, rest);
            }
            if (atStart.contains(String.join(" ", tokens.subList(0, length)))) {
                return tokens.subList(length, tokens.size());
            }
        }
        return tokens;
    }
}
