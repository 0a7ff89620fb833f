package io.ringwork.api.http;

import io.ringwork.api.http.wire.SearchAnswer;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.NodeRef;
import io.ringwork.graph.store.SearchHit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The search. */
final class SearchResource {

    /** The most hits that a caller gets. One more is looked at, to tell whether there are more. */
    static final int MOST_HITS = 200;

    private final GraphStore store;
    private final Function<String, List<Identifier>> guess;

    /**
     * @param guess the identifiers that a text may stand for, normalised
     */
    SearchResource(GraphStore store, Function<String, List<Identifier>> guess) {
        this.store = store;
        this.guess = guess;
    }

    SearchAnswer search(Arguments arguments) {
        String text = arguments.get(Routes.TEXT);
        String kind = arguments.find(Routes.HIT_KIND);
        int limit = arguments.get(Routes.HIT_LIMIT);
        List<Identifier> meanings = guess.apply(text);
        List<SearchHit> hits = store.explorer().search(text, meanings, kind == null ? "" : kind, MOST_HITS + 1);
        List<SearchHit> shown = hits.subList(0, Math.min(limit, hits.size()));
        Map<String, VendorRisk> risks =
                VendorRisks.of(store.ledger(), shown.stream().map(SearchHit::ref));
        return new SearchAnswer(
                text,
                meanings.stream()
                        .map(meaning -> new SearchAnswer.Meaning(meaning.kind().word(), meaning.canonical()))
                        .toList(),
                hits.size(),
                shown.size() == hits.size(),
                shown.stream().map(hit -> hit(hit, risks)).toList());
    }

    private static SearchAnswer.Hit hit(SearchHit hit, Map<String, VendorRisk> risks) {
        NodeRef ref = hit.ref();
        VendorRisk risk = VendorRisks.find(risks, ref);
        return new SearchAnswer.Hit(
                ref.kind(),
                ref.id(),
                hit.label(),
                hit.matched(),
                hit.text(),
                risk == null ? null : risk.ringId(),
                risk == null ? null : risk.risk());
    }
}
