package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the questions of a person who explores. No answer is larger than the limit it is given. */
public interface GraphExplorer {

    /** The node, if the store has it. */
    Optional<NodeView> findNode(NodeRef ref);

    /**
     * Neighbours of a node, ranked as {@link NeighbourPage} says.
     *
     * @param kind only neighbours of this kind; empty for all
     * @param offset how many to leave out
     * @param limit how many to return at most, 1 to 1,000
     */
    NeighbourPage listNeighbours(NodeRef ref, String kind, int offset, int limit);

    /**
     * Full-text search over names, titles, spellings and values, and exact look-up of ids.
     *
     * @param text what the person typed; its special characters have no meaning
     * @param exact identifiers that the text may stand for, looked up by key and put first
     * @param kind only hits of this kind; empty for all
     */
    List<SearchHit> search(String text, List<Identifier> exact, String kind, int limit);

    /** What to show for each of the vendors that the store knows, by id: the name where there is one. */
    Map<String, String> findVendorNames(Collection<String> vendorIds);

    /** Number of nodes by label and of relationships by type, in the order of their names. */
    Map<String, Long> counts();
}
