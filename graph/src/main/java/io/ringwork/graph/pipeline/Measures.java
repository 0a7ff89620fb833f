package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.projection.Calibration;
import io.ringwork.graph.score.Norms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that one run measured in a whole store: detection by the same measures finds in the same facts the same rings,
 * whether it looks at the whole store or follows its rows.
 *
 * @param calibration what facts weigh
 * @param norms by what rings are scored
 * @param market price by good
 * @param resolved which spellings, pictures and titles are one
 */
public record Measures(Calibration calibration, Norms norms, Map<String, Double> market, List<ResolvedValue> resolved) {

    /** Copies. */
    public Measures {
        market = Map.copyOf(market);
        resolved = List.copyOf(resolved);
    }

    /** These with further values that are one. */
    Measures with(List<ResolvedValue> later) {
        return new Measures(
                calibration,
                norms,
                market,
                Stream.concat(resolved.stream(), later.stream()).toList());
    }
}
