package io.ringwork.api.http;

import static io.ringwork.api.http.Parameter.cursor;
import static io.ringwork.api.http.Parameter.limit;
import static io.ringwork.api.http.Parameter.optional;
import static io.ringwork.api.http.Parameter.path;
import static io.ringwork.api.http.Parameter.required;

import io.ringwork.api.http.ValueType.Decimal;
import io.ringwork.api.http.ValueType.Text;
import io.ringwork.api.http.ValueType.Whole;
import io.ringwork.api.http.ValueType.Word;
import io.ringwork.api.http.wire.Health;
import io.ringwork.api.http.wire.NeighbourList;
import io.ringwork.api.http.wire.NodeAnswer;
import io.ringwork.api.http.wire.PathList;
import io.ringwork.api.http.wire.RingAnswer;
import io.ringwork.api.http.wire.RingGraph;
import io.ringwork.api.http.wire.RingList;
import io.ringwork.api.http.wire.RingProof;
import io.ringwork.api.http.wire.SearchAnswer;
import io.ringwork.api.http.wire.WhyAnswer;
import io.ringwork.graph.model.RingStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All calls of the API. */
final class Routes {

    /** In front of every call but those that stand at the root. */
    static final String BASE = "/api/v1";

    private static final int LONGEST_ID = 2000;

    static final Parameter<String> KIND = path("kind", new Word(NodeKinds.ALL), "Kind of the node");
    static final Parameter<String> NODE = path("id", new Text(LONGEST_ID), "The node's id or normalised value");
    static final Parameter<String> RING = path("id", new Text(100), "The ring's id");

    static final Parameter<String> MEMBER = path("vendor", new Text(LONGEST_ID), "The id of a vendor of the ring");

    static final Parameter<String> FROM = required("from", new Text(LONGEST_ID), "The id of a vendor");
    static final Parameter<String> TO = required(
            "to",
            new Text(LONGEST_ID),
            "The id of another vendor; confirmed for the nearest one with a confirmed report");
    static final Parameter<Integer> PATHS =
            new Parameter<>("k", Parameter.Place.QUERY, new Whole(1, 10), false, 3, "How many paths to answer at most");

    static final Parameter<String> TEXT = required("q", new Text(500), "What to search for");
    static final Parameter<String> HIT_KIND = optional("kind", new Word(NodeKinds.ALL), "Only hits of this kind");
    static final Parameter<Integer> HIT_LIMIT = limit(SearchResource.MOST_HITS, 20);

    static final Parameter<String> TYPE = optional("type", new Word(NodeKinds.ALL), "Only neighbours of this kind");
    static final Parameter<Integer> NEIGHBOUR_LIMIT = limit(200, 25);

    static final Parameter<String> RUN = optional("run", new Text(100), "The run; the last one by default");
    static final Parameter<String> STATUS = optional(
            "status",
            new Word(Arrays.stream(RingStatus.values()).map(RingStatus::word).toList()),
            "Only rings of this status");
    static final Parameter<Double> MIN_SCORE =
            optional("min_score", new Decimal(), "Only rings with this score or more");
    static final Parameter<Integer> RING_LIMIT = limit(200, 50);
    static final Parameter<Cursor> CURSOR = cursor();

    private Routes() {}

    /** The list. */
    static List<Route> of(
            SearchResource search,
            NodeResource nodes,
            RingResource rings,
            ProofResource proofs,
            HealthResource health) {
        return Stream.of(ofNodes(search, nodes), ofRings(rings), ofProofs(proofs), ofServer(health))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofNodes(SearchResource search, NodeResource nodes) {
        return List.of(
                new Route(
                        BASE + "/search",
                        "search",
                        "Full-text and exact search over names, titles, spellings and values, best first",
                        List.of(TEXT, HIT_KIND, HIT_LIMIT),
                        SearchAnswer.class,
                        search::search),
                new Route(
                        BASE + "/nodes/{kind}/{id}",
                        "getNode",
                        "One node with its properties, spellings, sources and numbers of neighbours",
                        List.of(KIND, NODE),
                        NodeAnswer.class,
                        nodes::node),
                new Route(
                        BASE + "/nodes/{kind}/{id}/neighbours",
                        "listNeighbours",
                        "Neighbours of a node, the most telling first",
                        List.of(KIND, NODE, TYPE, NEIGHBOUR_LIMIT, CURSOR),
                        NeighbourList.class,
                        nodes::neighbours));
    }

    private static List<Route> ofRings(RingResource rings) {
        return List.of(
                new Route(
                        BASE + "/rings",
                        "listRings",
                        "Rings of a run, by rank",
                        List.of(RUN, STATUS, MIN_SCORE, RING_LIMIT, CURSOR),
                        RingList.class,
                        rings::list),
                new Route(
                        BASE + "/rings/{id}",
                        "getRing",
                        "One ring with its members and what its score is made of",
                        List.of(RING),
                        RingAnswer.class,
                        rings::ring),
                new Route(
                        BASE + "/rings/{id}/graph",
                        "getRingGraph",
                        "A ring as a graph of its vendors and what they share",
                        List.of(RING),
                        RingGraph.class,
                        rings::graph),
                new Route(
                        BASE + "/rings/{id}/evidence",
                        "getRingEvidence",
                        "The shared values that make a ring, and those that were not counted",
                        List.of(RING),
                        RingProof.class,
                        rings::evidence));
    }

    private static List<Route> ofProofs(ProofResource proofs) {
        return List.of(
                new Route(
                        BASE + "/rings/{id}/why/{vendor}",
                        "getWhy",
                        "The minimal set of shared values that keeps a vendor in its ring",
                        List.of(RING, MEMBER),
                        WhyAnswer.class,
                        proofs::why),
                new Route(
                        BASE + "/paths",
                        "listPaths",
                        "The strongest paths of evidence between two vendors",
                        List.of(FROM, TO, PATHS),
                        PathList.class,
                        proofs::paths));
    }

    private static List<Route> ofServer(HealthResource health) {
        return List.of(
                new Route(
                        BASE + "/health",
                        "health",
                        "Whether the server and its store are there",
                        List.of(),
                        Health.class,
                        health::health),
                new Route(
                        "/health",
                        "healthAtRoot",
                        "Whether the server and its store are there",
                        List.of(),
                        Health.class,
                        health::health));
    }
}
