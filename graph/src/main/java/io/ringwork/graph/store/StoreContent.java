package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.List;

/**
 * Everything that a new store is to hold, merged: what {@link GraphWriter} would have made of the rows, written one batch
 * after the other into an empty store. What a row refers to is there.
 *
 * <p>A list may make an element when it is asked for, in constant time, and may be asked by several threads. It gives
 * equal elements at equal places.
 */
public interface StoreContent {

    /** Vendors, each id once. */
    List<Sourced<Vendor>> vendors();

    /** Listings, each id once; their vendors are among {@link #vendors()}. */
    List<Sourced<Listing>> listings();

    /** Uses of identifiers, each vendor, role and identifier once; what listings show is not among them. */
    List<DetailedUse> uses();

    /** Reports, each id once, as the rows say it: the vendor of a listing is not filled in. */
    List<Sourced<Report>> reports();
}
