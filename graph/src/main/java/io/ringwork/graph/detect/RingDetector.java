package io.ringwork.graph.detect;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.projection.Projection;
import java.util.List;
import java.util.Locale;

/**
 * Finds ring candidates in a projection.
 *
 * <p>Methods {@code cells} and {@code leiden} need every pair of holders of a value, method {@code components} does not: there a value of
 * more than {@value #STAR_ABOVE} holders (fewer, when the pairs would not fit otherwise) ties them to its first holder
 * only, which gives the same rings.
 */
public final class RingDetector {

    /** Holders above which method components draws a star. */
    public static final int STAR_ABOVE = 100;

    /** The most vendor pairs that a method takes on: some 500 MB. */
    static final long MAX_PAIRS = 20_000_000;

    private RingDetector() {}

    /**
     * The candidates of a projection.
     *
     * @throws IllegalArgumentException when the method would have to look at more pairs than fit
     */
    public static Detection detect(Projection projection, DetectParameters parameters) {
        return detect(projection, parameters, Decisions.NONE);
    }

    /**
     * The candidates of a projection when analysts decided something.
     *
     * @throws IllegalArgumentException when the method would have to look at more pairs than fit
     */
    public static Detection detect(Projection projection, DetectParameters parameters, Decisions decisions) {
        boolean components = parameters.method() == DetectMethod.COMPONENTS;
        int starAbove = components ? STAR_ABOVE : Integer.MAX_VALUE;
        while (components && starAbove > 1 && projection.pairCount(starAbove) > MAX_PAIRS) {
            starAbove /= 2;
        }
        long pairs = projection.pairCount(starAbove);
        if (pairs > MAX_PAIRS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The shared values make %,d pairs of vendors, more than the %,d that detect.method=%s takes:"
                            + " set detect.hub=on, lower detect.hub.max-vendors.<kind>, or set detect.method=components",
                    pairs,
                    MAX_PAIRS,
                    parameters.method().word()));
        }
        JudgedLinks judged = new JudgedLinks(decisions, projection.input().vendors());
        CsrGraph graph = links(projection, parameters, judged, starAbove);
        List<VendorGroup> groups = new Communities(projection, parameters, judged).find(graph);
        PictureBridges.Result rings = parameters.method() == DetectMethod.CELLS
                ? new PictureBridges(projection, parameters.minLinkBits(), judged.apart()).join(groups, graph)
                : new PictureBridges.Result(groups, graph);
        CandidateBuilder builder = new CandidateBuilder(projection, rings.graph(), judged);
        double minRingBits = components ? 0 : parameters.minRingBits();
        List<RingCandidate> candidates = rings.groups().stream()
                .map(builder::build)
                .filter(candidate -> candidate.evidenceBits() >= minRingBits
                        || candidate.isJudged()
                        || (projection.tellsPersons() && candidate.strongestLink() >= minRingBits))
                .toList();
        return new Detection(candidates, graph.edgeCount(), projection.starCount(starAbove));
    }

    private static CsrGraph links(
            Projection projection, DetectParameters parameters, JudgedLinks judged, int starAbove) {
        boolean components = parameters.method() == DetectMethod.COMPONENTS;
        return judged.applyTo(projection.linkGraph(components ? 0 : parameters.minLinkBits(), starAbove), projection);
    }

    /** The vendor graph that methods {@code cells} and {@code leiden} cut, with every link between two holders. */
    static CsrGraph links(Projection projection, DetectParameters parameters, Decisions decisions) {
        return links(
                projection,
                parameters,
                new JudgedLinks(decisions, projection.input().vendors()),
                Integer.MAX_VALUE);
    }
}
