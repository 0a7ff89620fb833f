package io.ringwork.graph.store;

import io.ringwork.graph.model.IdentifierQuality;
import java.util.List;
import java.util.Map;

/**
 * A use with what detection does not ask for.
 *
 * @param use all rows merged; its role is not {@link io.ringwork.graph.model.UseRole#SHOWS}
 * @param said what the rules made of the row that was read last, while the identifier of {@code use} has the worst of all
 * @param extra for each column that the table does not define, and for {@code holder}, the values that the rows give,
 *     sorted, each once
 */
public record DetailedUse(StoredUse use, IdentifierQuality said, Map<String, List<String>> extra) {}
