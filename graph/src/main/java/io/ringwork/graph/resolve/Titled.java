package io.ringwork.graph.resolve;

import io.ringwork.graph.model.Listing;

/** What is compared of a listing; the rest of it need not be kept. */
record Titled(String id, String vendorId, String title) {

    /** Of a listing that has a title. */
    static Titled of(Listing listing, String title) {
        return new Titled(listing.id(), listing.vendorId(), title);
    }
}
