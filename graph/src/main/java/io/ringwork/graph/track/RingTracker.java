package io.ringwork.graph.track;

import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.score.ScoredRing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Gives rings ids that last, after the matching of communities by Greene, Doyle and Cunningham (2010): a ring takes the id
 * of the ring of the run before with which its Jaccard similarity is largest and at least {@value #MIN_SIMILARITY}, each
 * id once, best pair first.
 */
public final class RingTracker {

    /** The least Jaccard similarity of members at which a ring stays the same ring. */
    public static final double MIN_SIMILARITY = 0.5;

    /** How many members two rings must share for one to be a part of the other. */
    private static final int PART = 2;

    private final List<ScoredRing> rings;
    private final List<Ring> previous;
    /** By index of this run's ring: how many members it shares with each ring before, by index. */
    private final List<Map<Integer, Integer>> shared = new ArrayList<>();

    private final int[] parts;

    private RingTracker(List<ScoredRing> rings, List<Ring> previous) {
        this.rings = rings;
        this.previous = previous.stream().sorted(Comparator.comparing(Ring::id)).toList();
        this.parts = new int[previous.size()];
        Map<String, List<Integer>> before = new HashMap<>();
        for (int p = 0; p < this.previous.size(); p++) {
            for (RingMember member : this.previous.get(p).vendors()) {
                before.computeIfAbsent(member.vendorId(), id -> new ArrayList<>())
                        .add(p);
            }
        }
        for (ScoredRing ring : rings) {
            Map<Integer, Integer> counts = new TreeMap<>();
            for (String vendor : ring.candidate().vendors()) {
                before.getOrDefault(vendor, List.of()).forEach(p -> counts.merge(p, 1, Integer::sum));
            }
            shared.add(counts);
            counts.forEach((p, count) -> parts[p] += count >= PART ? 1 : 0);
        }
    }

    /**
     * Tracks.
     *
     * @param rings best first
     * @param previous the rings of the run before, none for the first run
     */
    public static Tracking track(List<ScoredRing> rings, List<Ring> previous) {
        return track(rings, previous, Set.of());
    }

    /**
     * Tracks a part of the rings.
     *
     * @param rings best first
     * @param previous the rings of before that share members with these
     * @param otherIds ids of further rings, which a new ring does not get
     */
    public static Tracking track(List<ScoredRing> rings, List<Ring> previous, Set<String> otherIds) {
        return new RingTracker(rings, previous).run(otherIds);
    }

    private Tracking run(Set<String> otherIds) {
        String[] ids = inheritedIds();
        Set<String> taken = new HashSet<>();
        previous.forEach(ring -> taken.add(ring.id()));
        List<Integer> fresh = IntStream.range(0, rings.size())
                .filter(i -> ids[i] == null)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> String.join("\n", members(i))))
                .toList();
        for (int i : fresh) {
            ids[i] = RingId.of(members(i), id -> taken.contains(id) || otherIds.contains(id));
            taken.add(ids[i]);
        }
        List<Ring> tracked = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < rings.size(); i++) {
            seen.addAll(shared.get(i).keySet());
            tracked.add(ring(i, ids[i]));
        }
        List<String> dissolved = IntStream.range(0, previous.size())
                .filter(p -> !seen.contains(p))
                .mapToObj(p -> previous.get(p).id())
                .toList();
        return new Tracking(List.copyOf(tracked), dissolved);
    }

    private List<String> members(int ring) {
        return rings.get(ring).candidate().vendors();
    }

    /** A ring and a ring before, by index, that are alike enough to be the same. */
    private record Match(int ring, int before, double similarity) {}

    private String[] inheritedIds() {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            int ring = i;
            shared.get(i).forEach((p, common) -> {
                int union = members(ring).size() + previous.get(p).vendors().size() - common;
                double similarity = common / (double) union;
                if (similarity >= MIN_SIMILARITY) {
                    matches.add(new Match(ring, p, similarity));
                }
            });
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.similarity())
                .thenComparingInt(Match::before)
                .thenComparing(match -> members(match.ring()).get(0)));
        String[] ids = new String[rings.size()];
        Set<Integer> used = new HashSet<>();
        for (Match match : matches) {
            if (ids[match.ring()] == null && used.add(match.before())) {
                ids[match.ring()] = previous.get(match.before()).id();
            }
        }
        return ids;
    }

    private RingStatus status(int i, String id) {
        Map<Integer, Integer> counts = shared.get(i);
        if (counts.values().stream().filter(count -> count >= PART).count() > 1) {
            return RingStatus.MERGED;
        }
        if (counts.entrySet().stream().anyMatch(entry -> entry.getValue() >= PART && parts[entry.getKey()] > 1)) {
            return RingStatus.SPLIT;
        }
        for (int p : counts.keySet()) {
            if (previous.get(p).id().equals(id)) {
                int change = Integer.compare(
                        members(i).size(), previous.get(p).vendors().size());
                return change > 0 ? RingStatus.GROWN : change < 0 ? RingStatus.SHRUNK : RingStatus.SAME;
            }
        }
        return RingStatus.NEW;
    }

    private Ring ring(int i, String id) {
        ScoredRing scored = rings.get(i);
        Set<String> lineage = new TreeSet<>();
        shared.get(i).keySet().forEach(p -> lineage.add(previous.get(p).id()));
        lineage.remove(id);
        return new Ring(
                id,
                i + 1,
                scored.standing(),
                scored.score(),
                scored.members(),
                scored.candidate().cells(),
                scored.candidate().evidence().stream()
                        .map(WeighedEvidence::evidence)
                        .toList(),
                scored.candidate().bridges(),
                scored.reports(),
                scored.candidate().firstSeen(),
                scored.candidate().lastSeen(),
                status(i, id),
                List.copyOf(lineage),
                scored.contributions());
    }
}
