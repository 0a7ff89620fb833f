package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.EvidencePath;
import io.ringwork.graph.detect.PathFinder;
import io.ringwork.graph.detect.ProofTarget;
import io.ringwork.graph.detect.WeakStep;
import io.ringwork.graph.detect.WeakTies;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.score.ProofSentences;
import io.ringwork.graph.store.GraphReader;
import java.util.List;
import java.util.Optional;

/**
 * The use case of explaining why two vendors belong together: the strongest paths of evidence between them, and what they
 * have in common that is no evidence. Reading the store is the expensive part, so one instance answers many questions
 * about the store as it was.
 */
public final class ExplainLink {

    private final DetectionInput input;
    private final PathFinder paths;
    private final WeakTies ties;
    private final ProofTarget targets;

    private ExplainLink(Projection projection) {
        input = projection.input();
        paths = new PathFinder(projection);
        ties = new WeakTies(projection);
        targets = new ProofTarget(projection);
    }

    /** Reads the store; suppressed values are no evidence here either. */
    public static ExplainLink over(GraphReader reader, DetectParameters parameters) {
        return over(WhyData.read(reader, parameters));
    }

    /** Over a store that was read. */
    public static ExplainLink over(WhyData data) {
        return new ExplainLink(data.projection());
    }

    /**
     * At most {@code k} paths, strongest first; none when no chain of evidence joins the two.
     *
     * @throws IllegalArgumentException for a vendor that the store does not know, twice the same vendor, or {@code k}
     *     below 1
     */
    public List<EvidencePath> strongestPaths(String vendorA, String vendorB, int k) {
        return paths.strongestPaths(vendorA, vendorB, k);
    }

    /**
     * The vendor with a confirmed report that is nearest along the evidence, never the vendor itself; empty when no chain
     * of evidence leads to one.
     *
     * @throws IllegalArgumentException for a vendor that the store does not know
     */
    public Optional<String> nearestConfirmed(String vendorId) {
        return targets.nearestConfirmed(vendorId);
    }

    /**
     * Hubs and placeholders that both use and that were ignored, by kind and value.
     *
     * @throws IllegalArgumentException for a vendor that the store does not know
     */
    public List<SuppressedValue> ignored(String vendorA, String vendorB) {
        return ties.ignored(vendorA, vendorB);
    }

    /**
     * What to say when there is no path: whether the two share values that were ignored, meet through hubs, or not at all.
     *
     * @throws IllegalArgumentException for a vendor that the store does not know
     */
    public String unlinked(String vendorA, String vendorB) {
        List<SuppressedValue> ignored = ignored(vendorA, vendorB);
        List<WeakStep> chain = ignored.isEmpty() ? ties.chain(vendorA, vendorB) : List.of();
        return ProofSentences.unlinked(vendorA, vendorB, ignored, chain);
    }

    /** A fact of a link in plain English, with the number of vendors that share the value. */
    public String sentence(Link link, SharedFact fact) {
        return ProofSentences.fact(
                link.vendorA(),
                link.vendorB(),
                fact,
                holders(fact),
                input.vendors().size());
    }

    /** How many vendors share the value of a fact. */
    public int holders(SharedFact fact) {
        IdMap identifiers = input.identifiers();
        int identifier = identifiers.find(fact.kind().word() + ":" + fact.value());
        return identifier < 0 ? 0 : input.holders(identifier);
    }
}
