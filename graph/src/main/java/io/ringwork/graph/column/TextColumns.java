package io.ringwork.graph.column;

import io.ringwork.graph.engine.TextColumn;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Texts in files of columns: any texts packed, and words that many rows share as numbers. */
public final class TextColumns {

    private static final String THERE = "=";

    private TextColumns() {}

    /** Writes texts. */
    public static void put(ColumnWriter out, String name, TextColumn texts) throws IOException {
        out.put(name + ".bytes", texts.pages());
        out.put(name + ".ends", texts.ends());
    }

    /** Writes texts. */
    public static void put(ColumnWriter out, String name, Iterable<String> texts) throws IOException {
        put(out, name, TextColumn.of(texts));
    }

    /** The texts. */
    public static TextColumn get(ColumnFile in, String name) throws UnfitFileException {
        int[] ends = in.ints(name + ".ends");
        int texts = TextColumn.textsOfPage();
        int[] lengths = new int[(ends.length + texts - 1) / texts];
        for (int page = 0; page < lengths.length; page++) {
            lengths[page] = ends[Math.min(ends.length, (page + 1) * texts) - 1];
        }
        return TextColumn.ofPages(in.pages(name + ".bytes", lengths), ends);
    }

    /** Writes texts some of which may be missing. */
    public static void putNullable(ColumnWriter out, String name, Iterable<@Nullable String> texts) throws IOException {
        TextColumn column = new TextColumn();
        for (String text : texts) {
            column.append(text == null ? "" : THERE, text == null ? "" : text);
        }
        put(out, name, column);
    }

    /** Texts some of which may be missing, made when they are asked for. */
    public static List<@Nullable String> getNullable(ColumnFile in, String name) throws UnfitFileException {
        TextColumn column = get(in, name);
        return new View<>(column.size()) {
            @Override
            public @Nullable String get(int i) {
                String text = column.get(i);
                return text.isEmpty() ? null : text.substring(THERE.length());
            }
        };
    }

    /** Writes words, few of which differ, and some of which may be missing. */
    public static void putWords(ColumnWriter out, String name, List<? extends @Nullable String> words)
            throws IOException {
        Map<String, Integer> numberOf = new HashMap<>();
        List<String> different = new ArrayList<>();
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            String word = words.get(i);
            if (word == null) {
                numbers[i] = -1;
                continue;
            }
            numbers[i] = numberOf.computeIfAbsent(word, any -> {
                different.add(any);
                return different.size() - 1;
            });
        }
        put(out, name + ".words", different);
        out.put(name, numbers);
    }

    /** The words; equal ones are one object. */
    public static List<@Nullable String> getWords(ColumnFile in, String name) throws UnfitFileException {
        List<String> different = new ArrayList<>(get(in, name + ".words"));
        int[] numbers = in.ints(name);
        return new View<>(numbers.length) {
            @Override
            public @Nullable String get(int i) {
                return numbers[i] < 0 ? null : different.get(numbers[i]);
            }
        };
    }

    private abstract static class View<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {

        private final int size;

        View(int size) {
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
