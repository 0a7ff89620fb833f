package io.ringwork.graph.detect;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.LiveInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.ProjectionParameters;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Detection that follows the rows. A change can reach no further than the components of the vendor graph that it touches,
 * and the thin rings that a picture joins to theirs; these are cut again, by the code that cuts a whole store, and
 * everything else stands. What comes out equals what {@link RingDetector} finds in the whole store by the same
 * {@link io.ringwork.graph.projection.Calibration}, for methods {@code cells} and {@code leiden}. Time depends on the size
 * of the region, not of the store. Not for several threads at once.
 */
public final class LiveDetection {

    private final LiveInput input;
    private final DetectParameters parameters;
    private final ProjectionParameters projectionParameters;
    private final Decisions decisions;
    private final CsrGraph baseLinks;
    private final Map<Integer, Set<Integer>> links = new HashMap<>();

    /**
     * What was cut again.
     *
     * @param vendors ids of the vendors of the region; every ring of before that had one of them lies in it
     * @param input the facts of those that have links
     * @param detection the candidates among them
     */
    public record Region(List<String> vendors, DetectionInput input, Detection detection) {}

    /**
     * Begins with a whole store.
     *
     * @param projection of the whole store
     * @param input the facts that go on changing, begun with the same projection
     * @throws IllegalArgumentException for method components, whose rings are as wide as chains reach
     */
    public LiveDetection(Projection projection, LiveInput input, DetectParameters parameters, Decisions decisions) {
        check(parameters);
        this.parameters = parameters;
        this.decisions = decisions;
        this.input = input;
        projectionParameters = parameters.projection(decisions);
        baseLinks = RingDetector.links(projection, parameters, decisions);
    }

    /**
     * Refuses parameters whose rings cannot follow rows.
     *
     * @throws IllegalArgumentException for method components, whose rings are as wide as chains reach
     */
    public static void check(DetectParameters parameters) {
        if (parameters.method() == DetectMethod.COMPONENTS) {
            throw new IllegalArgumentException("detect.method=components cannot follow single rows: its rings are whole"
                    + " components; use cells or leiden, or run detection again");
        }
    }

    /**
     * Cuts again what a change touches.
     *
     * @param affected numbers of the vendors whose links may be others now, as {@link LiveInput#take} gives them
     */
    public Region update(Set<Integer> affected) {
        Set<Integer> region = closure(affected);
        relink(affected);
        Set<Integer> wider = closure(region);
        // Whoever has no link is in no candidate.
        List<Integer> linked =
                wider.stream().filter(vendor -> !links(vendor).isEmpty()).toList();
        DetectionInput part = input.part(linked);
        Projection projection = Projection.of(part, projectionParameters, input.calibration());
        return new Region(
                wider.stream().map(input::id).toList(), part, RingDetector.detect(projection, parameters, decisions));
    }

    /** All that hangs together with these over links and over pictures between linked vendors. */
    private Set<Integer> closure(Set<Integer> seeds) {
        Set<Integer> seen = new TreeSet<>(seeds);
        Deque<Integer> waiting = new ArrayDeque<>(seeds);
        while (!waiting.isEmpty()) {
            int vendor = waiting.remove();
            Set<Integer> linked = links(vendor);
            for (int next : linked) {
                if (seen.add(next)) {
                    waiting.add(next);
                }
            }
            if (!linked.isEmpty()) {
                for (int next : input.pictureMates(vendor)) {
                    if (!links(next).isEmpty() && seen.add(next)) {
                        waiting.add(next);
                    }
                }
            }
        }
        return seen;
    }

    private Set<Integer> links(int vendor) {
        Set<Integer> changed = links.get(vendor);
        if (changed != null) {
            return changed;
        }
        Set<Integer> linked = new HashSet<>();
        for (int position = 0; vendor < baseLinks.vertexCount() && position < baseLinks.degree(vendor); position++) {
            linked.add(baseLinks.neighbour(vendor, position));
        }
        return linked;
    }

    /** Weighs the links of some vendors anew. */
    private void relink(Set<Integer> affected) {
        Set<Integer> around = new TreeSet<>();
        for (int vendor : affected) {
            Set<Integer> partners = input.partners(vendor);
            partners.remove(vendor);
            if (!partners.isEmpty()) {
                around.add(vendor);
                around.addAll(partners);
            }
        }
        for (VendorPair pair : decisions.linked()) {
            int one = input.find(pair.vendorA());
            int other = input.find(pair.vendorB());
            if (one >= 0 && other >= 0 && (affected.contains(one) || affected.contains(other))) {
                around.add(one);
                around.add(other);
            }
        }
        DetectionInput part = input.part(around);
        CsrGraph graph = RingDetector.links(
                Projection.of(part, projectionParameters, input.calibration()), parameters, decisions);
        int[] number = new int[graph.vertexCount()];
        Arrays.setAll(number, vertex -> input.find(part.vendors().key(vertex)));
        for (int vertex = 0; vertex < number.length; vertex++) {
            if (affected.contains(number[vertex])) {
                Set<Integer> now = new HashSet<>();
                for (int position = 0; position < graph.degree(vertex); position++) {
                    now.add(number[graph.neighbour(vertex, position)]);
                }
                relink(number[vertex], now);
            }
        }
        for (int vendor : affected) {
            if (!around.contains(vendor) && !links(vendor).isEmpty()) {
                relink(vendor, new HashSet<>());
            }
        }
    }

    private void relink(int vendor, Set<Integer> now) {
        for (int before : links(vendor)) {
            if (!now.contains(before)) {
                changeable(before).remove(vendor);
            }
        }
        for (int other : now) {
            changeable(other).add(vendor);
        }
        links.put(vendor, now);
    }

    private Set<Integer> changeable(int vendor) {
        Set<Integer> own = links(vendor);
        links.put(vendor, own);
        return own;
    }
}
