package io.ringwork.graph.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringwork.graph.sample.EvaluationResult.Agreement;
import io.ringwork.graph.sample.EvaluationResult.DecoyCount;
import io.ringwork.graph.sample.EvaluationResult.Measure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the rings that a run found with a truth.
 *
 * <p>B-cubed precision is averaged over the vendors in found rings: the share of the vendor's found ring that is in its
 * true ring, itself included; a vendor that is honest is alone in its true ring. B-cubed recall is averaged over the
 * vendors in true rings: the share of the vendor's true ring that is in its found ring, itself included; a vendor that
 * was not found is alone. Honest vendors outside found rings count nowhere: there are so many of them that they would
 * hide the rest. Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998.
 *
 * <p>Pairwise precision is the share of the pairs within found rings that are within a true ring, recall the share of
 * the pairs within true rings that are within a found ring. For one typology, precision looks at the vendors of that
 * typology, or at the pairs in which one at least has it, and recall at its rings. Time is linear in vendors.
 */
public final class Evaluation {

    private final Map<String, String> foundOf;
    private final EvaluationTruth truth;
    private final Map<String, Integer> foundSizes = new HashMap<>();
    private final Map<String, Integer> trueSizes = new HashMap<>();
    /** How many vendors a found ring and a true ring have in common. */
    private final Map<List<String>, Integer> common = new HashMap<>();
    /** How many vendors of a found ring have a typology. */
    private final Map<List<String>, Integer> typologyInFound = new HashMap<>();

    private Evaluation(Map<String, String> foundOf, EvaluationTruth truth) {
        this.foundOf = foundOf;
        this.truth = truth;
        foundOf.forEach((vendor, found) -> {
            foundSizes.merge(found, 1, Integer::sum);
            String ring = truth.ringOf().get(vendor);
            if (ring != null) {
                common.merge(List.of(found, ring), 1, Integer::sum);
                typologyInFound.merge(List.of(found, typology(ring)), 1, Integer::sum);
            }
        });
        truth.ringOf().values().forEach(ring -> trueSizes.merge(ring, 1, Integer::sum));
    }

    /**
     * Reads a run's {@code vendors.csv}, or its {@code rings.jsonl} when there is no {@code vendors.csv}, and a truth.
     *
     * @throws IllegalArgumentException with a sentence for the user when a file or a column is missing or broken, or the
     *     truth belongs to another data set
     */
    public static EvaluationResult read(Path resultFolder, Path truthFolder) throws IOException {
        EvaluationTruth truth = EvaluationTruth.read(truthFolder);
        Path vendors = resultFolder.resolve("vendors.csv");
        Path rings = resultFolder.resolve("rings.jsonl");
        if (Files.isRegularFile(vendors)) {
            return of(fromVendors(vendors, truth, truthFolder), truth);
        }
        if (Files.isRegularFile(rings)) {
            return of(fromRings(rings), truth);
        }
        throw new IllegalArgumentException("there is neither vendors.csv nor rings.jsonl in " + resultFolder
                + "; name the folder that a run wrote its results into");
    }

    /**
     * Compares.
     *
     * @param foundRingOf the found ring by vendor; vendors outside found rings are absent
     */
    public static EvaluationResult of(Map<String, String> foundRingOf, EvaluationTruth truth) {
        return new Evaluation(new TreeMap<>(foundRingOf), truth).result();
    }

    private EvaluationResult result() {
        SortedMap<String, Agreement> byTypology = new TreeMap<>();
        for (String typology : new TreeSet<>(truth.typologyOf().values())) {
            byTypology.put(typology, agreement(typology));
        }
        int honest = 0;
        for (String vendor : foundOf.keySet()) {
            honest += truth.ringOf().containsKey(vendor) ? 0 : 1;
        }
        TreeSet<String> trulyJoined = new TreeSet<>();
        TreeSet<String> recognised = new TreeSet<>();
        common.forEach((key, count) -> {
            if (count >= 2) {
                trulyJoined.add(key.get(0));
            }
            if (2 * count > trueSizes.getOrDefault(key.get(1), 0)) {
                recognised.add(key.get(1));
            }
        });
        return new EvaluationResult(
                trueSizes.size(),
                foundSizes.size(),
                recognised.size(),
                foundSizes.size() - trulyJoined.size(),
                honest,
                agreement(""),
                byTypology,
                decoys());
    }

    /** Agreement over the rings of a typology, or over all when it is empty. */
    private Agreement agreement(String typology) {
        double precision = 0;
        int claimed = 0;
        for (Map.Entry<String, String> entry : foundOf.entrySet()) {
            String ring = truth.ringOf().get(entry.getKey());
            if (typology.isEmpty() || (ring != null && typology(ring).equals(typology))) {
                int same = ring == null ? 1 : common.getOrDefault(List.of(entry.getValue(), ring), 0);
                precision += (double) same / size(foundSizes, entry.getValue());
                claimed++;
            }
        }
        double recall = 0;
        int vendors = 0;
        for (Map.Entry<String, String> entry : truth.ringOf().entrySet()) {
            String ring = entry.getValue();
            if (typology.isEmpty() || typology(ring).equals(typology)) {
                String found = foundOf.get(entry.getKey());
                int same = found == null ? 1 : common.getOrDefault(List.of(found, ring), 0);
                recall += (double) same / size(trueSizes, ring);
                vendors++;
            }
        }
        Measure bCubed = new Measure(ratio(precision, claimed), ratio(recall, vendors));
        return new Agreement(vendors, bCubed, pairwise(typology));
    }

    private Measure pairwise(String typology) {
        double agreed = 0;
        for (Map.Entry<List<String>, Integer> entry : common.entrySet()) {
            if (typology.isEmpty() || typology(entry.getKey().get(1)).equals(typology)) {
                agreed += pairs(entry.getValue());
            }
        }
        double claimed = 0;
        for (Map.Entry<String, Integer> entry : foundSizes.entrySet()) {
            int others = typology.isEmpty()
                    ? 0
                    : entry.getValue() - typologyInFound.getOrDefault(List.of(entry.getKey(), typology), 0);
            claimed += pairs(entry.getValue()) - pairs(others);
        }
        double existing = 0;
        for (Map.Entry<String, Integer> entry : trueSizes.entrySet()) {
            existing += typology.isEmpty() || typology(entry.getKey()).equals(typology) ? pairs(entry.getValue()) : 0;
        }
        return new Measure(ratio(agreed, claimed), ratio(agreed, existing));
    }

    private SortedMap<String, DecoyCount> decoys() {
        SortedMap<String, DecoyCount> counts = new TreeMap<>();
        for (Map.Entry<String, SortedSet<String>> entry : truth.decoysOf().entrySet()) {
            int inRing = foundOf.containsKey(entry.getKey()) ? 1 : 0;
            for (String kind : entry.getValue()) {
                counts.merge(
                        kind,
                        new DecoyCount(1, inRing),
                        (a, b) -> new DecoyCount(a.vendors() + b.vendors(), a.inRings() + b.inRings()));
            }
        }
        return counts;
    }

    private String typology(String ring) {
        return truth.typologyOf().getOrDefault(ring, "");
    }

    private static int size(Map<String, Integer> sizes, String ring) {
        return sizes.getOrDefault(ring, 1);
    }

    private static double pairs(int size) {
        return size * (size - 1.0) / 2;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static Map<String, String> fromVendors(Path file, EvaluationTruth truth, Path truthFolder)
            throws IOException {
        Map<String, String> foundOf = new HashMap<>();
        int[] known = {0};
        EvaluationTruth.rows(file, List.of("vendor_id", "ring_id"), row -> {
            String vendor = row.getField("vendor_id");
            known[0] += truth.ringOf().containsKey(vendor) ? 1 : 0;
            if (!row.getField("ring_id").isEmpty()) {
                foundOf.put(vendor, row.getField("ring_id"));
            }
        });
        if (known[0] == 0 && !truth.ringOf().isEmpty()) {
            throw new IllegalArgumentException("none of the " + truth.ringOf().size() + " ring vendors in "
                    + truthFolder + " is in " + file + "; name the truth folder of the data set that was run");
        }
        return foundOf;
    }

    private static Map<String, String> fromRings(Path file) throws IOException {
        Map<String, String> foundOf = new HashMap<>();
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
                    for (JsonNode member : ring.path("vendors")) {
                        foundOf.put(text(member, "vendor_id", number, file), text(ring, "ring_id", number, file));
                    }
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(
                            "line " + number + " of " + file + " is no JSON; write the results again", e);
                }
            }
        }
        return foundOf;
    }

    private static String text(JsonNode node, String field, long line, Path file) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(
                    "line " + line + " of " + file + " lacks the text " + field + "; write the results again");
        }
        return node.path(field).asText();
    }
}
