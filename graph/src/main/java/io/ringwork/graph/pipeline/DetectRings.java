package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.Detection;
import io.ringwork.graph.detect.RingDetector;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.score.PriceHabit;
import io.ringwork.graph.score.ScoreInput;
import io.ringwork.graph.score.ScoreResult;
import io.ringwork.graph.score.Scoring;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.track.RingTracker;
import io.ringwork.graph.track.Tracking;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The use case of a detection run: read the store, weigh what is shared, cut, score, track. */
public final class DetectRings {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier nanoTime;
    private final StageListener listener;

    /** A run that measures its stages with the machine's clock and tells nobody. */
    public DetectRings() {
        this(System::nanoTime, StageListener.NONE);
    }

    /**
     * A run that measures its stages with the given clock.
     *
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public DetectRings(LongSupplier nanoTime, StageListener listener) {
        this.nanoTime = nanoTime;
        this.listener = listener;
    }

    /**
     * Runs. The findings depend on the rows of the store, the parameters and the previous rings only, not on the order of
     * the rows.
     *
     * @param previousRings the rings of the run before, none for the first run
     * @throws IllegalArgumentException when the parameters do not fit the data; the message says what to change
     */
    public DetectionOutcome run(GraphReader reader, DetectParameters parameters, List<Ring> previousRings) {
        return run(reader, parameters, Decisions.NONE, previousRings);
    }

    /**
     * Runs and honours what analysts decided.
     *
     * @param previousRings the rings of the run before, none for the first run
     * @throws IllegalArgumentException when the parameters do not fit the data; the message says what to change
     */
    public DetectionOutcome run(
            GraphReader reader, DetectParameters parameters, Decisions decisions, List<Ring> previousRings) {
        return outcome(whole(() -> Facts.read(reader), parameters, decisions), previousRings);
    }

    /**
     * Runs by what was measured before; apart from that as the other methods. What rows say that are new since is compared
     * with known spellings by equality only.
     */
    public DetectionOutcome run(
            GraphReader reader,
            DetectParameters parameters,
            Decisions decisions,
            List<Ring> previousRings,
            Measures measures) {
        Map<String, Long> millis = new LinkedHashMap<>();
        DetectionInput input = timed(
                "read",
                millis,
                () -> DetectionInput.read(reader, new KnownValues(measures.resolved()), new ReadingPersons()));
        Projection projection = timed(
                "project",
                millis,
                () -> Projection.of(input, parameters.projection(decisions), measures.calibration()));
        Detection detection = timed("detect", millis, () -> RingDetector.detect(projection, parameters, decisions));
        ScoreInput scored = scoreInput(
                input, detection, decisions, PriceHabits.of(input.offers(), input.vendors(), measures.market()));
        ScoreResult scores = timed("score", millis, () -> Scoring.score(scored, measures.norms()));
        Map<String, Long> resolved =
                Map.of("resolved_values", (long) measures.resolved().size());
        return outcome(
                new Whole(projection, detection, scored, scores, measures.resolved(), resolved, millis), previousRings);
    }

    /**
     * All that detection made of a whole store, before it was compared with a run before.
     *
     * @param resolved which spellings, pictures and titles are one
     * @param resolvedCounts what comparison counted
     * @param millis by stage; further stages are added
     */
    record Whole(
            Projection projection,
            Detection detection,
            ScoreInput scored,
            ScoreResult scores,
            List<ResolvedValue> resolved,
            Map<String, Long> resolvedCounts,
            Map<String, Long> millis) {}

    /** @param reading gives the facts when it is asked for them */
    Whole whole(Supplier<Facts> reading, DetectParameters parameters, Decisions decisions) {
        Map<String, Long> millis = new LinkedHashMap<>();
        Facts facts = timed("read", millis, reading);
        DetectionInput input = facts.input();
        Projection projection = timed("project", millis, () -> Projection.of(input, parameters.projection(decisions)));
        Detection detection = timed("detect", millis, () -> RingDetector.detect(projection, parameters, decisions));
        ScoreInput scored = scoreInput(input, detection, decisions, PriceHabits.of(input.offers(), input.vendors()));
        ScoreResult scores = timed("score", millis, () -> Scoring.score(scored));
        return new Whole(projection, detection, scored, scores, facts.resolved(), facts.resolvedCounts(), millis);
    }

    /** Compares with the rings of the run before and gathers what is kept. */
    DetectionOutcome outcome(Whole whole, List<Ring> previousRings) {
        return timed("track", whole.millis(), () -> {
            Tracking tracking = RingTracker.track(whole.scores().rings(), previousRings);
            Findings findings = findings(whole.projection(), whole.detection(), whole.scores(), tracking);
            return new DetectionOutcome(
                    findings,
                    counts(whole, findings, tracking),
                    whole.projection().input().digest(),
                    Collections.unmodifiableMap(whole.millis()),
                    tracking.dissolved());
        });
    }

    private <T> T timed(String stage, Map<String, Long> millis, Supplier<T> work) {
        listener.stageStarted(stage);
        long start = nanoTime.getAsLong();
        T result = work.get();
        millis.put(stage, (nanoTime.getAsLong() - start) / NANOS_PER_MILLI);
        return result;
    }

    /** What scoring needs of a whole store or of a part. */
    static ScoreInput scoreInput(
            DetectionInput input, Detection detection, Decisions decisions, List<PriceHabit> prices) {
        Map<String, Instant> firstSeen = new HashMap<>();
        for (int vendor = 0; vendor < input.vendors().size(); vendor++) {
            Instant first = input.firstUse(vendor);
            if (first != null) {
                firstSeen.put(input.vendors().key(vendor), first);
            }
        }
        return new ScoreInput(
                input.vendorRecords(), firstSeen, input.reports(), prices, decisions, detection.candidates());
    }

    private static Findings findings(
            Projection projection, Detection detection, ScoreResult scores, Tracking tracking) {
        List<Link> links = detection.candidates().stream()
                .flatMap(candidate -> candidate.links().stream())
                .sorted(Comparator.comparing(Link::vendorA).thenComparing(Link::vendorB))
                .toList();
        return new Findings(tracking.rings(), vendors(scores, tracking), links, projection.suppressed());
    }

    private static List<VendorRisk> vendors(ScoreResult scores, Tracking tracking) {
        Map<String, String> ringOf = new HashMap<>();
        for (Ring ring : tracking.rings()) {
            ring.vendors().forEach(member -> ringOf.put(member.vendorId(), ring.id()));
        }
        List<RingMember> byRisk = scores.vendors().stream()
                .sorted(Comparator.comparingDouble((RingMember member) -> -member.risk())
                        .thenComparing(RingMember::vendorId))
                .toList();
        Map<String, Integer> rank = new HashMap<>();
        for (RingMember member : byRisk) {
            rank.put(member.vendorId(), rank.size() + 1);
        }
        return scores.vendors().stream()
                .map(member -> new VendorRisk(
                        member.vendorId(),
                        ringOf.get(member.vendorId()),
                        member.membership(),
                        member.risk(),
                        rank.getOrDefault(member.vendorId(), 0)))
                .toList();
    }

    private static Map<String, Long> counts(Whole whole, Findings findings, Tracking tracking) {
        Projection projection = whole.projection();
        Detection detection = whole.detection();
        DetectionInput input = projection.input();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("vendors", (long) input.vendors().size());
        counts.put("identifiers", (long) input.identifiers().size());
        counts.put("uses", (long) input.uses().edgeCount());
        counts.put("stray_uses", input.strayUses());
        counts.put("reports", (long) input.reports().size());
        counts.putAll(whole.resolvedCounts());
        counts.put("shared_identifiers", (long) projection.sharedIdentifiers());
        counts.put("suppressed", (long) findings.suppressed().size());
        counts.put("links", detection.links());
        counts.put("ring_links", (long) findings.links().size());
        counts.put("star_values", detection.starValues());
        List<Ring> rings = findings.rings().stream()
                .filter(ring -> ring.standing() == Standing.RING)
                .toList();
        counts.put("rings", (long) rings.size());
        counts.put("linked_groups", (long) findings.rings().size() - rings.size());
        counts.put(
                "vendors_in_rings",
                rings.stream().mapToLong(ring -> ring.vendors().size()).sum());
        counts.put("dissolved_rings", (long) tracking.dissolved().size());
        return Collections.unmodifiableMap(counts);
    }
}
