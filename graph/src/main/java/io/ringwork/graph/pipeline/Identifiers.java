package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Different identifiers by number, each with the worst quality that it was seen with. */
final class Identifiers {

    private final List<Identifier> identifiers = new ArrayList<>();
    private final HashIndex index = new HashIndex();

    /** The number of the identifier, which is new when none of its kind and canonical value was seen. */
    int number(Identifier identifier) {
        int hash = 31 * identifier.canonical().hashCode()
                + identifier.kind().word().hashCode();
        int known = index.find(hash, number -> isSame(identifiers.get(number), identifier));
        if (known < 0) {
            index.add(hash);
            identifiers.add(identifier);
            return identifiers.size() - 1;
        }
        if (identifier.quality().compareTo(identifiers.get(known).quality()) > 0) {
            identifiers.set(known, identifier);
        }
        return known;
    }

    Identifier get(int number) {
        return identifiers.get(number);
    }

    private static boolean isSame(Identifier one, Identifier other) {
        return one.kind() == other.kind() && one.canonical().equals(other.canonical());
    }
}
