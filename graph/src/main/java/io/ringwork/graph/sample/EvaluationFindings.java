package io.ringwork.graph.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.VendorRisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a method says of a data set, as far as it is compared with a truth.
 *
 * @param ringOf found ring by vendor; vendors outside found rings are absent
 * @param vendorRank rank by vendor, 1 for the highest risk; empty when the method does not rank vendors
 * @param ringRank rank by found ring, 1 for the highest score; empty when the method does not rank rings
 * @param linkedOnly found rings that are shown as linked and not claimed as rings; they count as found, but not in the
 *     precision of what is claimed
 */
public record EvaluationFindings(
        SortedMap<String, String> ringOf,
        SortedMap<String, Integer> vendorRank,
        SortedMap<String, Integer> ringRank,
        SortedSet<String> linkedOnly) {

    private static final String LINKED = "linked";

    /** Copies the parts, so that they keep their order and do not change. */
    public EvaluationFindings {
        ringOf = Collections.unmodifiableSortedMap(new TreeMap<>(ringOf));
        vendorRank = Collections.unmodifiableSortedMap(new TreeMap<>(vendorRank));
        ringRank = Collections.unmodifiableSortedMap(new TreeMap<>(ringRank));
        linkedOnly = Collections.unmodifiableSortedSet(new TreeSet<>(linkedOnly));
    }

    /** Groups without any ranking. */
    public static EvaluationFindings ofGroups(Map<String, String> ringOf) {
        return new EvaluationFindings(new TreeMap<>(ringOf), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /** The findings of a run as its files give them: groups that are linked and nothing more are no rings. */
    public static EvaluationFindings of(Findings findings) {
        SortedMap<String, String> ringOf = new TreeMap<>();
        SortedMap<String, Integer> ringRank = new TreeMap<>();
        List<Ring> rings = findings.rings().stream()
                .filter(ring -> ring.standing() == Standing.RING)
                .toList();
        for (Ring ring : rings) {
            ringRank.put(ring.id(), ring.rank());
            ring.vendors().forEach(member -> ringOf.put(member.vendorId(), ring.id()));
        }
        SortedMap<String, Integer> vendorRank = new TreeMap<>();
        for (VendorRisk vendor : findings.vendors()) {
            if (vendor.rank() > 0) {
                vendorRank.put(vendor.vendorId(), vendor.rank());
            }
        }
        return new EvaluationFindings(ringOf, vendorRank, ringRank, new TreeSet<>());
    }

    /**
     * Reads the result files of a run: {@code vendors.csv}, {@code rings.jsonl} or both. Who is in which ring is taken
     * from the table when it is there.
     *
     * @param planted vendors of which one at least has to be in the table, or none when there are none
     * @throws IllegalArgumentException with a sentence for the user when a file or a column is missing or broken
     */
    static EvaluationFindings read(Path folder, Set<String> planted) throws IOException {
        Path vendors = folder.resolve("vendors.csv");
        Path rings = folder.resolve("rings.jsonl");
        if (!Files.isRegularFile(vendors) && !Files.isRegularFile(rings)) {
            throw new IllegalArgumentException("there is neither vendors.csv nor rings.jsonl in " + folder
                    + "; name the folder that a run wrote its results into");
        }
        EvaluationFindings found = ofGroups(Map.of());
        if (Files.isRegularFile(rings)) {
            found = fromRings(rings);
        }
        if (Files.isRegularFile(vendors)) {
            EvaluationFindings table = fromVendors(vendors, planted);
            found = new EvaluationFindings(table.ringOf, table.vendorRank, found.ringRank, found.linkedOnly);
        }
        return found;
    }

    private static EvaluationFindings fromVendors(Path file, Set<String> planted) throws IOException {
        SortedMap<String, String> ringOf = new TreeMap<>();
        SortedMap<String, Integer> rank = new TreeMap<>();
        int[] known = {0};
        EvaluationTruth.rows(file, List.of("vendor_id", "ring_id"), row -> {
            String vendor = row.getField("vendor_id");
            known[0] += planted.contains(vendor) ? 1 : 0;
            if (!row.getField("ring_id").isEmpty()) {
                ringOf.put(vendor, row.getField("ring_id"));
            }
            String number = row.findField("rank").orElse("");
            if (!number.isEmpty() && !number.equals("0")) {
                rank.put(vendor, wholeNumber(number, file, row.getStartingLineNumber()));
            }
        });
        if (known[0] == 0 && !planted.isEmpty()) {
            throw new IllegalArgumentException("none of the " + planted.size() + " ring vendors of the truth is in "
                    + file + "; name the truth folder of the data set that was run");
        }
        return new EvaluationFindings(ringOf, rank, new TreeMap<>(), new TreeSet<>());
    }

    private static int wholeNumber(String text, Path file, long line) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the rank " + text + " in line " + line + " of " + file
                            + " is no whole number; write the results again",
                    e);
        }
    }

    private static EvaluationFindings fromRings(Path file) throws IOException {
        SortedMap<String, String> ringOf = new TreeMap<>();
        SortedMap<String, Integer> rank = new TreeMap<>();
        SortedSet<String> linked = new TreeSet<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    JsonNode ring = json.readTree(line);
                    String id = text(ring, "ring_id", number, file);
                    for (JsonNode member : ring.path("vendors")) {
                        ringOf.put(text(member, "vendor_id", number, file), id);
                    }
                    if (ring.path("rank").isInt()) {
                        rank.put(id, ring.path("rank").asInt());
                    }
                    if (ring.path("standing").asText().equals(LINKED)) {
                        linked.add(id);
                    }
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(
                            "line " + number + " of " + file + " is no JSON; write the results again", e);
                }
            }
        }
        return new EvaluationFindings(ringOf, new TreeMap<>(), rank, linked);
    }

    private static String text(JsonNode node, String field, long line, Path file) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(
                    "line " + line + " of " + file + " lacks the text " + field + "; write the results again");
        }
        return node.path(field).asText();
    }
}
