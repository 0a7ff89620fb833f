package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which row of a data set speaks for an id when several rows give the same one. Rows that say the same are one row, sent
 * twice; of rows that say different things one is taken and the others are rejects. Which one is taken depends on what
 * they say, not on their order, so that shuffled files load the same.
 *
 * <p>Holds about 100 bytes for each id.
 */
final class IdClaims {

    private final Map<String, Claim> claims = new HashMap<>();

    private record Claim(long digest, SourceRef source) {}

    /** Hears of a row that can be taken; to be called with every such row of the table before the first question. */
    void add(SourceRecord row) {
        ContentDigest.id(row)
                .ifPresent(id -> claims.merge(
                        id,
                        new Claim(ContentDigest.of(row), row.source()),
                        (one, other) -> Long.compareUnsigned(one.digest, other.digest) <= 0 ? one : other));
    }

    /** The row that is taken for the row's id, when it is another one that says something else. */
    Optional<SourceRef> taken(SourceRecord row) {
        return ContentDigest.id(row)
                .map(claims::get)
                .filter(claim -> claim.digest != ContentDigest.of(row))
                .map(Claim::source);
    }
}
