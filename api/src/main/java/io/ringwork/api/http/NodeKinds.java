package io.ringwork.api.http;

import io.ringwork.graph.model.IdentifierKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words for kinds of nodes. */
final class NodeKinds {

    /** The word for a vendor. */
    static final String VENDOR = "vendor";

    /** All words: the plain nodes, then the identifiers. */
    static final List<String> ALL = Stream.concat(
                    Stream.of(VENDOR, "listing", "report", "reporter", "brand"),
                    Arrays.stream(IdentifierKind.values()).map(IdentifierKind::word))
            .toList();

    private NodeKinds() {}
}
