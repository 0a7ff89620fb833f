package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.Detection;
import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.RingDetector;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.store.GraphReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rings there would be if a link had to carry more bits, or fewer: the choice is shown before it is made. */
public final class ThresholdPreview {

    private static final String SETTING = "detect.min-link-bits";

    private ThresholdPreview() {}

    /**
     * What one threshold gives.
     *
     * @param minLinkBits bits that a link must carry
     * @param rings number of rings, before scoring
     * @param vendors number of vendors in them
     * @param largest number of vendors in the largest
     */
    public record Row(double minLinkBits, int rings, int vendors, int largest) {}

    /**
     * A row for each threshold; the store is read once and nothing is kept.
     *
     * @param thresholds in bits, each at least 0
     */
    public static List<Row> of(
            GraphReader reader, DetectParameters parameters, Decisions decisions, List<Double> thresholds) {
        Projection projection = Projection.of(
                DetectionInput.read(reader, new Resolving(), new ReadingPersons()), parameters.projection(decisions));
        List<Row> rows = new ArrayList<>();
        for (double threshold : thresholds) {
            Map<String, String> settings = new TreeMap<>(parameters.asMap());
            settings.put(SETTING, String.valueOf(threshold));
            Detection detection = RingDetector.detect(projection, DetectParameters.of(settings), decisions);
            int vendors = 0;
            int largest = 0;
            for (RingCandidate candidate : detection.candidates()) {
                vendors += candidate.vendors().size();
                largest = Math.max(largest, candidate.vendors().size());
            }
            rows.add(new Row(threshold, detection.candidates().size(), vendors, largest));
        }
        return List.copyOf(rows);
    }
}
