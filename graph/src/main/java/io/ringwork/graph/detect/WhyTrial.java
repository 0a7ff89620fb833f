package io.ringwork.graph.detect;

import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Detection over what is left when some values are no evidence. Everything is weighed and cut anew, so a trial says what a
 * run would: what a value weighs, which values are hubs and which groups are joined is decided over all data.
 */
final class WhyTrial {

    private final DetectionInput input;
    private final DetectParameters parameters;
    private final Decisions decisions;

    WhyTrial(DetectionInput input, DetectParameters parameters, Decisions decisions) {
        this.input = input;
        this.parameters = parameters;
        this.decisions = decisions;
    }

    /**
     * The vendors of the ring that a vendor stands in, itself among them, in order; empty when it stands in none.
     *
     * @param removed keys of identifiers that are no evidence, beside those that were decided
     */
    List<String> ringWithout(String vendorId, Set<String> removed) {
        Set<String> forbidden = new TreeSet<>(decisions.forbiddenValues());
        forbidden.addAll(removed);
        Decisions changed = new Decisions(
                decisions.linked(),
                decisions.notLinked(),
                decisions.counterfeit(),
                decisions.cleared(),
                decisions.allowedValues(),
                forbidden);
        Projection projection = Projection.of(input, parameters.projection(changed));
        return ringOf(RingDetector.detect(projection, parameters, changed), vendorId)
                .map(RingCandidate::vendors)
                .orElse(List.of());
    }

    /** The ring that a vendor stands in. */
    static Optional<RingCandidate> ringOf(Detection detection, String vendorId) {
        return detection.candidates().stream()
                .filter(candidate -> candidate.vendors().contains(vendorId))
                .findFirst();
    }
}
