package io.ringwork.graph.detect;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two vendors have in common that is no evidence: hubs and placeholders. */
public final class WeakTies {

    private final Projection projection;
    private final DetectionInput input;
    private final Map<String, SuppressedValue> ignored = new HashMap<>();

    /** Ties over a projection. */
    public WeakTies(Projection projection) {
        this.projection = projection;
        this.input = projection.input();
        for (SuppressedValue value : projection.suppressed()) {
            ignored.put(value.kind().word() + ":" + value.value(), value);
        }
    }

    /**
     * The values that both use and that were ignored, by kind and value. O(degree · log degree).
     *
     * @throws IllegalArgumentException for a vendor that is not known
     */
    public List<SuppressedValue> ignored(String vendorA, String vendorB) {
        int one = vendor(vendorA);
        int other = vendor(vendorB);
        Bipartite uses = input.uses();
        List<SuppressedValue> both = new ArrayList<>();
        for (int position = 0; position < uses.leftDegree(one); position++) {
            int identifier = uses.rightOf(one, position);
            SuppressedValue value = ignored.get(input.identifiers().key(identifier));
            if (value != null && uses.findEdge(other, identifier) >= 0) {
                both.add(value);
            }
        }
        both.sort((a, b) ->
                a.kind() == b.kind() ? a.value().compareTo(b.value()) : a.kind().compareTo(b.kind()));
        return List.copyOf(both);
    }

    /**
     * A way with the fewest steps from one vendor to another along shared values, hubs among them; empty when there is
     * none. Of several the one over the values and vendors with the smallest numbers. O(uses).
     *
     * @throws IllegalArgumentException for a vendor that is not known
     */
    public List<WeakStep> chain(String from, String to) {
        int source = vendor(from);
        int target = vendor(to);
        int[] cameFrom = new int[input.vendors().size()];
        int[] cameBy = new int[cameFrom.length];
        boolean[] used = new boolean[input.identifiers().size()];
        Arrays.fill(cameFrom, -1);
        int[] queue = new int[cameFrom.length];
        int tail = 0;
        queue[tail++] = source;
        cameFrom[source] = source;
        for (int head = 0; head < tail && cameFrom[target] < 0; head++) {
            for (Bipartite shared : List.of(projection.evidence(), projection.hubUses())) {
                for (int position = 0; position < shared.leftDegree(queue[head]); position++) {
                    int value = shared.rightOf(queue[head], position);
                    for (int i = 0; !used[value] && i < shared.rightDegree(value); i++) {
                        int next = shared.leftOf(value, i);
                        if (cameFrom[next] < 0) {
                            cameFrom[next] = queue[head];
                            cameBy[next] = value;
                            queue[tail++] = next;
                        }
                    }
                    used[value] = true;
                }
            }
        }
        List<WeakStep> steps = new ArrayList<>();
        for (int vendor = target; cameFrom[vendor] >= 0 && vendor != source; vendor = cameFrom[vendor]) {
            steps.add(step(cameFrom[vendor], vendor, cameBy[vendor]));
        }
        Collections.reverse(steps);
        return List.copyOf(steps);
    }

    private WeakStep step(int one, int other, int identifier) {
        Identifier record = input.identifierRecords().get(identifier);
        return new WeakStep(
                input.vendors().key(one),
                input.vendors().key(other),
                record.kind(),
                record.canonical(),
                input.holders(identifier),
                projection.hubUses().rightDegree(identifier) > 0);
    }

    private int vendor(String vendorId) {
        int vendor = input.vendors().find(vendorId);
        if (vendor < 0) {
            throw new IllegalArgumentException("There is no vendor " + vendorId);
        }
        return vendor;
    }
}
