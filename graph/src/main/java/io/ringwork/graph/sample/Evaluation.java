package io.ringwork.graph.sample;

import io.ringwork.graph.sample.EvaluationResult.Agreement;
import io.ringwork.graph.sample.EvaluationResult.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what a method found with a truth.
 *
 * <p><b>B-cubed</b> (Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998)
 * averages over vendors. Recall: over the vendors of true rings, the share of the vendor's true ring that is in its found
 * ring, itself included; a vendor that was not found is alone. Precision has two readings:
 *
 * <ul>
 *   <li><i>ring</i>, the headline: over the vendors of true rings that are in found rings, the share of the vendor's found
 *       ring that is its true ring, itself included. Honest companions count against it. It looks at the same items as
 *       recall does (Amigó, Gonzalo, Artiles and Verdejo, "A comparison of extrinsic clustering evaluation metrics based
 *       on formal constraints", 2009), so that F1 joins two numbers about the same vendors.
 *   <li><i>claimed</i>: over all vendors of claimed rings, where an honest vendor is alone in its true ring. It also
 *       counts found rings in which nobody is planted; groups that a method calls linked but not rings are left out.
 * </ul>
 *
 * <p>Honest vendors outside found rings count nowhere: there are so many of them that they would hide the rest.
 *
 * <p><b>Pairwise</b> recall is the share of the pairs within true rings that are within a found ring. Precision is the
 * share of the pairs within found rings that are within a true ring: in the reading <i>ring</i> of the pairs in which one
 * at least is in a true ring, in the reading <i>claimed</i> of all of them. For one typology, precision looks at the
 * vendors of that typology, or at the pairs in which one at least has it, and recall at its rings. Time is linear in
 * vendors.
 */
public final class Evaluation {

    private final EvaluationFindings found;
    private final EvaluationTruth truth;
    private final Map<String, Integer> foundSizes = new HashMap<>();
    private final Map<String, Integer> trueSizes = new HashMap<>();
    /** How many vendors a found ring and a true ring have in common. */
    private final Map<List<String>, Integer> common = new HashMap<>();
    /** How many vendors of a found ring are in true rings, and how many in those of a typology. */
    private final Map<List<String>, Integer> plantedInFound = new HashMap<>();

    private Evaluation(EvaluationFindings found, EvaluationTruth truth) {
        this.found = found;
        this.truth = truth;
        found.ringOf().forEach((vendor, ringFound) -> {
            foundSizes.merge(ringFound, 1, Integer::sum);
            String ring = truth.ringOf().get(vendor);
            if (ring != null) {
                common.merge(List.of(ringFound, ring), 1, Integer::sum);
                plantedInFound.merge(List.of(ringFound, typology(ring)), 1, Integer::sum);
                plantedInFound.merge(List.of(ringFound), 1, Integer::sum);
            }
        });
        truth.ringOf().values().forEach(ring -> trueSizes.merge(ring, 1, Integer::sum));
    }

    /**
     * Reads a run's {@code vendors.csv}, its {@code rings.jsonl} or both, and a truth.
     *
     * @throws IllegalArgumentException with a sentence for the user when a file or a column is missing or broken, or the
     *     truth belongs to another data set
     */
    public static EvaluationResult read(Path resultFolder, Path truthFolder) throws IOException {
        EvaluationTruth truth = EvaluationTruth.read(truthFolder);
        return of(EvaluationFindings.read(resultFolder, truth.ringOf().keySet()), truth);
    }

    /** Compares. */
    public static EvaluationResult of(EvaluationFindings found, EvaluationTruth truth) {
        return new Evaluation(found, truth).result();
    }

    private EvaluationResult result() {
        SortedMap<String, Agreement> byTypology = new TreeMap<>();
        for (String typology : new TreeSet<>(truth.typologyOf().values())) {
            byTypology.put(typology, agreement(typology));
        }
        int honest = 0;
        for (String vendor : found.ringOf().keySet()) {
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
        Agreement overall = agreement("");
        EvaluationDecoys decoys = EvaluationDecoys.of(found, foundSizes, truth);
        boolean ranked = !found.vendorRank().isEmpty() && !truth.ringOf().isEmpty();
        return new EvaluationResult(
                trueSizes.size(),
                foundSizes.size(),
                recognised.size(),
                foundSizes.size() - trulyJoined.size(),
                honest,
                overall,
                claimed(overall),
                byTypology,
                decoys.byKind(),
                decoys.ringsInUpperHalf(),
                ranked ? EvaluationRanking.of(found.vendorRank(), truth.ringOf().keySet()) : null);
    }

    /** Agreement over the rings of a typology, or over all when it is empty. */
    private Agreement agreement(String typology) {
        double precision = 0;
        double recall = 0;
        int inFound = 0;
        int vendors = 0;
        for (Map.Entry<String, String> entry : truth.ringOf().entrySet()) {
            String ring = entry.getValue();
            if (!isOf(typology, ring)) {
                continue;
            }
            vendors++;
            String ringFound = found.ringOf().get(entry.getKey());
            int same = ringFound == null ? 1 : common.getOrDefault(List.of(ringFound, ring), 0);
            recall += (double) same / size(trueSizes, ring);
            if (ringFound != null) {
                precision += (double) same / size(foundSizes, ringFound);
                inFound++;
            }
        }
        Measure bCubed = new Measure(ratio(precision, inFound), ratio(recall, vendors));
        return new Agreement(vendors, bCubed, pairwise(typology));
    }

    private Measure pairwise(String typology) {
        double touched = 0;
        for (Map.Entry<String, Integer> entry : foundSizes.entrySet()) {
            List<String> key = typology.isEmpty() ? List.of(entry.getKey()) : List.of(entry.getKey(), typology);
            int others = entry.getValue() - plantedInFound.getOrDefault(key, 0);
            touched += pairs(entry.getValue()) - pairs(others);
        }
        double agreed = agreedPairs(typology);
        return new Measure(ratio(agreed, touched), ratio(agreed, truePairs(typology)));
    }

    /** Precision over every vendor and every pair of the claimed rings. */
    private Agreement claimed(Agreement overall) {
        double precision = 0;
        int vendors = 0;
        for (Map.Entry<String, String> entry : found.ringOf().entrySet()) {
            if (found.linkedOnly().contains(entry.getValue())) {
                continue;
            }
            String ring = truth.ringOf().get(entry.getKey());
            int same = ring == null ? 1 : common.getOrDefault(List.of(entry.getValue(), ring), 0);
            precision += (double) same / size(foundSizes, entry.getValue());
            vendors++;
        }
        double pairs = 0;
        for (Map.Entry<String, Integer> entry : foundSizes.entrySet()) {
            pairs += found.linkedOnly().contains(entry.getKey()) ? 0 : pairs(entry.getValue());
        }
        double agreed = 0;
        for (Map.Entry<List<String>, Integer> entry : common.entrySet()) {
            agreed += found.linkedOnly().contains(entry.getKey().get(0)) ? 0 : pairs(entry.getValue());
        }
        return new Agreement(
                overall.vendors(),
                new Measure(ratio(precision, vendors), overall.bCubed().recall()),
                new Measure(ratio(agreed, pairs), overall.pairwise().recall()));
    }

    private double agreedPairs(String typology) {
        double agreed = 0;
        for (Map.Entry<List<String>, Integer> entry : common.entrySet()) {
            agreed += isOf(typology, entry.getKey().get(1)) ? pairs(entry.getValue()) : 0;
        }
        return agreed;
    }

    private double truePairs(String typology) {
        double existing = 0;
        for (Map.Entry<String, Integer> entry : trueSizes.entrySet()) {
            existing += isOf(typology, entry.getKey()) ? pairs(entry.getValue()) : 0;
        }
        return existing;
    }

    private boolean isOf(String typology, String ring) {
        return typology.isEmpty() || typology(ring).equals(typology);
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
}
