package io.ringwork.graph.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be said about the rows of a file before the first is read: where each field's value comes from. */
final class FeedPlan {

    private final Feed feed;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final BitSet usedColumns = new BitSet();
    private final Times times = new Times();

    /**
     * Where the value of a field comes from.
     *
     * @param name of the field
     * @param field its position in the table
     * @param column position of the column when the value is just that, or -1
     * @param isPlain whether the value stands for itself: no words to replace, no prefix
     */
    record Source(String name, int field, int column, boolean isPlain, ValueSpec spec) {}

    FeedPlan(Feed feed) {
        this.feed = feed;
        Layout layout = feed.layout();
        layout.fields().forEach((field, spec) -> {
            labels.put(field, spec.label().isEmpty() ? field : spec.label());
            markUsed(spec);
            boolean isPlain = !layout.words().containsKey(field)
                    && (layout.idPrefix().isEmpty() || !TableFields.IDS.contains(field));
            int position = TableFields.names(layout.table()).indexOf(field);
            sources.add(new Source(field, position, column(spec), isPlain, spec));
        });
        layout.extras().values().forEach(this::markUsed);
        for (int i = 0; i < feed.columns().size(); i++) {
            usedColumns.set(i, used.contains(feed.columns().name(i)));
        }
    }

    Feed feed() {
        return feed;
    }

    Times times() {
        return times;
    }

    List<Source> sources() {
        return sources;
    }

    /** By field, what it is called in messages. */
    Map<String, String> labels() {
        return labels;
    }

    /** Whether a field or an extra of the layout is made of the column. */
    boolean isUsed(int position, Columns columns) {
        return feed.format().json() ? used.contains(columns.name(position)) : usedColumns.get(position);
    }

    /** What a value of the field means: the word that the mapping gives for it, with the prefix of ids. */
    String meant(String field, String value) {
        Map<String, String> words = feed.layout().words().get(field);
        String meant = words == null ? value : words.getOrDefault(value, value);
        return TableFields.IDS.contains(field) ? feed.layout().idPrefix() + meant : meant;
    }

    private void markUsed(ValueSpec spec) {
        for (String reference : spec.references()) {
            int position = feed.columns().find(reference);
            used.add(position >= 0 ? feed.columns().name(position) : reference);
        }
    }

    /** The columns of JSON Lines are known only row by row. */
    private int column(ValueSpec spec) {
        if (feed.format().json() || spec.alternatives().size() != 1) {
            return -1;
        }
        List<ValueSpec.Part> parts = spec.alternatives().get(0);
        return parts.size() == 1 && parts.get(0).isColumn()
                ? feed.columns().find(parts.get(0).text())
                : -1;
    }
}
