package io.ringwork.graph.sample;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * How well found rings agree with a truth.
 *
 * @param trueRings rings of the truth
 * @param foundRings rings of the run
 * @param recognisedRings true rings of which more than half of the members are in one found ring
 * @param falseRings found rings in which no two vendors belong to the same true ring
 * @param honestVendors vendors in found rings that are in no true ring
 * @param overall agreement over all rings
 * @param byTypology agreement by typology of the true ring
 * @param decoys for each kind of decoy how many honest vendors it has and how many of them are in found rings
 */
public record EvaluationResult(
        int trueRings,
        int foundRings,
        int recognisedRings,
        int falseRings,
        int honestVendors,
        Agreement overall,
        SortedMap<String, Agreement> byTypology,
        SortedMap<String, DecoyCount> decoys) {

    /**
     * Precision and recall, 0 to 1. Precision is 1 when nothing was claimed and recall is 1 when there was nothing to
     * find.
     */
    public record Measure(double precision, double recall) {

        /** Harmonic mean of the two; 0 when both are 0. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * Agreement by two measures.
     *
     * @param vendors vendors in the true rings that are compared
     * @param bCubed averaged over vendors (Bagga and Baldwin 1998)
     * @param pairwise over pairs of vendors in one ring
     */
    public record Agreement(int vendors, Measure bCubed, Measure pairwise) {}

    /** Honest vendors of a kind of decoy, and how many of them are in found rings. */
    public record DecoyCount(int vendors, int inRings) {}

    /** The numbers as a table of plain text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "rings in truth %d, found %d, recognised %d, false %d; honest vendors in rings %d",
                trueRings,
                foundRings,
                recognisedRings,
                falseRings,
                honestVendors);
        line(text, "");
        line(text, "%-16s %8s  %-23s  %-23s", "", "vendors", "B-cubed   P     R    F1", "pairwise  P     R    F1");
        row(text, "all", overall);
        byTypology.forEach((typology, agreement) -> row(text, typology, agreement));
        if (!decoys.isEmpty()) {
            line(text, "");
            line(text, "%-16s %8s  %8s", "decoys", "vendors", "in rings");
            for (Map.Entry<String, DecoyCount> entry : decoys.entrySet()) {
                line(
                        text,
                        "%-16s %8d  %8d",
                        entry.getKey(),
                        entry.getValue().vendors(),
                        entry.getValue().inRings());
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, Agreement agreement) {
        line(
                text,
                "%-16s %8d  %s  %s",
                name,
                agreement.vendors(),
                cells(agreement.bCubed()),
                cells(agreement.pairwise()));
    }

    private static String cells(Measure measure) {
        return String.format(
                Locale.ROOT, "      %5.3f %5.3f %5.3f", measure.precision(), measure.recall(), measure.f1());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
