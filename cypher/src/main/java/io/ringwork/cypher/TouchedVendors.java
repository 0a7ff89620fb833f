package io.ringwork.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The vendors of whom the changes of one transaction may have changed something. */
final class TouchedVendors {

    static final String OWNERS = "UNWIND $rows AS id MATCH (l:Listing {id: id}) USING INDEX SEEK l:Listing(id)"
            + " MATCH (l)<-[:OFFERS]-(v:Vendor) RETURN DISTINCT v.id AS vendor";

    private final Set<String> vendors = new TreeSet<>();
    private final Set<String> listings = new TreeSet<>();

    /** Takes changes of vendors. */
    void vendors(Map<String, Change> changes) {
        changes.forEach((id, change) -> {
            if (change.isChanged()) {
                vendors.add(id);
            }
        });
    }

    /** Takes changes of listings or reports: those whose they were, and those whose they are. */
    void owners(Map<String, Change> changes) {
        for (Change change : changes.values()) {
            if (change.isChanged()) {
                owner(change.before());
                owner(change.after());
            }
        }
    }

    private void owner(@Nullable Map<String, Object> state) {
        String vendor = Merge.text(state, "vendorId");
        String listing = Merge.text(state, "listingId");
        if (vendor != null) {
            vendors.add(vendor);
        } else if (listing != null) {
            listings.add(listing);
        }
    }

    /** Takes vendors with uses that changed. */
    void users(Collection<String> users) {
        vendors.addAll(users);
    }

    /** All of them; those of listings are looked up. */
    Set<String> find(Statements statements) {
        if (!listings.isEmpty()) {
            statements.forEach(
                    OWNERS, Map.of("rows", List.copyOf(listings)), row -> vendors.add(Values.text(row, "vendor")));
        }
        return vendors;
    }
}
