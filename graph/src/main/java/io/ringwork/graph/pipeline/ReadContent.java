package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.DetailedUse;
import io.ringwork.graph.store.Sourced;
import io.ringwork.graph.store.StoreContent;
import java.util.List;

/** What was read, as a store takes it. */
record ReadContent(
        List<Sourced<Vendor>> vendors,
        List<Sourced<Listing>> listings,
        List<DetailedUse> uses,
        List<Sourced<Report>> reports)
        implements StoreContent {}
