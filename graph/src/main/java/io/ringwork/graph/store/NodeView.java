package io.ringwork.graph.store;

import io.ringwork.graph.model.SourceRef;
import java.util.List;
import java.util.Map;

/**
 * A node as a person sees it.
 *
 * @param label what to show: a name or title where there is one, otherwise the id
 * @param properties all properties of the node, by name; times as ISO 8601 text
 * @param raws spellings of an identifier, sorted; empty for other nodes
 * @param sources rows that made the node or its uses, sorted, the first 100
 * @param neighbours number of neighbours by their kind, in the order of the kinds' words
 */
public record NodeView(
        NodeRef ref,
        String label,
        Map<String, Object> properties,
        List<String> raws,
        List<SourceRef> sources,
        Map<String, Long> neighbours) {}
