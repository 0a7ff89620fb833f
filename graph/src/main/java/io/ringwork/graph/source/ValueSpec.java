package io.ringwork.graph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from: a column, a text with columns in braces, a constant, or the first of several that
 * gives a value.
 *
 * @param label what the source is called in messages
 * @param alternatives tried in order
 */
record ValueSpec(String label, List<List<Part>> alternatives) {

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)\\}");

    /**
     * A piece of a value.
     *
     * @param isColumn whether {@code text} names a column rather than standing for itself
     */
    record Part(String text, boolean isColumn) {}

    static ValueSpec column(String name) {
        return new ValueSpec(name, List.of(List.of(new Part(name, true))));
    }

    static ValueSpec constant(String value) {
        return new ValueSpec("", List.of(List.of(new Part(value, false))));
    }

    /** A column's name, or a text with columns in braces. */
    static ValueSpec columnOrTemplate(String text) {
        return REFERENCE.matcher(text).find() ? template(text) : column(text);
    }

    /** A text with references in braces, or without: then it stands for itself. */
    static ValueSpec template(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher references = REFERENCE.matcher(text);
        int end = 0;
        while (references.find()) {
            if (references.start() > end) {
                parts.add(new Part(text.substring(end, references.start()), false));
            }
            parts.add(new Part(references.group(1).strip(), true));
            end = references.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return new ValueSpec(text, List.of(List.copyOf(parts)));
    }

    /** The first of these that gives a value. */
    static ValueSpec firstOf(List<ValueSpec> specs) {
        return new ValueSpec(
                String.join(" or ", specs.stream().map(ValueSpec::label).toList()),
                specs.stream().flatMap(spec -> spec.alternatives().stream()).toList());
    }

    /** The columns that are looked at. */
    List<String> references() {
        return alternatives.stream()
                .flatMap(List::stream)
                .filter(Part::isColumn)
                .map(Part::text)
                .toList();
    }

    /**
     * The value, or null when no alternative has all its columns.
     *
     * @param columns gives the cleaned value of a column, null when it is empty
     */
    @Nullable
    String value(Function<String, @Nullable String> columns) {
        for (List<Part> parts : alternatives) {
            String value = join(parts, columns);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String join(List<Part> parts, Function<String, @Nullable String> columns) {
        if (parts.size() == 1) {
            Part only = parts.get(0);
            return only.isColumn() ? columns.apply(only.text()) : only.text();
        }
        StringBuilder joined = new StringBuilder();
        for (Part part : parts) {
            String piece = part.isColumn() ? columns.apply(part.text()) : part.text();
            if (piece == null) {
                return null;
            }
            joined.append(piece);
        }
        return joined.isEmpty() ? null : joined.toString();
    }
}
