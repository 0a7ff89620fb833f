package io.ringwork.api.http;

import io.ringwork.api.http.problem.ProblemException;
import io.ringwork.api.http.wire.NeighbourList;
import io.ringwork.api.http.wire.NodeAnswer;
import io.ringwork.api.http.wire.Source;
import io.ringwork.api.http.wire.WireJson;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.Neighbour;
import io.ringwork.graph.store.NeighbourPage;
import io.ringwork.graph.store.NodeRef;
import io.ringwork.graph.store.NodeView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nodes and their neighbours. */
final class NodeResource {

    /** Names of the store that the files write with underscores. */
    private static final Set<String> OURS = Set.of(
            "legalName",
            "registeredAt",
            "removedAt",
            "vendorId",
            "listingId",
            "priceExact",
            "listedAt",
            "imageHash",
            "reporterKind",
            "filedAt",
            "firstSeen",
            "lastSeen");

    private final GraphStore store;

    NodeResource(GraphStore store) {
        this.store = store;
    }

    NodeAnswer node(Arguments arguments) {
        NodeView node = existing(arguments);
        NodeRef ref = node.ref();
        VendorRisk risk = VendorRisks.find(VendorRisks.of(store.ledger(), Stream.of(ref)), ref);
        return new NodeAnswer(
                ref.kind(),
                ref.id(),
                node.label(),
                properties(node.properties()),
                node.raws(),
                quality(node),
                sources(node.sources()),
                new TreeMap<>(node.neighbours())
                        .entrySet().stream()
                                .map(entry -> new NodeAnswer.KindCount(entry.getKey(), entry.getValue()))
                                .toList(),
                risk == null ? null : risk.ringId(),
                risk == null ? null : risk.membership(),
                risk == null ? null : risk.risk(),
                risk == null ? null : risk.rank());
    }

    NeighbourList neighbours(Arguments arguments) {
        NodeRef ref = existing(arguments).ref();
        String given = arguments.find(Routes.TYPE);
        String type = given == null ? "" : given;
        String query = Cursor.digest("neighbours", ref.kind(), ref.id(), type);
        Cursor cursor = arguments.find(Routes.CURSOR);
        if (cursor != null) {
            cursor.check(query);
        }
        int offset = cursor == null ? 0 : cursor.offset();
        NeighbourPage page = store.explorer().listNeighbours(ref, type, offset, arguments.get(Routes.NEIGHBOUR_LIMIT));
        Map<String, VendorRisk> risks =
                VendorRisks.of(store.ledger(), page.items().stream().map(Neighbour::ref));
        int end = offset + page.items().size();
        boolean last = end >= page.total() || page.items().isEmpty();
        return new NeighbourList(
                page.total(),
                offset == 0 && last,
                last ? null : new Cursor(end, query, "").text(),
                page.items().stream().map(item -> item(item, risks)).toList());
    }

    private NodeView existing(Arguments arguments) {
        NodeRef ref = new NodeRef(arguments.get(Routes.KIND), arguments.get(Routes.NODE));
        return store.explorer().findNode(ref).orElseThrow(() -> ProblemException.notFound(missing(ref)));
    }

    /** Why there is no such node; a value that comes out of comparison is none, though a ring's picture may show it. */
    private static String missing(NodeRef ref) {
        boolean derived = IdentifierKind.find(ref.kind())
                .filter(IdentifierKind::isDerived)
                .isPresent();
        return derived
                ? "The " + ref.kind() + " " + ref.id() + " is no node: a " + ref.kind()
                        + " comes out of comparing what vendors wrote; /rings/{id}/evidence of its ring has its vendors"
                        + " and rows"
                : "There is no " + ref.kind() + " " + ref.id();
    }

    private static NeighbourList.Item item(Neighbour neighbour, Map<String, VendorRisk> risks) {
        NodeRef ref = neighbour.ref();
        VendorRisk risk = VendorRisks.find(risks, ref);
        return new NeighbourList.Item(
                ref.kind(),
                ref.id(),
                neighbour.label(),
                neighbour.relationship(),
                neighbour.outgoing(),
                neighbour.quality().isEmpty() ? null : neighbour.quality(),
                neighbour.degree(),
                neighbour.raws(),
                sources(neighbour.sources()),
                risk == null ? null : risk.ringId(),
                risk == null ? null : risk.risk());
    }

    private static List<Source> sources(List<SourceRef> sources) {
        return sources.stream().map(Source::of).toList();
    }

    private static @Nullable String quality(NodeView node) {
        boolean identifier = IdentifierKind.find(node.ref().kind()).isPresent();
        Object quality = node.properties().get("quality");
        return identifier && quality != null ? quality.toString() : null;
    }

    /** Our own properties are named as in the files; a column of the user's own keeps its name. */
    private static Map<String, Object> properties(Map<String, Object> stored) {
        Map<String, Object> properties = new TreeMap<>();
        stored.forEach((name, value) -> {
            String wireName = WireJson.name(name);
            boolean renamed = OURS.contains(name) && !stored.containsKey(wireName);
            properties.put(renamed ? wireName : name, value);
        });
        return properties;
    }
}
