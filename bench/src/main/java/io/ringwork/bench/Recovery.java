package io.ringwork.bench;

import io.ringwork.graph.engine.Partition;

/**
 * How much of the planted rings a partition gives back.
 *
 * @param found rings of which some group has a Jaccard similarity of members of at least one half
 * @param exact rings that are a group
 * @param similarity the mean over rings of the highest similarity
 */
record Recovery(int found, int exact, double similarity) {

    static Recovery of(int[][] rings, Partition partition) {
        int[] sizes = new int[partition.groupCount()];
        for (int vertex = 0; vertex < partition.vertexCount(); vertex++) {
            sizes[partition.groupOf(vertex)]++;
        }
        int found = 0;
        int exact = 0;
        double sum = 0;
        for (int[] ring : rings) {
            double best = 0;
            for (int member : ring) {
                int group = partition.groupOf(member);
                int common = 0;
                for (int other : ring) {
                    common += partition.groupOf(other) == group ? 1 : 0;
                }
                best = Math.max(best, (double) common / (sizes[group] + ring.length - common));
            }
            found += best >= 0.5 ? 1 : 0;
            exact += best == 1 ? 1 : 0;
            sum += best;
        }
        return new Recovery(found, exact, sum / rings.length);
    }

    /** Whether no fewer rings are found, and the mean similarity is at most a thousandth lower. */
    boolean isNoWorseThan(Recovery other) {
        return found >= other.found && similarity >= other.similarity - 0.001;
    }

    @Override
    public String toString() {
        return Figures.text("%d rings found, %d exact, mean similarity %.4f", found, exact, similarity);
    }
}
