package io.ringwork.api.http;

import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.store.NodeRef;
import io.ringwork.graph.store.RunLedger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the latest run says of the vendors among some nodes, asked for at once. */
final class VendorRisks {

    private VendorRisks() {}

    static Map<String, VendorRisk> of(RunLedger ledger, Stream<NodeRef> refs) {
        List<String> vendors = refs.filter(ref -> ref.kind().equals(NodeKinds.VENDOR))
                .map(NodeRef::id)
                .distinct()
                .toList();
        return vendors.isEmpty() ? Map.of() : ledger.findRisks(vendors);
    }

    static @Nullable VendorRisk find(Map<String, VendorRisk> risks, NodeRef ref) {
        return ref.kind().equals(NodeKinds.VENDOR) ? risks.get(ref.id()) : null;
    }
}
