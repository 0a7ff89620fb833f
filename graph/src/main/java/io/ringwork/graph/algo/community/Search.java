package io.ringwork.graph.algo.community;

import java.util.Arrays;

/**
 * The Leiden algorithm on one component. An iteration begins with the partition of the one before: nodes move, the
 * communities that changed are refined, the parts become the nodes of the next level, and so on until neither a move nor
 * a refined part is left; the nodes of the last level are the communities. Each of them was put together in refinements
 * only, so it is connected and γ-connected, and no two of them would gain by being one. When an iteration changes nothing,
 * no move of a single node pays either.
 *
 * <p>Such a partition is good, but rarely the best. What is left of the iterations is therefore spent on a small
 * component by disturbing some of its communities, about a third, and iterating from there; what comes out is kept when its
 * quality is higher (iterated local search, Lourenço, Martin and Stützle 2003).
 */
final class Search {

    /** Above so many nodes the partition of a component is not disturbed. */
    static final int MAX_DISTURBED = VisitOrder.SMALL;

    private static final int DISSOLVED_ONE_IN = 3;

    private static final int HANDFUL = 6;

    /** When fewer of a large component's nodes than one in so many changed, only changed communities are refined. */
    private static final int CALM_ONE_IN = 50;

    private final Level base;
    private final Potts potts;
    private final Draw random;
    private final boolean tracking;
    private int iterations;

    /** The nodes of the base in communities that some node entered or left in the last iteration; large bases only. */
    private boolean[] changed = {};

    Search(Level base, Potts potts, Draw random) {
        this(base, potts, random, base.nodeCount() > MAX_DISTURBED);
    }

    /**
     * @param tracking whether nodes are skipped that would certainly stay; the result is the same, and it needs an
     *     undisturbed search
     */
    Search(Level base, Potts potts, Draw random, boolean tracking) {
        this.base = base;
        this.potts = potts;
        this.random = random;
        this.tracking = tracking;
    }

    /** How many iterations were made. */
    int iterations() {
        return iterations;
    }

    /**
     * Searches from a partition that respects the conflicts.
     *
     * @param start for every node its community, numbered by their first nodes without gaps
     * @return the same of the best partition that was found
     */
    int[] run(int[] start, int maxIterations) {
        int[] best = improve(start, false);
        boolean stable = Arrays.equals(best, start);
        boolean calm = false;
        while (iterations < maxIterations) {
            if (!stable) {
                int[] next = improve(best, calm);
                int changes = changes(best, next);
                calm = base.nodeCount() > MAX_DISTURBED && changes < base.nodeCount() / CALM_ONE_IN;
                stable = changes == 0;
                best = next;
            } else if (base.nodeCount() > MAX_DISTURBED || Tally.of(base, best).isIdeal(base, best, potts)) {
                return best;
            } else {
                int[] other = improve(disturbed(best), false);
                if (Tally.of(base, other).isBetter(Tally.of(base, best), potts)) {
                    best = other;
                    stable = false;
                }
            }
        }
        return best;
    }

    /** How many nodes have a community with another first node than before. */
    private static int changes(int[] before, int[] after) {
        int[] firstBefore = new int[before.length];
        int[] firstAfter = new int[after.length];
        int countBefore = 0;
        int countAfter = 0;
        int changes = 0;
        for (int node = 0; node < before.length; node++) {
            if (before[node] == countBefore) {
                firstBefore[countBefore++] = node;
            }
            if (after[node] == countAfter) {
                firstAfter[countAfter++] = node;
            }
            if (firstBefore[before[node]] != firstAfter[after[node]]) {
                changes++;
            }
        }
        return changes;
    }

    private int[] improve(int[] labels, boolean settled) {
        iterations++;
        Stale stale = tracking ? staleBelow(labels) : Stale.all(base);
        boolean[] touched = new boolean[tracking ? base.nodeCount() : 0];
        int[] communityOf = labels.clone();
        int[] nodeOf = new int[base.nodeCount()];
        Arrays.setAll(nodeOf, node -> node);
        Level level = base;
        while (true) {
            Communities communities = new Communities(level, communityOf, settled && level == base);
            int[] parts = settle(level, communities, stale);
            for (int node = 0; node < touched.length; node++) {
                touched[node] |= stale.isTouched(communityOf[nodeOf[node]]);
            }
            int count = Aggregation.count(parts);
            if (count == level.nodeCount()) {
                changed = touched;
                return nodeOf;
            }
            Level above = Aggregation.of(level, parts, count);
            int[] inherited = inherited(communityOf, parts, count);
            if (!tracking) {
                stale = Stale.all(above);
            } else if (level == base && iterations == 1) {
                stale = Stale.allTracked(above);
            } else {
                stale = stale.above(communityOf, parts, above, inherited, level == base);
            }
            for (int i = 0; i < nodeOf.length; i++) {
                nodeOf[i] = parts[nodeOf[i]];
            }
            communityOf = inherited;
            level = above;
        }
    }

    /** What must be looked at when an iteration begins where the one before ended. */
    private Stale staleBelow(int[] labels) {
        // The second iteration finds communities that no single vertex has seen: they were joined above.
        return iterations <= 2
                ? Stale.allTracked(base)
                : Stale.of(base, labels, changed, new boolean[base.nodeCount()]);
    }

    /**
     * Moves nodes and refines. As long as nothing could be refined, nodes are looked at again: when no node moves either,
     * every node is a community of its own and no move and no merger pays.
     */
    private int[] settle(Level level, Communities communities, Stale stale) {
        LocalMoving moving = new LocalMoving(level, potts, communities, stale);
        while (true) {
            boolean moved = moving.run(order(level));
            int[] order = VisitOrder.drawn(level.nodeCount(), random);
            int[] parts = Aggregation.renumbered(Refinement.run(level, potts, communities, order));
            if (!moved || Aggregation.count(parts) < level.nodeCount()) {
                return parts;
            }
        }
    }

    private int[] order(Level level) {
        int[] order = VisitOrder.drawn(level.nodeCount(), random);
        boolean isBeginning = level == base && iterations == 1 && base.nodeCount() > VisitOrder.SMALL;
        return isBeginning ? VisitOrder.heaviestFirst(level, order) : order;
    }

    /** The communities of the parts, each by the number of its first part. */
    private static int[] inherited(int[] communityOf, int[] parts, int partCount) {
        int[] inherited = new int[partCount];
        int[] number = new int[communityOf.length];
        Arrays.fill(number, -1);
        for (int node = 0; node < communityOf.length; node++) {
            if (number[communityOf[node]] < 0) {
                number[communityOf[node]] = parts[node];
            }
            inherited[parts[node]] = number[communityOf[node]];
        }
        return inherited;
    }

    /**
     * The partition with one community dissolved into nodes, and of the others about one in three; about one in three of
     * these nodes begins with a neighbour picked at random, since from single nodes alone the best move is always the same.
     */
    private int[] disturbed(int[] labels) {
        boolean[] dissolved = new boolean[Aggregation.count(labels)];
        // One of a handful leaves no room for another arrangement: there it may be two thirds, or all.
        int share = dissolved.length <= HANDFUL ? random.nextInt(DISSOLVED_ONE_IN) : 0;
        for (int community = 0; community < dissolved.length; community++) {
            dissolved[community] = random.nextInt(DISSOLVED_ONE_IN) <= share;
        }
        dissolved[random.nextInt(dissolved.length)] = true;
        int[] disturbed = new int[labels.length];
        int[] first = new int[dissolved.length];
        Arrays.fill(first, -1);
        for (int node = 0; node < labels.length; node++) {
            int community = labels[node];
            if (first[community] < 0 || dissolved[community]) {
                first[community] = node;
            }
            disturbed[node] = first[community];
        }
        for (int node = 0; node < labels.length; node++) {
            if (dissolved[labels[node]] && random.nextInt(DISSOLVED_ONE_IN) == 0) {
                disturbed[node] = disturbed[acquaintance(node, labels, dissolved)];
            }
        }
        return disturbed;
    }

    /** A neighbour picked at random when both were dissolved and nobody must be apart from either, else the node itself. */
    private int acquaintance(int node, int[] labels, boolean[] dissolved) {
        int degree = base.offsets[node + 1] - base.offsets[node];
        if (degree == 0) {
            return node;
        }
        int neighbour = base.neighbours[base.offsets[node] + random.nextInt(degree)];
        boolean free = base.conflicts.isFree(node) && base.conflicts.isFree(neighbour);
        return free && dissolved[labels[neighbour]] ? neighbour : node;
    }
}
