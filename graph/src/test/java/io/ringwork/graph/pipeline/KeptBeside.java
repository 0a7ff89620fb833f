package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.Annex;
import io.ringwork.graph.store.GraphExplorer;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphWriter;
import io.ringwork.graph.store.JudgementLog;
import io.ringwork.graph.store.RunLedger;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.VendorRows;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A store in memory with a place beside it; it counts how often it is read. */
final class KeptBeside implements GraphStore, Annex {

    private final GraphStore store;
    private final Path folder;
    String state = "first";
    int reads;
    Runnable whenRead = () -> {};

    KeptBeside(GraphStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Optional<String> factsState() {
        return state.isEmpty() ? Optional.empty() : Optional.of(state);
    }

    @Override
    public Optional<Annex> annex() {
        return Optional.of(this);
    }

    @Override
    public GraphReader reader() {
        GraphReader reader = store.reader();
        return new GraphReader() {
            @Override
            public long countVendors() {
                return reader.countVendors();
            }

            @Override
            public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
                return reader.findVendorCountries(vendorIds);
            }

            @Override
            public Set<String> findListingIds(Collection<String> listingIds) {
                return reader.findListingIds(listingIds);
            }

            @Override
            public List<VendorRows> readVendors(Collection<String> vendorIds) {
                return reader.readVendors(vendorIds);
            }

            @Override
            public void forEachVendor(Consumer<Vendor> consumer) {
                reads++;
                whenRead.run();
                reader.forEachVendor(consumer);
            }

            @Override
            public void forEachUse(Consumer<StoredUse> consumer) {
                reader.forEachUse(consumer);
            }

            @Override
            public void forEachListing(Consumer<Listing> consumer) {
                reader.forEachListing(consumer);
            }

            @Override
            public void forEachReport(Consumer<Report> consumer) {
                reader.forEachReport(consumer);
            }
        };
    }

    @Override
    public GraphWriter writer() {
        return store.writer();
    }

    @Override
    public GraphExplorer explorer() {
        return store.explorer();
    }

    @Override
    public RunLedger ledger() {
        return store.ledger();
    }

    @Override
    public JudgementLog judgements() {
        return store.judgements();
    }

    @Override
    public void close() {
        store.close();
    }
}
