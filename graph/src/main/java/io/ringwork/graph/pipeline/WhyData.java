package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import java.util.function.Consumer;

/**
 * A store as it was read for questions, weighed as a run would weigh it. Reading is the expensive part, so one instance
 * answers many questions; it holds every row.
 *
 * @param projection made with the parameters and the decisions
 * @param parameters of the run whose rings are asked about
 * @param decisions that the run honoured
 */
public record WhyData(Projection projection, DetectParameters parameters, Decisions decisions) {

    /** Reads a store when nothing was decided. */
    public static WhyData read(GraphReader reader, DetectParameters parameters) {
        return of(Facts.read(reader).input(), parameters, Decisions.NONE);
    }

    /** Reads a store with the judgements that stand in it. */
    public static WhyData read(GraphStore store, DetectParameters parameters) {
        return read(store, parameters, KeptFacts.nowhere());
    }

    /** As the other method, but the facts are kept beside the store where it has a place, and taken from there while they fit. */
    public static WhyData read(GraphStore store, DetectParameters parameters, Consumer<String> remarks) {
        return read(store, parameters, KeptFacts.beside(store, remarks));
    }

    static WhyData read(GraphStore store, DetectParameters parameters, KeptFacts kept) {
        return of(
                kept.read(store::reader).input(),
                parameters,
                StandingJudgements.of(store.judgements().listStanding()).decisions());
    }

    /** Weighs what was read. */
    public static WhyData of(DetectionInput input, DetectParameters parameters, Decisions decisions) {
        return new WhyData(Projection.of(input, parameters.projection(decisions)), parameters, decisions);
    }

    /** SHA-256 over everything read; equal to that of a run when the store holds what the run saw. */
    public String digest() {
        return projection.input().digest();
    }

    /** How many vendors there are. */
    public int population() {
        return projection.input().vendors().size();
    }
}
