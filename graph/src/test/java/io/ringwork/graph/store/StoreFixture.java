package io.ringwork.graph.store;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/** An empty store before each case, and ways to look at all of it. */
abstract class StoreFixture {

    /** The store under test. */
    protected GraphStore store;

    /** A store that holds nothing. It is not closed by the cases. */
    protected abstract GraphStore emptyStore();

    @BeforeEach
    void openEmptyStore() {
        store = emptyStore();
    }

    /** Everything that the ports hand out about the facts, as text that is the same for the same content. */
    protected final String contentDigest() {
        List<String> lines = new ArrayList<>();
        List<NodeRef> refs = new ArrayList<>();
        vendors().values().forEach(vendor -> {
            lines.add(vendor.toString());
            refs.add(new NodeRef("vendor", vendor.id()));
        });
        uses().values().forEach(use -> {
            lines.add(use.toString());
            refs.add(
                    new NodeRef(use.identifier().kind().word(), use.identifier().canonical()));
        });
        reports().values().forEach(report -> {
            lines.add(report.toString());
            refs.add(new NodeRef("report", report.id()));
        });
        for (NodeRef ref : refs) {
            lines.add(store.explorer().findNode(ref).orElseThrow().toString());
            lines.add(store.explorer().listNeighbours(ref, "", 0, 1000).toString());
        }
        Collections.sort(lines);
        lines.add(store.explorer().counts().toString());
        return String.join("\n", lines);
    }

    /** All vendors by id. */
    protected final Map<String, Vendor> vendors() {
        Map<String, Vendor> all = new TreeMap<>();
        store.reader().forEachVendor(vendor -> putOnce(all, vendor.id(), vendor));
        return all;
    }

    /** All uses by vendor, role and key. */
    protected final Map<String, StoredUse> uses() {
        Map<String, StoredUse> all = new TreeMap<>();
        store.reader()
                .forEachUse(use -> putOnce(
                        all,
                        use.vendorId() + " " + use.role() + " "
                                + use.identifier().key(),
                        use));
        return all;
    }

    /** All reports by id. */
    protected final Map<String, Report> reports() {
        Map<String, Report> all = new TreeMap<>();
        store.reader().forEachReport(report -> putOnce(all, report.id(), report));
        return all;
    }

    private static <T> void putOnce(Map<String, T> all, String key, T value) {
        if (all.put(key, value) != null) {
            throw new AssertionError(key + " was handed out twice");
        }
    }
}
