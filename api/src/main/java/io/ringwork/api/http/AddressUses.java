package io.ringwork.api.http;

import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.Neighbour;
import io.ringwork.graph.store.NeighbourPage;
import io.ringwork.graph.store.NodeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How vendors use a shared address or building, which the store may know as several addresses: the spellings of one
 * place, the units of one house.
 */
final class AddressUses {

    private static final int PAGE = 1000;
    private static final String ADDRESS = "address";

    private final GraphStore store;

    AddressUses(GraphStore store) {
        this.store = store;
    }

    /**
     * One way in which a vendor uses it.
     *
     * @param raws spellings in the files
     */
    record Use(String vendor, UseRole role, List<String> raws) {}

    /**
     * The uses by the holders that rows of the evidence tell; an address that the store knows by the evidence's own
     * value needs one look-up, anything else one for each holder.
     */
    List<Use> of(RingEvidence evidence, Collection<String> holders) {
        Set<String> wanted = Set.copyOf(holders);
        Set<String> untold = new HashSet<>(evidence.sources());
        List<Use> uses = new ArrayList<>();
        if (!evidence.kind().isDerived()) {
            each(new NodeRef(evidence.kind().word(), evidence.value()), NodeKinds.VENDOR, neighbour -> {
                if (wanted.contains(neighbour.ref().id())) {
                    uses.add(use(neighbour.ref().id(), neighbour));
                }
                neighbour.sources().forEach(source -> untold.remove(source.stableId()));
            });
        }
        if (!untold.isEmpty()) {
            holders.forEach(vendor -> each(new NodeRef(NodeKinds.VENDOR, vendor), ADDRESS, neighbour -> {
                if (neighbour.sources().stream().map(SourceRef::stableId).anyMatch(untold::contains)) {
                    uses.add(use(vendor, neighbour));
                }
            }));
        }
        return uses;
    }

    private void each(NodeRef ref, String kind, Consumer<Neighbour> consumer) {
        int offset = 0;
        NeighbourPage page;
        do {
            page = store.explorer().listNeighbours(ref, kind, offset, PAGE);
            page.items().forEach(consumer);
            offset += page.items().size();
        } while (offset < page.total() && !page.items().isEmpty());
    }

    private static Use use(String vendor, Neighbour neighbour) {
        return new Use(vendor, UseRole.valueOf(neighbour.relationship()), neighbour.raws());
    }
}
