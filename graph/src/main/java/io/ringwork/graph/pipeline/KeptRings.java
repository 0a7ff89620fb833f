package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.store.RunLedger;
import io.ringwork.graph.store.VendorRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rings that follow the rows, and the run that found them, which the ledger keeps abreast of them. */
final class KeptRings implements RingWatch {

    private final LiveRings rings;
    private final RunLedger ledger;
    private final String runId;

    /** @param runId the run that found the rings, saved last */
    KeptRings(LiveRings rings, RunLedger ledger, String runId) {
        this.rings = rings;
        this.ledger = ledger;
        this.runId = runId;
    }

    @Override
    public List<RingChange> update(Collection<VendorRows> vendors) {
        List<RingChange> changes = rings.update(vendors);
        List<Ring> changed = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        for (RingChange change : changes) {
            if (change.kind() == RingChange.Kind.DISSOLVED) {
                gone.add(change.ring().id());
            } else {
                changed.add(change.ring());
                change.ring().lineage().stream().filter(id -> !rings.has(id)).forEach(gone::add);
            }
        }
        if (!changes.isEmpty()) {
            ledger.amend(runId, changed, gone);
        }
        return changes;
    }

    @Override
    public void rehearse(Collection<VendorRows> vendors) {
        rings.rehearse(vendors);
        Set<String> ids = new TreeSet<>();
        vendors.forEach(rows -> ids.add(rows.vendor().id()));
        ledger.rehearse(runId, rings.ringsOf(ids));
    }

    @Override
    public List<Ring> rings() {
        return rings.rings();
    }
}
