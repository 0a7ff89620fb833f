package io.ringwork.cypher;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.GraphExplorer;
import io.ringwork.graph.store.Neighbour;
import io.ringwork.graph.store.NeighbourPage;
import io.ringwork.graph.store.NodeRef;
import io.ringwork.graph.store.NodeView;
import io.ringwork.graph.store.SearchHit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with bounded statements; only the sources of one node are walked through whole. */
final class Neo4jExplorer implements GraphExplorer {

    private static final int MAX_SOURCES = 100;

    private static final String VENDOR_NAMES =
            "UNWIND $rows AS id MATCH (v:Vendor {id: id}) RETURN id, coalesce(v.name, v.id) AS name";

    private static final String COUNTS = Stream.concat(
                    Stream.concat(
                                    Stream.of(
                                            "Vendor",
                                            "Listing",
                                            "Report",
                                            "Brand",
                                            "Reporter",
                                            "Identifier",
                                            "Run",
                                            "Ring",
                                            "Judgement"),
                                    Arrays.stream(IdentifierFamily.values()).map(IdentifierFamily::label))
                            .map(label -> "MATCH (n:" + label + ") RETURN '" + label + "' AS name, count(n) AS count"),
                    Stream.of((NodeKind.FACTS + "|LINKED_TO|MEMBER_OF|FOUND|BECAME|IGNORED|ON").split("\\|", -1))
                            .map(type ->
                                    "MATCH ()-[r:" + type + "]->() RETURN '" + type + "' AS name, count(r) AS count"))
            .collect(Collectors.joining(" UNION ALL "));

    private final Session session;
    private final TextSearch textSearch;

    Neo4jExplorer(Session session) {
        this.session = session;
        this.textSearch = new TextSearch(session);
    }

    @Override
    public Optional<NodeView> findNode(NodeRef ref) {
        return NodeKind.of(ref)
                .flatMap(kind -> session.read(statements -> {
                    List<Map<String, Object>> found = statements.list(kind.find(), kind.parameters(ref));
                    return found.isEmpty()
                            ? Optional.<NodeView>empty()
                            : Optional.of(
                                    view(ref, kind, Values.decode(Values.map(found.get(0), "properties")), statements));
                }));
    }

    private static NodeView view(NodeRef ref, NodeKind kind, Map<String, Object> properties, Statements statements) {
        Map<String, Long> neighbours = new TreeMap<>();
        statements.forEach(
                kind.countNeighbours(),
                kind.parameters(ref),
                row -> neighbours.put(Values.text(row, "kind"), Values.number(row, "count")));
        List<SourceRef> sources = properties.containsKey("sources")
                ? Values.sources(properties.get("sources")).stream()
                        .limit(MAX_SOURCES)
                        .toList()
                : firstSources(ref, kind, statements);
        List<String> raws = Values.texts(properties.get("raws"));
        String name = Merge.text(properties, "name");
        String title = Merge.text(properties, "title");
        Map<String, Object> shown = new TreeMap<>();
        properties.forEach(
                (property, value) -> shown.put(property, value instanceof Instant ? value.toString() : value));
        shown.keySet().removeAll(Columns.FINDINGS);
        shown.remove("raws");
        shown.remove("sources");
        return new NodeView(ref, firstOf(name, title, ref.id()), shown, raws, sources, neighbours);
    }

    private static List<SourceRef> firstSources(NodeRef ref, NodeKind kind, Statements statements) {
        TreeSet<SourceRef> first = new TreeSet<>();
        statements.forEach(kind.sources(), kind.parameters(ref), row -> {
            first.addAll(Values.sources(row.get("sources")));
            while (first.size() > MAX_SOURCES) {
                first.pollLast();
            }
        });
        return List.copyOf(first);
    }

    @Override
    public NeighbourPage listNeighbours(NodeRef ref, String kind, int offset, int limit) {
        Optional<NodeKind> found = NodeKind.of(ref);
        if (found.isEmpty()) {
            return new NeighbourPage(0, List.of());
        }
        NodeKind nodeKind = found.get();
        return session.read(statements -> {
            long total = 0;
            for (Map<String, Object> row : statements.list(nodeKind.countNeighbours(), nodeKind.parameters(ref))) {
                if (kind.isEmpty() || kind.equals(Values.text(row, "kind"))) {
                    total += Values.number(row, "count");
                }
            }
            List<Neighbour> items = new ArrayList<>();
            if (total > offset) {
                Map<String, Object> parameters = new TreeMap<>(nodeKind.parameters(ref));
                parameters.put("kind", kind);
                parameters.put("offset", (long) offset);
                parameters.put("limit", (long) limit);
                statements.forEach(nodeKind.listNeighbours(), parameters, row -> items.add(neighbour(row)));
            }
            return new NeighbourPage(total, items);
        });
    }

    private static Neighbour neighbour(Map<String, Object> row) {
        String id = Values.text(row, "id");
        return new Neighbour(
                new NodeRef(Values.text(row, "kind"), id),
                firstOf(Values.textOrNull(row, "label"), null, id),
                Values.text(row, "type"),
                Boolean.TRUE.equals(row.get("outgoing")),
                Values.text(row, "quality"),
                Values.number(row, "degree"),
                Values.texts(row.get("raws")),
                Values.sources(row.get("sources")));
    }

    @Override
    public List<SearchHit> search(String text, List<Identifier> exact, String kind, int limit) {
        Map<NodeRef, SearchHit> hits = new LinkedHashMap<>();
        for (Identifier identifier : exact) {
            NodeRef ref = new NodeRef(identifier.kind().word(), identifier.canonical());
            findLabel(ref)
                    .ifPresent(label -> hits.putIfAbsent(
                            ref, new SearchHit(ref, label, "value", ref.id(), TextSearch.EXACT_SCORE)));
        }
        String id = text.strip();
        for (String withId : id.isEmpty() ? List.<String>of() : List.of("vendor", "listing", "report")) {
            NodeRef ref = new NodeRef(withId, id);
            findLabel(ref)
                    .ifPresent(
                            label -> hits.putIfAbsent(ref, new SearchHit(ref, label, "id", id, TextSearch.ID_SCORE)));
        }
        textSearch.search(text, kind, limit + hits.size()).forEach(hit -> hits.putIfAbsent(hit.ref(), hit));
        return hits.values().stream()
                .filter(hit -> kind.isEmpty() || hit.ref().kind().equals(kind))
                .limit(limit)
                .toList();
    }

    private Optional<String> findLabel(NodeRef ref) {
        return NodeKind.of(ref)
                .flatMap(kind -> session.read(statements -> {
                    List<Map<String, Object>> found = statements.list(kind.find(), kind.parameters(ref));
                    if (found.isEmpty()) {
                        return Optional.<String>empty();
                    }
                    Map<?, ?> properties = Values.map(found.get(0), "properties");
                    return Optional.of(
                            firstOf((String) properties.get("name"), (String) properties.get("title"), ref.id()));
                }));
    }

    @Override
    public Map<String, String> findVendorNames(Collection<String> vendorIds) {
        Map<String, String> names = new TreeMap<>();
        if (!vendorIds.isEmpty()) {
            session.<Optional<Void>>read(statements -> {
                statements.forEach(
                        VENDOR_NAMES,
                        Map.of("rows", List.copyOf(new TreeSet<>(vendorIds))),
                        row -> names.put(Values.text(row, "id"), Values.text(row, "name")));
                return Optional.empty();
            });
        }
        return names;
    }

    @Override
    public Map<String, Long> counts() {
        return session.read(statements -> {
            Map<String, Long> counts = new TreeMap<>();
            statements.forEach(COUNTS, Map.of(), row -> {
                long count = Values.number(row, "count");
                if (count > 0) {
                    counts.put(Values.text(row, "name"), count);
                }
            });
            return counts;
        });
    }

    /** The first text that is there. */
    static String firstOf(@Nullable String first, @Nullable String second, String otherwise) {
        return Objects.requireNonNullElse(first, Objects.requireNonNullElse(second, otherwise));
    }
}
