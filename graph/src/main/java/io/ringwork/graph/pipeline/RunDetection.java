package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One detection run over a store: detect, compare with the run before, and keep what was found. */
public final class RunDetection {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final GraphStore store;
    private final Map<String, String> versions;
    private final InstantSource clock;
    private final KeptFacts kept;

    /**
     * @param versions of the program and of its rules, kept with the run
     * @param clock gives the run its times and its id, and nothing else
     */
    public RunDetection(GraphStore store, Map<String, String> versions, InstantSource clock) {
        this(store, versions, clock, KeptFacts.nowhere());
    }

    private RunDetection(GraphStore store, Map<String, String> versions, InstantSource clock, KeptFacts kept) {
        this.store = store;
        this.versions = Map.copyOf(versions);
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * As this one, but the facts are kept beside the store where it has a place, and taken from there while they fit: then
     * a run neither reads the store nor compares.
     *
     * @param remarks is told in a sentence when what was kept is not used, and when it cannot be kept
     */
    public RunDetection keeping(Consumer<String> remarks) {
        return new RunDetection(store, versions, clock, KeptFacts.beside(store, remarks));
    }

    /**
     * What a run found, and the run itself.
     *
     * @param run as it was kept
     * @param findings as they were kept
     * @param warnings judgements that contradict each other, and which of them counted
     */
    public record Outcome(Run run, Findings findings, List<Contradiction> warnings) {

        /** Copies the warnings. */
        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /** Runs detection and keeps its findings in one transaction. */
    public Outcome run(DetectParameters parameters) {
        return run(parameters, store::reader);
    }

    /**
     * As the other method, over facts that are in memory.
     *
     * @param facts gives what the store holds, so that it need not be read; asked once at most, so that whoever gives it can
     *     let it go
     */
    public Outcome run(DetectParameters parameters, Supplier<GraphReader> facts) {
        Instant started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StandingJudgements judgements = StandingJudgements.of(store.judgements().listStanding());
        DetectRings detect = new DetectRings();
        DetectionOutcome outcome =
                detect.outcome(detect.whole(() -> kept.read(facts), parameters, judgements.decisions()), ringsBefore());
        return new Outcome(save(started, parameters, outcome), outcome.findings(), judgements.warnings());
    }

    /**
     * A run that was kept, and its rings, which follow the rows from here on; the ledger keeps the run abreast of them.
     *
     * @param rings to be told of every change of the store since
     */
    public record Followed(Outcome outcome, RingWatch rings) {}

    /**
     * Runs detection, keeps its findings, and goes on with its rings.
     *
     * @throws IllegalArgumentException when the rings of these parameters cannot follow rows; the message says why
     */
    public Followed follow(DetectParameters parameters) {
        LiveRings.check(parameters);
        Instant started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StandingJudgements judgements = StandingJudgements.of(store.judgements().listStanding());
        DetectRings detect = new DetectRings();
        DetectRings.Whole whole = detect.whole(() -> kept.read(store::reader), parameters, judgements.decisions());
        DetectionOutcome outcome = detect.outcome(whole, ringsBefore());
        Run run = save(started, parameters, outcome);
        LiveRings rings = LiveRings.follow(
                store.reader(),
                parameters,
                judgements.decisions(),
                whole,
                outcome.findings().rings());
        return new Followed(
                new Outcome(run, outcome.findings(), judgements.warnings()),
                new KeptRings(rings, store.ledger(), run.id()));
    }

    private List<Ring> ringsBefore() {
        return store.ledger()
                .findLatestRun()
                .map(run -> store.ledger().listRings(run.id()))
                .orElse(List.of());
    }

    private Run save(Instant started, DetectParameters parameters, DetectionOutcome outcome) {
        Run run = new Run(
                newId(started),
                started,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                parameters.asMap(),
                versions,
                outcome.counts(),
                outcome.inputDigest(),
                outcome.stageMillis());
        store.ledger().save(run, outcome.findings());
        return run;
    }

    /** Ids grow with time; a second run in the same millisecond takes the next free one. */
    private String newId(Instant started) {
        Instant instant = started;
        while (store.ledger().findRun(ID.format(instant)).isPresent()) {
            instant = instant.plusMillis(1);
        }
        return ID.format(instant);
    }
}
