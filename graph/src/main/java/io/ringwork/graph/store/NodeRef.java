package io.ringwork.graph.store;

/**
 * Names a node.
 *
 * @param kind {@code vendor}, {@code listing}, {@code report}, {@code reporter}, {@code brand}, or the word of an
 *     {@link io.ringwork.graph.model.IdentifierKind}
 * @param id the vendor's, listing's or report's id, the reporter's or brand's name, or the identifier's canonical value
 */
public record NodeRef(String kind, String id) {}
