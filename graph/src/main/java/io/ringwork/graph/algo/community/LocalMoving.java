package io.ringwork.graph.algo.community;

/**
 * Fast local moving (Traag, Waltman and Van Eck 2019, algorithm A.2): every node goes to the neighbouring community, or to
 * one of its own, where the quality gains most, and whoever may gain by that is looked at again, until the queue is empty.
 * A node never goes into a community with a node that it must be apart from. Ties: a node stays where it is, or goes
 * where its first neighbour is. About O(edges) a run.
 */
final class LocalMoving {

    private final Level level;
    private final Potts potts;
    private final Communities communities;
    private final Stale stale;
    private final WeightTo weightTo;
    private int[] around = new int[64];
    private final boolean[] barred;
    private final NodeQueue queue;

    LocalMoving(Level level, Potts potts, Communities communities, Stale stale) {
        this.stale = stale;
        this.level = level;
        this.potts = potts;
        this.communities = communities;
        weightTo = new WeightTo();
        barred = new boolean[level.conflicts.isEmpty() ? 0 : level.nodeCount()];
        queue = new NodeQueue(level.nodeCount());
    }

    /** Looks at all nodes in that order, and again at those near a move. Returns whether any node moved. */
    boolean run(int[] order) {
        boolean moved = false;
        for (int node : order) {
            queue.add(node);
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (!stale.isStale(node)) {
                continue;
            }
            int home = communities.of(node);
            int target = best(node, home);
            if (target != home) {
                communities.move(node, level.sizes[node], target);
                stale.moved(node, home, target);
                wake(node, target);
                moved = true;
            }
        }
        return moved;
    }

    private int best(int node, int home) {
        int start = level.offsets[node];
        int end = level.offsets[node + 1];
        weightTo.clear(1 + end - start);
        weightTo.add(home, 0);
        if (around.length < end - start) {
            around = new int[2 * (end - start)];
        }
        // Looked up in a loop of their own, many are on their way from memory at once.
        for (int slot = start; slot < end; slot++) {
            around[slot - start] = communities.of(level.neighbours[slot]);
        }
        for (int slot = start; slot < end; slot++) {
            weightTo.add(around[slot - start], level.steps[slot]);
        }
        bar(node, true);
        long size = level.sizes[node];
        int best = home;
        long bestSteps = weightTo.steps(0);
        long bestVertices = communities.vertices(home) - size;
        for (int i = 1; i < weightTo.count(); i++) {
            long steps = weightTo.steps(i);
            // Most communities are too far off even if they had a single vertex: their sizes need not be looked up.
            if (!potts.improves(steps - bestSteps, size * (1 - bestVertices))) {
                continue;
            }
            int community = weightTo.community(i);
            long vertices = communities.vertices(community);
            if (potts.improves(steps - bestSteps, size * (vertices - bestVertices)) && !isBarred(community)) {
                best = community;
                bestSteps = steps;
                bestVertices = vertices;
            }
        }
        if (!communities.isSingle(home) && potts.improves(-bestSteps, -size * bestVertices)) {
            best = communities.unused();
        }
        bar(node, false);
        return best;
    }

    private boolean isBarred(int community) {
        return barred.length > 0 && barred[community];
    }

    private void bar(int node, boolean value) {
        if (barred.length == 0) {
            return;
        }
        int end = level.conflicts.first(node + 1);
        for (int i = level.conflicts.first(node); i < end; i++) {
            barred[communities.of(level.conflicts.partner(i))] = value;
        }
    }

    private void wake(int node, int target) {
        for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
            if (communities.of(level.neighbours[slot]) != target) {
                queue.add(level.neighbours[slot]);
            }
        }
        if (barred.length > 0) {
            int end = level.conflicts.first(node + 1);
            for (int i = level.conflicts.first(node); i < end; i++) {
                queue.add(level.conflicts.partner(i));
            }
        }
    }
}
