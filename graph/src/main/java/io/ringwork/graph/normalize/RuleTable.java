package io.ringwork.graph.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a rule, read from a resource file beside this class: one row a line, cells separated by {@code |}, blank
 * lines and lines that start with {@code #} left out.
 *
 * @param rows the rows in the order of the file; every row has at least as many cells as were asked for
 */
record RuleTable(List<List<String>> rows) {

    /**
     * Reads a table.
     *
     * @param file name of the resource
     * @param cells cells that every row must have at least; missing ones are empty
     */
    static RuleTable read(String file, int cells) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = RuleTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the rule table " + file + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = new ArrayList<>();
                for (String cell : line.split("\\|", -1)) {
                    row.add(cell.strip());
                }
                while (row.size() < cells) {
                    row.add("");
                }
                rows.add(List.copyOf(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rule table " + file + " cannot be read", e);
        }
        return new RuleTable(List.copyOf(rows));
    }

    /** The words of a cell, separated by blanks. */
    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" +", -1));
    }
}
