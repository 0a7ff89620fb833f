package io.ringwork.api.http;

import static io.ringwork.api.http.Parameter.cursor;
import static io.ringwork.api.http.Parameter.field;
import static io.ringwork.api.http.Parameter.limit;
import static io.ringwork.api.http.Parameter.optional;
import static io.ringwork.api.http.Parameter.optionalField;
import static io.ringwork.api.http.Parameter.path;
import static io.ringwork.api.http.Parameter.required;

import io.ringwork.api.http.Route.Verb;
import io.ringwork.api.http.ValueType.Decimal;
import io.ringwork.api.http.ValueType.Flag;
import io.ringwork.api.http.ValueType.Text;
import io.ringwork.api.http.ValueType.Texts;
import io.ringwork.api.http.ValueType.Whole;
import io.ringwork.api.http.ValueType.Word;
import io.ringwork.api.http.wire.EventAnswer;
import io.ringwork.api.http.wire.Health;
import io.ringwork.api.http.wire.JudgementAnswer;
import io.ringwork.api.http.wire.JudgementItem;
import io.ringwork.api.http.wire.JudgementList;
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
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.pipeline.RecordJudgement;
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
    static final Parameter<String> STANDING = new Parameter<>(
            "standing",
            Parameter.Place.QUERY,
            new Word(List.of(Standing.RING.word(), Standing.LINKED.word(), RingResource.ANY_STANDING)),
            false,
            RingResource.ANY_STANDING,
            "Only rings, only groups that are linked and nothing more, or all: then the linked come after all rings");
    static final Parameter<Double> MIN_SCORE =
            optional("min_score", new Decimal(), "Only rings with this score or more");
    static final Parameter<Integer> RING_LIMIT = limit(200, 50);
    static final Parameter<Cursor> CURSOR = cursor();

    static final Parameter<Boolean> HISTORY = new Parameter<>(
            "history", Parameter.Place.QUERY, new Flag(), false, false, "Whether to list the withdrawn ones too");
    static final Parameter<String> ABOUT = optional(
            "about", new Text(LONGEST_ID), "Only those about this vendor's id or this identifier's kind:value");
    static final Parameter<Integer> JUDGEMENT_LIMIT = limit(200, 50);
    static final Parameter<String> JUDGEMENT = path("id", new Text(100), "The judgement's id");
    static final Parameter<String> VERDICT = field(
            "verdict",
            new Word(Arrays.stream(Verdict.values()).map(Verdict::word).toList()),
            "What was decided");
    static final Parameter<List<String>> VENDORS = optionalField(
            "vendors",
            new Texts(2, LONGEST_ID),
            "Ids of vendors: two for linked and not_linked, one for counterfeit and cleared");
    static final Parameter<String> VALUE = optionalField(
            "value", new Text(LONGEST_ID), "For value_allowed and value_forbidden: an identifier as kind:value");
    static final Parameter<String> REASON =
            field("reason", new Text(RecordJudgement.LONGEST_REASON), "Why, in the analyst's words");
    static final Parameter<String> AUTHOR = optionalField(
            "author", new Text(RecordJudgement.LONGEST_AUTHOR), "Who decides; the user who runs the server by default");
    static final Parameter<String> WITHDRAWAL_REASON =
            optional("reason", new Text(RecordJudgement.LONGEST_REASON), "Why it is withdrawn");
    static final Parameter<String> WITHDRAWAL_AUTHOR = optional(
            "author",
            new Text(RecordJudgement.LONGEST_AUTHOR),
            "Who withdraws; the user who runs the server by default");

    private Routes() {}

    /** The list. */
    static List<Route> of(
            SearchResource search,
            NodeResource nodes,
            RingResource rings,
            JudgementResource judgements,
            ProofResource proofs,
            EventResource events,
            HealthResource health) {
        return Stream.of(
                        ofNodes(search, nodes),
                        ofRings(rings),
                        ofJudgements(judgements),
                        ofProofs(proofs),
                        ofEvents(events),
                        ofServer(health))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofNodes(SearchResource search, NodeResource nodes) {
        return List.of(
                Route.get(
                        BASE + "/search",
                        "search",
                        "Full-text and exact search over names, titles, spellings and values, best first",
                        List.of(TEXT, HIT_KIND, HIT_LIMIT),
                        SearchAnswer.class,
                        search::search),
                Route.get(
                        BASE + "/nodes/{kind}/{id}",
                        "getNode",
                        "One node with its properties, spellings, sources and numbers of neighbours",
                        List.of(KIND, NODE),
                        NodeAnswer.class,
                        nodes::node),
                Route.get(
                        BASE + "/nodes/{kind}/{id}/neighbours",
                        "listNeighbours",
                        "Neighbours of a node, the most telling first",
                        List.of(KIND, NODE, TYPE, NEIGHBOUR_LIMIT, CURSOR),
                        NeighbourList.class,
                        nodes::neighbours));
    }

    private static List<Route> ofRings(RingResource rings) {
        return List.of(
                Route.get(
                        BASE + "/rings",
                        "listRings",
                        "Rings of a run, by rank, then its linked groups",
                        List.of(RUN, STATUS, STANDING, MIN_SCORE, RING_LIMIT, CURSOR),
                        RingList.class,
                        rings::list),
                Route.get(
                        BASE + "/rings/{id}",
                        "getRing",
                        "One ring with its members and what its score is made of",
                        List.of(RING),
                        RingAnswer.class,
                        rings::ring),
                Route.get(
                        BASE + "/rings/{id}/graph",
                        "getRingGraph",
                        "A ring as a graph of its vendors and what they share",
                        List.of(RING),
                        RingGraph.class,
                        rings::graph),
                Route.get(
                        BASE + "/rings/{id}/evidence",
                        "getRingEvidence",
                        "The shared values that make a ring, and those that were not counted",
                        List.of(RING),
                        RingProof.class,
                        rings::evidence));
    }

    private static List<Route> ofJudgements(JudgementResource judgements) {
        String all = BASE + JudgementResource.PATH;
        String one = all + "/{id}";
        return List.of(
                Route.get(
                        all,
                        "listJudgements",
                        "What analysts decided, the earliest first, and what of it contradicts itself",
                        List.of(HISTORY, ABOUT, JUDGEMENT_LIMIT, CURSOR),
                        JudgementList.class,
                        judgements::list),
                new Route(
                        Verb.POST,
                        all,
                        "addJudgement",
                        "Keeps a judgement, which every later run honours",
                        List.of(VERDICT, VENDORS, VALUE, REASON, AUTHOR),
                        JudgementAnswer.class,
                        judgements.adding()),
                Route.get(
                        one,
                        "getJudgement",
                        "One judgement, whether it stands or was withdrawn",
                        List.of(JUDGEMENT),
                        JudgementItem.class,
                        judgements::judgement),
                new Route(
                        Verb.DELETE,
                        one,
                        "withdrawJudgement",
                        "Takes a judgement back; it stays in the history",
                        List.of(JUDGEMENT, WITHDRAWAL_REASON, WITHDRAWAL_AUTHOR),
                        JudgementAnswer.class,
                        judgements::withdraw));
    }

    private static List<Route> ofProofs(ProofResource proofs) {
        return List.of(
                Route.get(
                        BASE + "/rings/{id}/why/{vendor}",
                        "getWhy",
                        "The minimal set of shared values that keeps a vendor in its ring",
                        List.of(RING, MEMBER),
                        WhyAnswer.class,
                        proofs::why),
                Route.get(
                        BASE + "/paths",
                        "listPaths",
                        "The strongest paths of evidence between two vendors",
                        List.of(FROM, TO, PATHS),
                        PathList.class,
                        proofs::paths));
    }

    private static List<Route> ofEvents(EventResource events) {
        return List.of(new Route(
                Verb.FEED,
                BASE + EventResource.PATH,
                "applyEvents",
                "Applies rows of any table in their order and answers which rings changed",
                List.of(),
                EventAnswer.class,
                events::apply));
    }

    private static List<Route> ofServer(HealthResource health) {
        return List.of(
                Route.get(
                        BASE + "/health",
                        "health",
                        "Whether the server and its store are there",
                        List.of(),
                        Health.class,
                        health::health),
                Route.get(
                        "/health",
                        "healthAtRoot",
                        "Whether the server and its store are there",
                        List.of(),
                        Health.class,
                        health::health));
    }
}
