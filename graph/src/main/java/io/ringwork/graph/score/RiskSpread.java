package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How risk travels from vendors that were found to sell counterfeits to the others of their ring. A source u of strength
 * e(u) arrives at v with e(u) · c(u, v), where c is the largest product, over the paths of at most {@value #ROUNDS} links,
 * of the strengths 1 − 2^(−bits/{@value #SCALE_BITS}) of their links; the arrivals of different sources add up. It is
 * personalised propagation, cut short and within one ring, so that it can be followed by hand. Cleared vendors neither
 * send nor pass on. A stronger source never lowers an arrival.
 *
 * <p>O(sources · links); a ring where vendors · links exceeds {@value #MOST_WORK} spreads over one link only.
 */
final class RiskSpread {

    private static final int ROUNDS = 3;
    private static final int SCALE_BITS = 10;
    private static final long MOST_WORK = 20_000_000;
    /** Accounts are removed for many reasons. */
    private static final double REMOVED = 0.5;

    private final List<String> vendors;
    private final int[] from;
    private final int[] to;
    private final double[] strength;
    private final int rounds;

    private final double[] arrived;
    private final double[] largest;
    private final String[] largestSource;
    private final int[] sources;

    /**
     * What arrives at a vendor.
     *
     * @param sum sum of the arrivals, at least 0
     * @param source from whom most arrives, the smallest id of several; empty when nothing does
     * @param sources number of vendors from whom something arrives
     */
    record Arrival(double sum, String source, int sources) {

        /** Nothing. */
        static final Arrival NONE = new Arrival(0, "", 0);
    }

    private RiskSpread(RingCandidate candidate, Facts facts) {
        vendors = candidate.vendors();
        Map<String, Integer> number = new HashMap<>();
        for (String vendor : vendors) {
            number.put(vendor, number.size());
        }
        List<Link> links = new ArrayList<>();
        for (Link link : candidate.links()) {
            if (!facts.isCleared(link.vendorA()) && !facts.isCleared(link.vendorB())) {
                links.add(link);
            }
        }
        from = new int[links.size()];
        to = new int[links.size()];
        strength = new double[links.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = number.getOrDefault(links.get(i).vendorA(), 0);
            to[i] = number.getOrDefault(links.get(i).vendorB(), 0);
            strength[i] = 1 - StrictMath.pow(2, -Math.max(0, links.get(i).bits()) / SCALE_BITS);
        }
        rounds = (long) vendors.size() * candidate.links().size() > MOST_WORK ? 1 : ROUNDS;
        arrived = new double[vendors.size()];
        largest = new double[vendors.size()];
        largestSource = new String[vendors.size()];
        Arrays.fill(largestSource, "");
        sources = new int[vendors.size()];
    }

    /** What arrives at each vendor of a ring; vendors at which nothing arrives are absent. */
    static Map<String, Arrival> within(RingCandidate candidate, Facts facts) {
        return new RiskSpread(candidate, facts).run(facts);
    }

    private Map<String, Arrival> run(Facts facts) {
        for (int source = 0; source < vendors.size(); source++) {
            double sent = sent(vendors.get(source), facts);
            if (sent > 0) {
                spread(source, sent);
            }
        }
        Map<String, Arrival> arrivals = new HashMap<>();
        for (int vendor = 0; vendor < vendors.size(); vendor++) {
            if (sources[vendor] > 0) {
                arrivals.put(vendors.get(vendor), new Arrival(arrived[vendor], largestSource[vendor], sources[vendor]));
            }
        }
        return arrivals;
    }

    private void spread(int source, double sent) {
        double[] reach = new double[vendors.size()];
        reach[source] = 1;
        for (int round = 0; round < rounds; round++) {
            spreadOnce(reach.clone(), reach);
        }
        for (int vendor = 0; vendor < reach.length; vendor++) {
            double arrival = sent * reach[vendor];
            if (vendor != source && arrival > 0) {
                arrived[vendor] += arrival;
                sources[vendor]++;
                if (arrival > largest[vendor]) {
                    largest[vendor] = arrival;
                    largestSource[vendor] = vendors.get(source);
                }
            }
        }
    }

    private void spreadOnce(double[] before, double[] after) {
        for (int link = 0; link < from.length; link++) {
            after[to[link]] = Math.max(after[to[link]], before[from[link]] * strength[link]);
            after[from[link]] = Math.max(after[from[link]], before[to[link]] * strength[link]);
        }
    }

    /** How sure it is that the vendor sells counterfeits, 0 to 1. */
    private static double sent(String vendor, Facts facts) {
        if (facts.isCleared(vendor)) {
            return 0;
        }
        if (facts.isCounterfeit(vendor)) {
            return 1;
        }
        return Math.max(facts.weight(vendor).hit(), REMOVED * facts.gone(vendor));
    }
}
