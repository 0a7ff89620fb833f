package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.ResolvedValue;
import java.util.Optional;

/**
 * Compares a value that came after the whole store was read with those that were in it then. What came later is not compared
 * with each other, so that what is found does not depend on the order in which it came.
 */
@FunctionalInterface
public interface LaterResolver {

    /** Compares nothing: values are one when they are equal. */
    LaterResolver NONE = later -> Optional.empty();

    /**
     * What a value is, if it is one of the known ones written differently.
     *
     * @param later a usable address or picture that the whole store did not have
     * @return the known value, with the other as its only member
     */
    Optional<ResolvedValue> resolve(Identifier later);
}
