package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A data set read into memory and what default settings find in it.
 *
 * @param ringOf by vendor in a ring the ring's id
 */
record RealDataRun(DataSetReader reader, Findings findings, Map<String, String> ringOf) {

    static RealDataRun of(Path folder, Path mapping, Path rejectsFile) {
        try (RejectWriter rejects = new RejectWriter(rejectsFile)) {
            DataSetReader reader = DataSetReader.read(DataSet.open(folder, mapping), new Normalizer(), rejects);
            Findings findings = new DetectRings()
                    .run(reader, DetectParameters.defaults(), List.of())
                    .findings();
            Map<String, String> ringOf = new HashMap<>();
            for (Ring ring : findings.rings()) {
                ring.vendors().forEach(member -> ringOf.put(member.vendorId(), ring.id()));
            }
            return new RealDataRun(reader, findings, ringOf);
        }
    }

    boolean inOneRing(String vendor, String other) {
        return ringOf.containsKey(vendor) && ringOf.get(vendor).equals(ringOf.get(other));
    }

    /** The vendors of every ring. */
    List<List<String>> rings() {
        return findings.rings().stream()
                .map(ring -> ring.vendors().stream().map(RingMember::vendorId).toList())
                .toList();
    }

    /** By vendor what it uses, by key. */
    Map<String, Map<String, Identifier>> identifiers() {
        Map<String, Map<String, Identifier>> identifiers = new HashMap<>();
        reader.forEachUse(use -> identifiers
                .computeIfAbsent(use.vendorId(), vendor -> new TreeMap<>())
                .put(use.identifier().key(), use.identifier()));
        return identifiers;
    }

    /** What any two holders of one value are in: groups of two vendors or more under transitive closure. */
    static List<List<String>> closure(Iterable<? extends Set<String>> holders) {
        Map<String, String> parent = new HashMap<>();
        for (Set<String> together : holders) {
            String first = null;
            for (String vendor : new TreeSet<>(together)) {
                String root = root(parent, vendor);
                if (first == null) {
                    first = root;
                } else {
                    parent.put(root, root(parent, first));
                }
            }
        }
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (String vendor : List.copyOf(parent.keySet())) {
            groups.computeIfAbsent(root(parent, vendor), root -> new TreeSet<>())
                    .add(vendor);
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    private static String root(Map<String, String> parent, String vendor) {
        String at = vendor;
        for (String above = parent.computeIfAbsent(at, self -> self);
                !above.equals(at);
                above = parent.getOrDefault(at, at)) {
            at = above;
        }
        return at;
    }
}
