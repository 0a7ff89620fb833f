package io.ringwork.graph.resolve;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.resolve.TitleInformation.Similarity;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds titles that were copied or reworded: words in another order, some words added, dropped or changed, other
 * punctuation and case. Give it every listing, then ask once.
 *
 * <ol>
 *   <li>A title becomes its words ({@link TitleWords}); titles of the same words are one wording.
 *   <li>Words get weights from how many vendors use them ({@link TitleInformation}). A wording joins nothing when fewer
 *       than four of its words are not common, or when all of them together cannot say log2(number of wordings) +
 *       {@link TitleParameters#marginBits}: so many titles differ by less. If more than
 *       {@link TitleParameters#hubVendors} vendors use it nevertheless, it is a group by itself.
 *   <li>The others are taken in the order of {@link TitleRanking}; each joins the most similar leader found by
 *       {@link TitleSketch} and {@link TitleIndex} whose weighted Jaccard similarity reaches the threshold, or becomes a
 *       leader itself. A group is a star: every member is similar to its leader, and none chain.
 *   <li>A member stays when the words that it shares with the leader say enough, counted without the vendors of the group.
 *       The least of these sums, at most {@link TitleGroups#LARGEST_BITS}, is the weight of the group. Groups of one vendor
 *       are dropped.
 * </ol>
 *
 * <p>The weight is that of two titles agreeing in their words, not of two vendors being one: suppliers' titles are copied
 * by honest resellers. Cost: linear in words but for sorting, and bounded for titles that resemble very many others, since
 * buckets hold leaders only and no more than {@link TitleParameters#maxBucket}; about 500 bytes for a listing. The result
 * does not depend on the order of the listings. Word order does not change the similarity, only the weight of a group.
 */
public final class TitleResolver implements Consumer<Listing> {

    /** Titles with fewer words that are not common say too little. */
    private static final int LEAST_WORDS = 4;

    private final TitleParameters parameters;
    private final TitleCorpus corpus = new TitleCorpus();
    private long untitled;
    private int tooShort;
    private int tooCommon;

    /** A resolver without listings. */
    public TitleResolver(TitleParameters parameters) {
        this.parameters = parameters;
    }

    /** Takes a listing; without a title, or a title without words, it is counted and left out. Each id once. */
    @Override
    public void accept(Listing listing) {
        String title = listing.title();
        if (title == null || !corpus.add(listing.id(), listing.vendorId(), title)) {
            untitled++;
        }
    }

    /** Groups the titles taken so far. */
    public TitleResolution resolve() {
        TitleInformation information = new TitleInformation(corpus, parameters.minPopulation());
        TitleRanking ranking = new TitleRanking(corpus);
        double leastBits = parameters.marginBits()
                + TitleInformation.log2(StrictMath.max(corpus.wordingCount(), parameters.minPopulation()));
        int[] order = ranking.order();
        boolean[] eligible = eligible(information, ranking, leastBits);
        TitleSketch sketch = new TitleSketch(parameters.threshold());
        TitleIndex index = new TitleIndex(sketch.bands(), StrictMath.max(1, count(eligible)), parameters.maxBucket());
        int[] leaderOf = lead(order, eligible, information, sketch, index);
        for (int wording = 0; wording < leaderOf.length; wording++) {
            if (leaderOf[wording] < 0
                    && ranking.vendors(wording) > parameters.hubVendors()
                    && isLong(wording, information)) {
                leaderOf[wording] = wording;
            }
        }
        TitleGroups groups = new TitleGroups(corpus, ranking, information, parameters.hubVendors(), leastBits);
        return new TitleResolution(
                groups.of(leaderOf),
                corpus.listingCount(),
                untitled,
                corpus.wordingCount(),
                tooShort,
                tooCommon,
                groups.sayingLittle(),
                index.crowdedOut());
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** Whether each wording may join others. */
    private boolean[] eligible(TitleInformation information, TitleRanking ranking, double leastBits) {
        tooShort = 0;
        tooCommon = 0;
        boolean[] eligible = new boolean[corpus.wordingCount()];
        for (int wording = 0; wording < eligible.length; wording++) {
            boolean enough = isLong(wording, information);
            eligible[wording] =
                    enough && information.bitsAtMost(ranking.sequence(wording), parameters.hubVendors()) >= leastBits;
            if (!enough) {
                tooShort++;
            } else if (!eligible[wording] && ranking.vendors(wording) <= parameters.hubVendors()) {
                tooCommon++;
            }
        }
        return eligible;
    }

    private boolean isLong(int wording, TitleInformation information) {
        int telling = 0;
        for (int word : corpus.set(wording)) {
            telling += information.isCommon(word) ? 0 : 1;
        }
        return telling >= LEAST_WORDS;
    }

    /** The leader of every wording, itself for leaders, -1 for those that may not join. */
    private int[] lead(
            int[] order, boolean[] eligible, TitleInformation information, TitleSketch sketch, TitleIndex index) {
        long[] hashes = new long[corpus.wordCount()];
        Arrays.setAll(hashes, word -> TitleSketch.hash(corpus.word(word)));
        int[] leaderOf = new int[order.length];
        Arrays.fill(leaderOf, -1);
        TitleIntList leaders = new TitleIntList();
        for (int wording : order) {
            if (!eligible[wording]) {
                continue;
            }
            int[] set = corpus.set(wording);
            long[] setHashes =
                    Arrays.stream(set).mapToLong(word -> hashes[word]).toArray();
            int[] setWeights = Arrays.stream(set).map(information::weight).toArray();
            int[] keys = sketch.of(setHashes, setWeights);
            Similarity best = null;
            for (int candidate : index.candidates(keys)) {
                int leader = leaders.get(candidate);
                Similarity similarity = information.similarity(corpus.set(leader), set);
                if (similarity.isAtLeast(parameters.threshold()) && (best == null || similarity.isMoreThan(best))) {
                    best = similarity;
                    leaderOf[wording] = leader;
                }
            }
            if (best == null) {
                leaderOf[wording] = wording;
                index.enter(keys);
                leaders.add(wording);
            }
        }
        return leaderOf;
    }
}
