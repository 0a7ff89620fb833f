package io.ringwork.graph.resolve;

import io.ringwork.graph.model.Listing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
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
 *   <li>The others are taken in the order of {@link TitleRanking}; each joins the most similar leader ({@link TitleJoin})
 *       whose weighted Jaccard similarity reaches the threshold, or becomes a leader itself. A group is a star: every
 *       member is similar to its leader, and none chain.
 *   <li>A member stays when the words that it shares with the leader say enough, counted without the vendors of the group.
 *       The least of these sums, at most {@link TitleGroups#LARGEST_BITS}, is the weight of the group. Groups of one vendor
 *       are dropped.
 * </ol>
 *
 * <p>The weight is that of two titles agreeing in their words, not of two vendors being one: suppliers' titles are copied
 * by honest resellers. Cost: linear in words but for sorting, and bounded for titles that resemble very many others, since
 * each is compared with no more than {@link TitleParameters#maxBucket} others of a key; about 250 bytes for a listing
 * while it is compared, and 120 before. The result depends neither on the order of the listings nor on the number of threads. Word
 * order does not change the similarity, only the weight of a group.
 */
public final class TitleResolver implements Consumer<Listing> {

    /** Titles with fewer words that are not common say too little. */
    private static final int LEAST_WORDS = 4;

    private static final int BLOCK = 1 << 13;
    private static final int READ_AT_ONCE = 4;

    /** What becomes of a wording. */
    enum Standing {
        /** Has too few words; joins nothing. */
        SHORT,
        /** Says too little; joins nothing. */
        COMMON,
        /** Says too little, but very many vendors use it; a group by itself. */
        HUB,
        /** May join others. */
        JOINS
    }

    private final TitleParameters parameters;
    private final Deque<ForkJoinTask<TitleBlock>> reading = new ArrayDeque<>();
    private final List<TitleBlock> blocks = new ArrayList<>();
    private List<Titled> titled = new ArrayList<>();
    private long untitled;

    /** A resolver without listings. */
    public TitleResolver(TitleParameters parameters) {
        this.parameters = parameters;
    }

    /** Takes a listing and keeps its title; without a title, or a title without words, it is counted and left out. Each id once. */
    @Override
    public void accept(Listing listing) {
        String title = listing.title();
        if (title == null) {
            untitled++;
        } else {
            titled.add(Titled.of(listing, title));
            if (titled.size() == BLOCK) {
                read();
            }
        }
    }

    /** Reads the words of the last titles on another thread; their listings can go. */
    private void read() {
        List<Titled> block = titled;
        titled = new ArrayList<>(BLOCK);
        reading.add(ForkJoinTask.adapt(() -> new TitleBlock(block)).fork());
        while (reading.size() > READ_AT_ONCE) {
            finishBlock();
        }
    }

    private void finishBlock() {
        TitleBlock block = reading.remove().join();
        untitled += block.left();
        blocks.add(block);
    }

    /**
     * Groups the titles taken, on the threads of the pool that it is called in. To be called once: what was taken is let
     * go.
     */
    public TitleResolution resolve() {
        read();
        while (!reading.isEmpty()) {
            finishBlock();
        }
        TitleCorpus corpus = new TitleCorpus(blocks);
        TitleInformation information = new TitleInformation(corpus, parameters.minPopulation());
        TitleRanking ranking = new TitleRanking(corpus);
        double leastBits = parameters.marginBits()
                + TitleInformation.log2(StrictMath.max(corpus.wordingCount(), parameters.minPopulation()));
        Standing[] standings = standings(corpus, information, ranking, leastBits);
        ranking.keepTitles(wording -> standings[wording] == Standing.JOINS || standings[wording] == Standing.HUB);
        TitleSets sets = new TitleSets(corpus, information, standings);
        TitleJoin join = new TitleJoin(sets, ranking, parameters);
        int[] leaders = new StarSearch(join).leaders();
        int[] leaderOf = new int[standings.length];
        Arrays.setAll(leaderOf, wording -> standings[wording] == Standing.HUB ? wording : -1);
        for (int set = 0; set < leaders.length; set++) {
            leaderOf[sets.wording(set)] = sets.wording(leaders[set]);
        }
        TitleGroups groups = new TitleGroups(corpus, ranking, information, parameters.hubVendors(), leastBits);
        return new TitleResolution(
                groups.of(leaderOf),
                corpus.listingCount(),
                untitled,
                corpus.wordingCount(),
                count(standings, Standing.SHORT),
                count(standings, Standing.COMMON),
                groups.sayingLittle(),
                join.skipped());
    }

    private static int count(Standing[] standings, Standing standing) {
        int count = 0;
        for (Standing own : standings) {
            count += own == standing ? 1 : 0;
        }
        return count;
    }

    private Standing[] standings(
            TitleCorpus corpus, TitleInformation information, TitleRanking ranking, double leastBits) {
        Standing[] standings = new Standing[corpus.wordingCount()];
        Arrays.parallelSetAll(standings, wording -> {
            if (!isLong(ranking.sequence(wording), information)) {
                return Standing.SHORT;
            }
            if (information.bitsAtMost(ranking.sequence(wording), parameters.hubVendors()) >= leastBits) {
                return Standing.JOINS;
            }
            return ranking.vendors(wording) > parameters.hubVendors() ? Standing.HUB : Standing.COMMON;
        });
        return standings;
    }

    /** Whether enough different words are not common. */
    private static boolean isLong(int[] sequence, TitleInformation information) {
        int telling = 0;
        for (int i = 0; i < sequence.length && telling < LEAST_WORDS; i++) {
            boolean counts = !information.isCommon(sequence[i]);
            for (int j = 0; j < i && counts; j++) {
                counts = sequence[j] != sequence[i];
            }
            telling += counts ? 1 : 0;
        }
        return telling >= LEAST_WORDS;
    }
}
