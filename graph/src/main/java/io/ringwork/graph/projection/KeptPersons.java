package io.ringwork.graph.projection;

import io.ringwork.graph.column.ColumnFile;
import io.ringwork.graph.column.ColumnWriter;
import io.ringwork.graph.column.TextColumns;
import io.ringwork.graph.column.UnfitFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of vendors as persons, in a file of columns. */
final class KeptPersons {

    private static final int CENTURY = 100;

    private KeptPersons() {}

    static void put(ColumnWriter out, List<PersonFacts> persons) throws IOException {
        int[] nameEnds = new int[persons.size()];
        int[] birthEnds = new int[persons.size()];
        Ints wordEnds = new Ints();
        Ints generations = new Ints();
        Ints births = new Ints();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < nameEnds.length; i++) {
            for (PersonName name : persons.get(i).names()) {
                words.addAll(name.words());
                wordEnds.add(words.size());
                generations.add(name.generation());
            }
            for (BirthDate birth : persons.get(i).births()) {
                births.add((birth.year() * CENTURY + birth.month()) * CENTURY + birth.day());
            }
            nameEnds[i] = wordEnds.size;
            birthEnds[i] = births.size;
        }
        out.put("persons.names", nameEnds);
        out.put("persons.births", birthEnds);
        out.put("persons.name.words", wordEnds.trimmed());
        out.put("persons.name.generation", generations.trimmed());
        out.put("persons.birth", births.trimmed());
        TextColumns.putWords(out, "persons.word", words);
    }

    static List<PersonFacts> get(ColumnFile in) throws UnfitFileException {
        int[] nameEnds = in.ints("persons.names");
        int[] birthEnds = in.ints("persons.births");
        int[] wordEnds = in.ints("persons.name.words");
        int[] generations = in.ints("persons.name.generation");
        int[] births = in.ints("persons.birth");
        List<@Nullable String> words = TextColumns.getWords(in, "persons.word");
        List<PersonFacts> persons = new ArrayList<>(nameEnds.length);
        for (int i = 0; i < nameEnds.length; i++) {
            List<PersonName> names = new ArrayList<>();
            for (int name = start(nameEnds, i); name < nameEnds[i]; name++) {
                List<String> own = new ArrayList<>();
                for (int word = start(wordEnds, name); word < wordEnds[name]; word++) {
                    own.add(Objects.requireNonNull(words.get(word)));
                }
                names.add(new PersonName(List.copyOf(own), generations[name]));
            }
            List<BirthDate> dates = new ArrayList<>();
            for (int birth = start(birthEnds, i); birth < birthEnds[i]; birth++) {
                int date = births[birth];
                dates.add(new BirthDate(date / CENTURY / CENTURY, date / CENTURY % CENTURY, date % CENTURY));
            }
            persons.add(
                    names.isEmpty() && dates.isEmpty()
                            ? PersonFacts.NONE
                            : new PersonFacts(List.copyOf(names), List.copyOf(dates)));
        }
        return List.copyOf(persons);
    }

    private static int start(int[] ends, int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private static final class Ints {

        private int[] values = new int[64];
        private int size;

        void add(int value) {
            values = size == values.length ? Arrays.copyOf(values, size + size / 2) : values;
            values[size++] = value;
        }

        int[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }
}
