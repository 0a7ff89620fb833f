package io.ringwork.graph.sample;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How well found rings agree with a truth.
 *
 * @param trueRings rings of the truth
 * @param foundRings rings of the run
 * @param recognisedRings true rings of which more than half of the members are in one found ring
 * @param falseRings found rings in which no two vendors belong to the same true ring
 * @param honestVendors vendors in found rings that are in no true ring
 * @param overall agreement over all true rings: the headline
 * @param claimed the same recall, with precision over everything that was claimed
 * @param byTypology agreement by typology of the true ring
 * @param decoys by kind of decoy
 * @param decoyRingsInUpperHalf found rings of which more than half are of one group of honest vendors and whose rank is in
 *     the upper half of the found rings
 * @param ranking how well planted vendors come first; null when vendors were not ranked
 */
public record EvaluationResult(
        int trueRings,
        int foundRings,
        int recognisedRings,
        int falseRings,
        int honestVendors,
        Agreement overall,
        Agreement claimed,
        SortedMap<String, Agreement> byTypology,
        SortedMap<String, DecoyCount> decoys,
        int decoyRingsInUpperHalf,
        @Nullable Ranking ranking) {

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
     * @param bCubed averaged over vendors
     * @param pairwise over pairs of vendors in one ring
     */
    public record Agreement(int vendors, Measure bCubed, Measure pairwise) {}

    /**
     * The ranking of the vendors.
     *
     * @param averagePrecision mean, over the planted vendors, of the share of planted ones among all vendors of the same
     *     or a better rank
     * @param precisionAtR share of planted vendors among the first R, R being their number
     * @param honestAboveMedian honest vendors that rank above the median planted vendor
     */
    public record Ranking(double averagePrecision, double precisionAtR, int honestAboveMedian) {}

    /**
     * The honest groups of one kind.
     *
     * @param groups how many there are
     * @param groupsInRings groups of which two vendors or more are in one found ring
     * @param vendors honest vendors in such groups
     * @param vendorsInRings how many of them are in found rings
     * @param ringsInUpperHalf found rings in the upper half of the ranking that are mostly one such group
     * @param bestRank rank of the first found ring that is mostly one such group; 0 when there is none
     */
    public record DecoyCount(
            int groups, int groupsInRings, int vendors, int vendorsInRings, int ringsInUpperHalf, int bestRank) {}

    /** The numbers as tables of plain text. */
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
        row(text, "all claimed", claimed);
        line(text, "");
        line(
                text,
                "precision is that of the vendors of true rings: of what such a vendor is grouped with, how much is");
        line(
                text,
                "its own ring; in the line \"all claimed\" every vendor of a found ring counts, honest ones as alone");
        rankingText(text);
        decoyText(text);
        return text.toString();
    }

    private void rankingText(StringBuilder text) {
        if (ranking != null) {
            line(text, "");
            line(
                    text,
                    "vendor ranking: average precision %5.3f, precision at R %5.3f, honest vendors above the median"
                            + " planted one %d",
                    ranking.averagePrecision(),
                    ranking.precisionAtR(),
                    ranking.honestAboveMedian());
        }
    }

    private void decoyText(StringBuilder text) {
        if (decoys.isEmpty()) {
            return;
        }
        line(text, "");
        line(
                text,
                "%-16s %8s %8s %8s %8s  %10s  %s",
                "decoys",
                "groups",
                "in rings",
                "vendors",
                "in rings",
                "upper half",
                "best rank");
        for (Map.Entry<String, DecoyCount> entry : decoys.entrySet()) {
            DecoyCount count = entry.getValue();
            line(
                    text,
                    "%-16s %8d %8d %8d %8d  %10d  %9s",
                    entry.getKey(),
                    count.groups(),
                    count.groupsInRings(),
                    count.vendors(),
                    count.vendorsInRings(),
                    count.ringsInUpperHalf(),
                    count.bestRank() == 0 ? "-" : Integer.toString(count.bestRank()));
        }
        line(text, "decoy rings in the upper half of the rings: %d", decoyRingsInUpperHalf);
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
