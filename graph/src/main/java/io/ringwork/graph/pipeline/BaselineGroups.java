package io.ringwork.graph.pipeline;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.cwts.ModularityLeiden;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.engine.Partition;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.GraphReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The groups that a {@link Baseline} makes. The order of the rows changes nothing. */
public final class BaselineGroups {

    private static final long RANDOM_SEED = 1;

    private final GraphReader reader;
    private final IdMap vendors;

    private BaselineGroups(GraphReader reader) {
        this.reader = reader;
        List<String> ids = new ArrayList<>();
        reader.forEachVendor(vendor -> ids.add(vendor.id()));
        this.vendors = IdMap.of(ids);
    }

    /**
     * Groups the vendors; the group is named after its first vendor, and vendors that stand alone are absent. Memory for
     * all different values; time linear in the uses, and for modularity in the pairs of holders.
     */
    public static SortedMap<String, String> of(Baseline baseline, GraphReader reader) {
        return new BaselineGroups(reader).groups(baseline);
    }

    private SortedMap<String, String> groups(Baseline baseline) {
        Partition partition = switch (baseline) {
            case EXACT_CLOSURE -> closure(holdersBySpelling(), Integer.MAX_VALUE);
            case NORMALIZED_CLOSURE -> closure(holdersByKey(), Integer.MAX_VALUE);
            case CAPPED_CLOSURE -> closure(holdersByKey(), Baseline.CAP);
            case MODULARITY -> ModularityLeiden.run(pairs(holdersByKey()), RANDOM_SEED);
        };
        SortedMap<String, String> groupOf = new TreeMap<>();
        for (int[] group : partition.groups()) {
            for (int vendor : group) {
                if (group.length > 1) {
                    groupOf.put(vendors.key(vendor), vendors.key(group[0]));
                }
            }
        }
        return Collections.unmodifiableSortedMap(groupOf);
    }

    private Map<String, int[]> holdersBySpelling() {
        Map<String, int[]> holders = new HashMap<>();
        reader.forEachUse(use -> {
            if (use.role() != UseRole.SHOWS) {
                String kind = use.identifier().kind().word() + ":";
                use.raws().forEach(raw -> add(kind + raw, use.vendorId(), holders));
            }
        });
        return holders;
    }

    private Map<String, int[]> holdersByKey() {
        Map<String, int[]> holders = new HashMap<>();
        reader.forEachUse(use -> {
            if (use.role() != UseRole.SHOWS) {
                add(use.identifier().key(), use.vendorId(), holders);
            }
        });
        return holders;
    }

    private void add(String value, String vendorId, Map<String, int[]> holders) {
        int vendor = vendors.find(vendorId);
        if (vendor >= 0) {
            holders.merge(value, new int[] {vendor}, BaselineGroups::joined);
        }
    }

    /** The first number is that of the holders behind it, once there are two. */
    private static int[] joined(int[] before, int[] now) {
        int count = before.length == 1 ? 1 : before[0];
        int[] all = before;
        if (before.length == 1) {
            all = new int[] {1, before[0], 0};
        } else if (count + 1 == before.length) {
            all = Arrays.copyOf(before, before.length * 2);
        }
        all[0] = count + 1;
        all[count + 1] = now[0];
        return all;
    }

    /** The holders of a value, each once, in ascending order. */
    private static int[] distinct(int[] holders) {
        return holders.length == 1
                ? holders
                : Arrays.stream(holders, 1, holders[0] + 1).sorted().distinct().toArray();
    }

    private Partition closure(Map<String, int[]> holdersOf, int cap) {
        CsrBuilder star = new CsrBuilder(vendors.size());
        for (int[] all : holdersOf.values()) {
            int[] holders = distinct(all);
            for (int i = 1; holders.length <= cap && i < holders.length; i++) {
                star.add(holders[0], holders[i], 1);
            }
        }
        return ConnectedComponents.of(star.build());
    }

    private CsrGraph pairs(Map<String, int[]> holdersOf) {
        CsrBuilder pairs = new CsrBuilder(vendors.size());
        for (int[] all : holdersOf.values()) {
            int[] holders = distinct(all);
            for (int i = 0; holders.length <= Baseline.CAP && i < holders.length; i++) {
                for (int j = i + 1; j < holders.length; j++) {
                    pairs.add(holders[i], holders[j], 1);
                }
            }
        }
        return pairs.build();
    }
}
