package io.ringwork.graph.algo.community;

import java.util.Arrays;

/**
 * Which nodes of a level must be looked at. A node that gained nothing by moving when it was looked at last, and whose own
 * community and neighbouring communities have been left alone since, gains nothing now: looking at it again would change
 * nothing. A community is touched when a node enters or leaves it; then whoever is in it or beside it is looked at for the
 * rest of the level.
 */
final class Stale {

    private static final boolean[] ALL = {};

    private static final int[] NONE = {};

    private final Level level;
    private final boolean[] stale;
    private final boolean[] touched;
    private int[] labels = NONE;
    private int[] first = NONE;
    private int[] members = NONE;

    private Stale(Level level, boolean[] stale, boolean[] touched) {
        this.level = level;
        this.stale = stale;
        this.touched = touched;
    }

    /** All nodes, and touched communities are not written down. */
    static Stale all(Level level) {
        return new Stale(level, ALL, ALL);
    }

    /** All nodes. */
    static Stale allTracked(Level level) {
        return new Stale(level, ALL, new boolean[level.nodeCount()]);
    }

    /**
     * Some nodes.
     *
     * @param labels the communities of the nodes at first
     * @param around nodes in communities that were touched since the others were looked at: they and their neighbours
     * @param alone nodes that were not looked at themselves
     */
    static Stale of(Level level, int[] labels, boolean[] around, boolean[] alone) {
        Stale stale = new Stale(level, alone, new boolean[level.nodeCount()]);
        stale.labels = labels.clone();
        for (int node = 0; node < around.length; node++) {
            if (around[node]) {
                stale.markAround(node);
            }
        }
        return stale;
    }

    /**
     * What must be looked at in the next level: nodes in or beside a touched community, nodes that share a community, and
     * nodes that were put together from several.
     *
     * @param communityOf the communities of this level's nodes
     * @param partOf their parts, which are the nodes above
     * @param inherited the communities of the nodes above
     * @param known whether a whole community was looked at when the iteration before ended
     */
    Stale above(int[] communityOf, int[] partOf, Level above, int[] inherited, boolean known) {
        int n = above.nodeCount();
        int[] nodes = new int[level.nodeCount()];
        for (int community : communityOf) {
            nodes[community]++;
        }
        int[] parts = new int[n];
        for (int community : inherited) {
            parts[community]++;
        }
        boolean[] around = new boolean[n];
        boolean[] alone = new boolean[n];
        for (int node = 0; node < partOf.length; node++) {
            int part = partOf[node];
            around[part] = touched[communityOf[node]];
            alone[part] = parts[inherited[part]] > 1 || (!known && nodes[communityOf[node]] > 1);
        }
        return of(above, inherited, around, alone);
    }

    boolean isStale(int node) {
        return stale == ALL || stale[node];
    }

    /** Whether a node entered or left a community at this level. */
    boolean isTouched(int community) {
        return touched[community];
    }

    /** A node has moved. */
    void moved(int node, int source, int target) {
        if (touched == ALL) {
            return;
        }
        touch(source);
        touch(target);
        if (stale != ALL) {
            markAround(node);
            int end = level.conflicts.first(node + 1);
            for (int i = level.conflicts.first(node); i < end; i++) {
                stale[level.conflicts.partner(i)] = true;
            }
        }
    }

    private void touch(int community) {
        if (touched[community]) {
            return;
        }
        touched[community] = true;
        if (stale == ALL) {
            return;
        }
        if (members.length == 0) {
            group();
        }
        for (int i = first[community]; i < first[community + 1]; i++) {
            markAround(members[i]);
        }
    }

    private void group() {
        int n = labels.length;
        first = new int[n + 1];
        for (int label : labels) {
            first[label + 1]++;
        }
        for (int label = 0; label < n; label++) {
            first[label + 1] += first[label];
        }
        int[] next = Arrays.copyOf(first, n);
        members = new int[n];
        for (int node = 0; node < n; node++) {
            members[next[labels[node]]++] = node;
        }
    }

    private void markAround(int node) {
        stale[node] = true;
        for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
            stale[level.neighbours[slot]] = true;
        }
    }
}
