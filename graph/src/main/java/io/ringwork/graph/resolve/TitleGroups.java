package io.ringwork.graph.resolve;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.resolve.TitleInformation.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Weighs the stars of wordings and makes values of those that say enough and that two vendors or more use. */
final class TitleGroups {

    /** The most that agreeing words can weigh: copying is cheap, and the words of a title depend on each other. */
    static final double LARGEST_BITS = 40;

    private final TitleCorpus corpus;
    private final TitleRanking ranking;
    private final TitleInformation information;
    private final int hubVendors;
    private final double leastBits;
    private int sayingLittle;

    TitleGroups(
            TitleCorpus corpus, TitleRanking ranking, TitleInformation information, int hubVendors, double leastBits) {
        this.corpus = corpus;
        this.ranking = ranking;
        this.information = information;
        this.hubVendors = hubVendors;
        this.leastBits = leastBits;
    }

    /** @param leaderOf the leader of every wording, -1 for those in no group */
    List<ResolvedValue> of(int[] leaderOf) {
        boolean[] shared = new boolean[leaderOf.length];
        for (int wording = 0; wording < leaderOf.length; wording++) {
            if (leaderOf[wording] >= 0 && (leaderOf[wording] != wording || ranking.vendors(wording) > 1)) {
                shared[leaderOf[wording]] = true;
            }
        }
        long[] byLeader = new long[leaderOf.length];
        int count = 0;
        for (int wording = 0; wording < leaderOf.length; wording++) {
            if (leaderOf[wording] >= 0 && shared[leaderOf[wording]]) {
                byLeader[count++] = ((long) leaderOf[wording] << Integer.SIZE) | wording;
            }
        }
        Arrays.sort(byLeader, 0, count);
        List<ResolvedValue> groups = new ArrayList<>();
        for (int from = 0; from < count; ) {
            int leader = (int) (byLeader[from] >>> Integer.SIZE);
            List<Integer> wordings = new ArrayList<>();
            while (from < count && byLeader[from] >>> Integer.SIZE == leader) {
                wordings.add((int) byLeader[from++]);
            }
            if (vendors(wordings).size() > 1) {
                addGroup(leader, wordings, groups);
            }
        }
        groups.sort(Comparator.comparing(group -> group.members().get(0)));
        return groups;
    }

    private void addGroup(int leader, List<Integer> wordings, List<ResolvedValue> groups) {
        int vendorCount = vendors(wordings).size();
        int[] sequence = ranking.sequence(leader);
        List<boolean[]> shared =
                wordings.stream().map(wording -> shared(sequence, wording)).toList();
        LeftOut leftOut = leftOut(wordings, shared, sequence.length, vendorCount);
        double least = LARGEST_BITS;
        List<Integer> staying = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            double bits = information.bits(sequence, shared.get(i), leftOut);
            if (bits >= leastBits || vendorCount > hubVendors) {
                staying.add(wordings.get(i));
                least = StrictMath.min(least, bits);
            } else {
                sayingLittle++;
            }
        }
        if (vendors(staying).size() > 1) {
            groups.add(new ResolvedValue(
                    IdentifierKind.TITLE, ranking.title(leader), listingIds(staying), StrictMath.max(0, least)));
        }
    }

    /** Whether the wording has the word at each position of the leader's title. */
    private boolean[] shared(int[] sequence, int wording) {
        int[] set = corpus.set(wording);
        boolean[] shared = new boolean[sequence.length];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = Arrays.binarySearch(set, sequence[i]) >= 0;
        }
        return shared;
    }

    /** How many of the group's own vendors have each word, and each word with the one before it. */
    private LeftOut leftOut(List<Integer> wordings, List<boolean[]> shared, int length, int vendorCount) {
        Map<Integer, boolean[]> words = new LinkedHashMap<>();
        Map<Integer, boolean[]> pairs = new LinkedHashMap<>();
        for (int member = 0; member < shared.size(); member++) {
            int wording = wordings.get(member);
            boolean[] own = shared.get(member);
            for (int listing : listings(wording)) {
                int vendor = corpus.vendors().classOf(listing);
                boolean[] hasWord = words.computeIfAbsent(vendor, any -> new boolean[length]);
                boolean[] hasPair = pairs.computeIfAbsent(vendor, any -> new boolean[length]);
                for (int position = 0; position < length; position++) {
                    hasWord[position] |= own[position];
                    hasPair[position] |= position > 0 && own[position] && own[position - 1];
                }
            }
        }
        return new LeftOut(vendorCount, count(words, length), count(pairs, length));
    }

    private static int[] count(Map<Integer, boolean[]> flags, int length) {
        int[] count = new int[length];
        for (boolean[] own : flags.values()) {
            for (int i = 0; i < length; i++) {
                count[i] += own[i] ? 1 : 0;
            }
        }
        return count;
    }

    private int[] listings(int wording) {
        int from = corpus.wordings().start(wording);
        return IntStream.range(from, corpus.wordings().start(wording + 1))
                .map(corpus.wordings()::member)
                .toArray();
    }

    private Set<Integer> vendors(List<Integer> wordings) {
        Set<Integer> vendors = new HashSet<>();
        for (int wording : wordings) {
            for (int listing : listings(wording)) {
                vendors.add(corpus.vendors().classOf(listing));
            }
        }
        return vendors;
    }

    private List<String> listingIds(List<Integer> wordings) {
        Set<String> ids = new TreeSet<>();
        for (int wording : wordings) {
            for (int listing : listings(wording)) {
                ids.add(corpus.listingId(listing));
            }
        }
        return List.copyOf(ids);
    }

    /** Wordings that left a group because what they share with its leader does not say enough. */
    int sayingLittle() {
        return sayingLittle;
    }
}
