package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.EvidencePath;
import io.ringwork.graph.detect.PathFinder;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.store.GraphReader;
import java.util.List;

/**
 * The use case of explaining why two vendors belong together: the strongest paths of evidence between them. Reading the
 * store is the expensive part, so one instance answers many questions about the store as it was.
 */
public final class ExplainLink {

    private final PathFinder paths;

    private ExplainLink(PathFinder paths) {
        this.paths = paths;
    }

    /** Reads the store; suppressed values are no evidence here either. */
    public static ExplainLink over(GraphReader reader, DetectParameters parameters) {
        return new ExplainLink(new PathFinder(Projection.of(DetectionInput.read(reader), parameters.projection())));
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
}
