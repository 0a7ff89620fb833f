package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.LiveDetection;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.LiveInput;
import io.ringwork.graph.score.ScoreResult;
import io.ringwork.graph.score.Scoring;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.VendorRows;
import io.ringwork.graph.track.RingTracker;
import io.ringwork.graph.track.Tracking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rings that follow the rows of a store: what one full run measured stands ({@link Measures}), and a change cuts, scores and
 * tracks again what it touches. After any changes the rings have the members, the evidence and the scores that
 * {@link DetectRings#run(GraphReader, DetectParameters, Decisions, Measures)} finds in the whole store by the same measures.
 */
public final class LiveRings implements RingWatch {

    private static final String BACK = "back_after_removal";

    /** As scoring ranks them. */
    private static final Comparator<Ring> BY_RANK = Comparator.comparing(Ring::standing)
            .thenComparingDouble(ring -> -ring.score())
            .thenComparing(ring -> -ring.vendors().size())
            .thenComparing(LiveRings::firstMember);

    private final GraphReader reader;
    private final Decisions decisions;
    private final LiveInput facts;
    private final LiveDetection detection;
    private final Measures measures;
    private final Map<String, Ring> rings = new HashMap<>();
    private final Map<String, String> ringOf = new HashMap<>();
    private final List<Ring> ranked = new ArrayList<>();

    private LiveRings(
            GraphReader reader, Decisions decisions, LiveInput facts, LiveDetection detection, Measures measures) {
        this.reader = reader;
        this.decisions = decisions;
        this.facts = facts;
        this.detection = detection;
        this.measures = measures;
    }

    /**
     * Reads a store, detects and measures.
     *
     * @param previous rings of before, whose ids go on
     * @throws IllegalArgumentException when the parameters do not fit; the message says what to change
     */
    public static LiveRings start(
            GraphReader reader, DetectParameters parameters, Decisions decisions, List<Ring> previous) {
        DetectRings detect = new DetectRings();
        DetectRings.Whole whole = detect.whole(() -> Facts.read(reader), parameters, decisions);
        return follow(
                reader,
                parameters,
                decisions,
                whole,
                detect.outcome(whole, previous).findings().rings());
    }

    /**
     * Follows what a run found.
     *
     * @param tracked its rings
     */
    static LiveRings follow(
            GraphReader reader,
            DetectParameters parameters,
            Decisions decisions,
            DetectRings.Whole whole,
            List<Ring> tracked) {
        Measures measures = new Measures(
                whole.projection().calibration(),
                Scoring.norms(whole.scored()),
                PriceHabits.market(whole.projection().input().offers()),
                whole.resolved());
        LiveInput input = new LiveInput(
                whole.projection(),
                parameters.projection(decisions),
                whole.resolved(),
                new LaterPictures(whole.projection().input()),
                new ReadingPersons());
        LiveDetection live = new LiveDetection(whole.projection(), input, parameters, decisions);
        LiveRings rings = new LiveRings(reader, decisions, input, live, measures);
        tracked.forEach(rings::put);
        return rings;
    }

    /** What was measured at the start, and what later spellings turned out to be. */
    public Measures measures() {
        return measures.with(facts.laterResolved());
    }

    /** Whether a ring of that id is there now. */
    boolean has(String id) {
        return rings.containsKey(id);
    }

    /** @throws IllegalArgumentException when the rings of these parameters cannot follow rows */
    static void check(DetectParameters parameters) {
        LiveDetection.check(parameters);
    }

    @Override
    public List<Ring> rings() {
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> withRank(ranked.get(i), i + 1))
                .toList();
    }

    @Override
    public List<RingChange> update(Collection<VendorRows> vendors) {
        if (vendors.isEmpty()) {
            return List.of();
        }
        Found found = find(vendors);
        found.before().values().forEach(this::remove);
        found.now().forEach(this::put);
        return changes(
                found.before(),
                found.now().stream()
                        .map(ring -> withRank(ring, place(ring) + 1))
                        .toList());
    }

    @Override
    public void rehearse(Collection<VendorRows> vendors) {
        if (!vendors.isEmpty()) {
            Found found = find(vendors);
            changes(found.before(), found.now());
        }
    }

    /** The rings that some vendors are in, by id. */
    List<Ring> ringsOf(Collection<String> vendorIds) {
        Map<String, Ring> found = new TreeMap<>();
        for (String vendor : vendorIds) {
            String id = ringOf.get(vendor);
            if (id != null) {
                found.put(id, Objects.requireNonNull(rings.get(id)));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * What stands in place of some rings.
     *
     * @param before by id
     */
    private record Found(Map<String, Ring> before, List<Ring> now) {}

    /** Takes the rows and looks what is around them; the rings stay. */
    private Found find(Collection<VendorRows> vendors) {
        Set<Integer> affected = facts.take(vendors);
        List<String> unread = facts.unread(affected);
        if (!unread.isEmpty()) {
            affected.addAll(facts.take(reader.readVendors(unread)));
        }
        LiveDetection.Region region = detection.update(affected);
        DetectionInput input = region.input();
        ScoreResult scores = Scoring.score(
                DetectRings.scoreInput(
                        input,
                        region.detection(),
                        decisions,
                        PriceHabits.of(input.offers(), input.vendors(), measures.market())),
                measures.norms());
        List<Ring> before = ringsOf(region.vendors());
        Tracking tracking = RingTracker.track(scores.rings(), before, Collections.unmodifiableSet(rings.keySet()));
        Map<String, Ring> byId = new TreeMap<>();
        before.forEach(ring -> byId.put(ring.id(), ring));
        return new Found(byId, tracking.rings());
    }

    private static String firstMember(Ring ring) {
        return ring.vendors().stream()
                .map(RingMember::vendorId)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Where a ring stands among all; negative for one that is not there. */
    private int place(Ring ring) {
        return Collections.binarySearch(ranked, ring, BY_RANK);
    }

    private void put(Ring ring) {
        ranked.add(-1 - place(ring), ring);
        rings.put(ring.id(), ring);
        ring.vendors().forEach(member -> ringOf.put(member.vendorId(), ring.id()));
    }

    private void remove(Ring ring) {
        ranked.remove(place(ring));
        rings.remove(ring.id());
        ring.vendors().forEach(member -> ringOf.remove(member.vendorId()));
    }

    private static List<RingChange> changes(Map<String, Ring> before, List<Ring> now) {
        Map<String, RingChange> changes = new TreeMap<>();
        Set<String> gone = new HashSet<>(before.keySet());
        for (Ring ring : now) {
            gone.remove(ring.id());
            gone.removeAll(ring.lineage());
            Ring earlier = before.get(ring.id());
            if (earlier == null || !isSame(earlier, ring)) {
                changes.put(ring.id(), change(earlier, ring));
            }
        }
        for (String id : gone) {
            Ring ring = Objects.requireNonNull(before.get(id));
            changes.put(id, new RingChange(RingChange.Kind.DISSOLVED, ring, List.of(), members(ring), List.of()));
        }
        return List.copyOf(changes.values());
    }

    private static RingChange change(@Nullable Ring before, Ring now) {
        Set<String> added = new TreeSet<>(members(now));
        Set<String> removed = new TreeSet<>();
        if (before != null) {
            removed.addAll(members(before));
            removed.removeAll(added);
            members(before).forEach(added::remove);
        }
        List<String> returned = now.vendors().stream()
                .filter(member -> added.contains(member.vendorId()) && isBack(member))
                .map(RingMember::vendorId)
                .sorted()
                .toList();
        return new RingChange(kind(now), now, List.copyOf(added), List.copyOf(removed), returned);
    }

    private static RingChange.Kind kind(Ring now) {
        return switch (now.status()) {
            case NEW -> RingChange.Kind.NEW;
            case GROWN -> RingChange.Kind.GROWN;
            case SHRUNK -> RingChange.Kind.SHRUNK;
            case MERGED -> RingChange.Kind.MERGED;
            case SPLIT -> RingChange.Kind.SPLIT;
            case SAME -> RingChange.Kind.CHANGED;
            case DISSOLVED -> throw new IllegalStateException("a ring that is there is not dissolved: " + now.id());
        };
    }

    private static boolean isBack(RingMember member) {
        return member.contributions().stream().map(Contribution::name).anyMatch(BACK::equals);
    }

    private static List<String> members(Ring ring) {
        return ring.vendors().stream().map(RingMember::vendorId).sorted().toList();
    }

    /** Whether nothing of it is another, rank and history aside. */
    private static boolean isSame(Ring one, Ring other) {
        return one.with(0, RingStatus.SAME, List.of()).equals(other.with(0, RingStatus.SAME, List.of()));
    }

    private static Ring withRank(Ring ring, int rank) {
        return ring.with(rank, ring.status(), ring.lineage());
    }
}
