package io.ringwork.graph.algo.community;

import java.util.Arrays;

/**
 * Refinement (Traag, Waltman and Van Eck 2019, algorithm A.3): every community is taken apart into its nodes, and these
 * are put together again only where that pays at every step. A node that is still alone, and is well connected to its
 * community, joins the well-connected part of it where the quality gains most and loses at least nothing. Every part is
 * therefore connected, and γ-connected. A settled community is one part as it is.
 *
 * <p>The paper draws the part at random, the better ones more often; here it is always the best, and of equals the one
 * that is met first. A partition can then be explained step by step, and what randomness is for, finding another way in
 * another iteration, comes from visiting the nodes in another order. O(edges).
 */
final class Refinement {

    private final Level level;
    private final Potts potts;
    private final Communities communities;
    private final int[] partOf;
    private final int[] vertices;
    private final long[] outward;
    private final boolean[] joined;
    private final WeightTo weightTo;

    private Refinement(Level level, Potts potts, Communities communities) {
        this.level = level;
        this.potts = potts;
        this.communities = communities;
        int n = level.nodeCount();
        partOf = new int[n];
        vertices = level.sizes.clone();
        outward = new long[n];
        joined = new boolean[n];
        weightTo = new WeightTo();
        int[] whole = new int[n];
        Arrays.fill(whole, -1);
        for (int node = 0; node < n; node++) {
            int community = communities.of(node);
            partOf[node] = node;
            if (communities.isSettled(community)) {
                whole[community] = whole[community] < 0 ? node : whole[community];
                partOf[node] = whole[community];
                joined[node] = true;
                continue;
            }
            if (communities.isSingle(community)) {
                // Nobody to be put together with: most nodes above the first level.
                joined[node] = true;
                continue;
            }
            long sum = 0;
            for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
                sum += communities.of(level.neighbours[slot]) == community ? level.steps[slot] : 0;
            }
            outward[node] = sum;
        }
    }

    /** For every node the number of its part: a node of it. Nodes are visited in the given order. */
    static int[] run(Level level, Potts potts, Communities communities, int[] order) {
        Refinement refinement = new Refinement(level, potts, communities);
        for (int node : order) {
            if (!refinement.joined[node] && refinement.isWellConnected(node, communities.of(node))) {
                refinement.join(node);
            }
        }
        return refinement.partOf;
    }

    /** Whether a part is tied to the rest of its community by at least what their pairs cost. */
    private boolean isWellConnected(int part, int community) {
        long size = vertices[part];
        return potts.carries(outward[part], size * (communities.vertices(community) - size));
    }

    private void join(int node) {
        int community = communities.of(node);
        weightTo.clear(level.offsets[node + 1] - level.offsets[node]);
        for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
            int neighbour = level.neighbours[slot];
            if (communities.of(neighbour) == community) {
                weightTo.add(partOf[neighbour], level.steps[slot]);
            }
        }
        long size = level.sizes[node];
        int best = node;
        long bestSteps = 0;
        for (int i = 0; i < weightTo.count(); i++) {
            int part = weightTo.community(i);
            long steps = weightTo.steps(i);
            boolean better = best == node
                    ? potts.carries(steps, size * vertices[part])
                    : potts.improves(steps - bestSteps, size * (vertices[part] - vertices[best]));
            if (better && steps > 0 && isWellConnected(part, community)) {
                best = part;
                bestSteps = steps;
            }
        }
        if (best != node) {
            vertices[best] += level.sizes[node];
            outward[best] += outward[node] - 2 * bestSteps;
            partOf[node] = best;
            joined[node] = true;
            joined[best] = true;
        }
    }
}
