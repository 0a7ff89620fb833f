package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.TextColumn;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Wordings in the order in which they lead groups: those of most vendors first, then by their title. The title of a
 * wording is the last of its spellings in the order of their characters, which puts those in capitals behind.
 */
final class TitleRanking {

    private static final int BLOCK = 1 << 12;

    private final TitleCorpus corpus;
    private final int[] vendors;
    private final int[] spokesman;
    private TextColumn titles = new TextColumn();
    /** By wording the place of its title, when it was kept. */
    private final int[] place;

    TitleRanking(TitleCorpus corpus) {
        this.corpus = corpus;
        int count = corpus.wordingCount();
        vendors = new int[count];
        spokesman = new int[count];
        place = new int[count];
        IntStream.range(0, (count + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            for (int wording = block * BLOCK; wording < Math.min(count, (block + 1) * BLOCK); wording++) {
                vendors[wording] = vendorsOf(wording);
                spokesman[wording] = spokesmanOf(wording);
            }
        });
    }

    private int vendorsOf(int wording) {
        int from = corpus.wordings().start(wording);
        int to = corpus.wordings().start(wording + 1);
        if (to == from + 1) {
            return 1;
        }
        int[] own = new int[to - from];
        for (int i = from; i < to; i++) {
            own[i - from] = corpus.vendors().classOf(corpus.wordings().member(i));
        }
        Arrays.sort(own);
        int distinct = 1;
        for (int i = 1; i < own.length; i++) {
            distinct += own[i] != own[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    private int spokesmanOf(int wording) {
        int to = corpus.wordings().start(wording + 1);
        int best = corpus.wordings().member(corpus.wordings().start(wording));
        for (int i = corpus.wordings().start(wording) + 1; i < to; i++) {
            int listing = corpus.wordings().member(i);
            if (corpus.compareTitles(listing, best) > 0) {
                best = listing;
            }
        }
        return best;
    }

    /** Number of vendors that use the wording. */
    int vendors(int wording) {
        return vendors[wording];
    }

    /** Keeps the titles of some wordings only, and lets all others go; nothing else may be asked for its title afterwards. */
    void keepTitles(IntPredicate kept) {
        Arrays.fill(place, -1);
        int[] wordings = new int[place.length];
        int count = 0;
        for (int wording = 0; wording < place.length; wording++) {
            if (kept.test(wording)) {
                place[wording] = count;
                wordings[count++] = wording;
            }
        }
        titles = TextColumn.of(count, (texts, number) -> corpus.appendTitle(spokesman[wordings[number]], texts));
        corpus.dropTitles();
    }

    /** The title to show for a wording that was kept. */
    String title(int wording) {
        return titles.get(place[wording]);
    }

    /** The words of that title in their order. */
    int[] sequence(int wording) {
        return corpus.sequence(spokesman[wording]);
    }

    /** Negative when the first of two different wordings, which were kept, leads before the other. */
    int compare(int wording, int other) {
        return vendors[wording] != vendors[other]
                ? Integer.compare(vendors[other], vendors[wording])
                : titles.compare(place[wording], place[other]);
    }
}
