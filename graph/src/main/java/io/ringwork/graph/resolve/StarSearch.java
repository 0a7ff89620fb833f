package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Puts things into stars: they are taken in their order, and each joins the leader that is most like it, or becomes a
 * leader itself when none is like it.
 *
 * <p>A thing that is like none before it leads; one that is like others before it leads only when all of these follow. To
 * keep no pair that says nothing, candidates are gone through three times: for the things that are like an earlier one; for
 * their pairs with those that are like no earlier one and so lead for certain; and for what is left, pairs of which neither
 * leads or follows for certain. So a thousand copies make a thousand pairs and not half a million. The passes run on the
 * threads of the pool that it is called in, and their number changes nothing.
 */
final class StarSearch {

    /** What is put into stars, numbered from 0. All methods are called by several threads. */
    interface Things {

        int count();

        boolean isAlike(int one, int other);

        /** Whether the one is taken before the other, which is not the same. */
        boolean isBefore(int one, int other);

        /** Whether the thing is more like one leader than like another. */
        boolean isCloser(int thing, int leader, int other);

        /** Shows all pairs that may be alike to collectors of the pass and returns what they found, in any order. */
        long[] candidates(Pass pass);
    }

    private enum Stage {
        EARLIER,
        CERTAIN,
        OPEN
    }

    private final Things things;
    /** Whether a thing is like an earlier one. Only ever set, so that threads need not wait for each other. */
    private final boolean[] hasEarlier;

    private final boolean[] follows;

    StarSearch(Things things) {
        this.things = things;
        hasEarlier = new boolean[things.count()];
        follows = new boolean[things.count()];
    }

    /** The leader of every thing, itself for leaders. */
    int[] leaders() {
        things.candidates(new Pass(Stage.EARLIER));
        long[] certain = things.candidates(new Pass(Stage.CERTAIN));
        for (long pair : certain) {
            follows[later(pair)] = true;
        }
        long[] open = things.candidates(new Pass(Stage.OPEN));
        return lead(LongStream.concat(LongStream.of(certain), LongStream.of(open))
                .sorted()
                .distinct()
                .toArray());
    }

    private static int later(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private int[] lead(long[] pairs) {
        int[] leaderOf = IntStream.range(0, things.count()).toArray();
        int[] starts = new int[things.count() + 1];
        for (long pair : pairs) {
            starts[later(pair) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] order = IntStream.range(0, things.count())
                .filter(thing -> hasEarlier[thing])
                .boxed()
                .sorted((one, other) -> one.equals(other) ? 0 : things.isBefore(one, other) ? -1 : 1)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int thing : order) {
            for (int i = starts[thing]; i < starts[thing + 1]; i++) {
                int earlier = (int) pairs[i];
                if (leaderOf[earlier] == earlier && isBetter(thing, earlier, leaderOf[thing])) {
                    leaderOf[thing] = earlier;
                }
            }
        }
        return leaderOf;
    }

    /** Whether a leader is more like the thing than the one chosen so far, or as much and before it. */
    private boolean isBetter(int thing, int leader, int chosen) {
        return chosen == thing
                || things.isCloser(thing, leader, chosen)
                || (!things.isCloser(thing, chosen, leader) && things.isBefore(leader, chosen));
    }

    /** One time of going through all candidates. */
    final class Pass {

        private final Stage stage;

        private Pass(Stage stage) {
            this.stage = stage;
        }

        /** Whether only pairs count of which at least one thing {@link #hasEarlier}. */
        boolean isNarrow() {
            return stage != Stage.EARLIER;
        }

        boolean hasEarlier(int thing) {
            return hasEarlier[thing];
        }

        Collector collector() {
            return new Collector(stage);
        }
    }

    /** Takes candidates of one pass; for one thread. */
    final class Collector {

        private final Stage stage;
        private long[] found = new long[64];
        private int size;

        private Collector(Stage stage) {
            this.stage = stage;
        }

        /** Looks at two things; they may be the same, and may have been looked at before. */
        void pair(int one, int other) {
            boolean wanted = switch (stage) {
                case EARLIER -> !hasEarlier[one] || !hasEarlier[other];
                case CERTAIN -> hasEarlier[one] != hasEarlier[other];
                case OPEN -> hasEarlier[one] && hasEarlier[other] && !(follows[one] && follows[other]);
            };
            if (!wanted || one == other || !things.isAlike(one, other)) {
                return;
            }
            boolean first = things.isBefore(one, other);
            int earlier = first ? one : other;
            int later = first ? other : one;
            if (stage == Stage.EARLIER) {
                hasEarlier[later] = true;
            } else if (stage == Stage.CERTAIN ? !hasEarlier[earlier] : !follows[earlier]) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = ((long) later << Integer.SIZE) | earlier;
            }
        }

        /** The pairs worth keeping. */
        long[] found() {
            return Arrays.copyOf(found, size);
        }
    }
}
