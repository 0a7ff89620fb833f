package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.Collection;

/**
 * Everything that a new store is to hold, merged: what {@link GraphWriter} would have made of the rows, written one batch
 * after the other into an empty store. Each collection goes through its elements in the same order every time; what a
 * row refers to is there.
 */
public interface StoreContent {

    /** Vendors, each id once. */
    Collection<Sourced<Vendor>> vendors();

    /** Listings, each id once; their vendors are among {@link #vendors()}. */
    Collection<Sourced<Listing>> listings();

    /** Uses of identifiers, each vendor, role and identifier once; what listings show is not among them. */
    Collection<DetailedUse> uses();

    /** Reports, each id once, as the rows say it: the vendor of a listing is not filled in. */
    Collection<Sourced<Report>> reports();
}
