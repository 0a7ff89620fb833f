package io.ringwork.graph.resolve;

import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.normalize.AddressTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the addresses that are one place in other spellings, and the buildings in which places lie. Pure: the same
 * addresses in any order give the same result. Addresses are compared by fields with weights in bits (Fellegi and Sunter,
 * "A theory for record linkage", 1969), words by their frequency (Winkler 2000), after blocking; time grows with n log n
 * for n addresses, since blocks have a largest size, and memory with n.
 *
 * <p>In doubt two addresses stay apart: another house number, unit, building, street or city, or a unit that only one of
 * them names, is another place.
 */
public final class AddressResolver {
    private final AddressTerms terms = new AddressTerms();

    /**
     * Places and buildings.
     *
     * @param addresses usable addresses; of two with the same key the one with more holders counts
     * @return values of kind {@code ADDRESS}, each of two or more addresses that are one place and none in two places, and
     *     values of kind {@code BUILDING}, each of two or more places
     */
    public List<ResolvedValue> resolve(Collection<AddressForm> addresses) {
        return resolution(addresses).values();
    }

    /** As {@link #resolve}, with counts of what was compared and of what was left out because a block was too large. */
    public AddressResolution resolution(Collection<AddressForm> addresses) {
        Map<String, AddressForm> unique = new HashMap<>();
        for (AddressForm address : addresses) {
            unique.merge(address.canonical(), address, (one, other) -> one.holders() >= other.holders() ? one : other);
        }
        TreeMap<String, List<AddressForm>> byCountry = new TreeMap<>();
        for (AddressForm form : unique.values()) {
            byCountry
                    .computeIfAbsent(AddressParts.country(form.canonical()), c -> new ArrayList<>())
                    .add(form);
        }
        List<ResolvedValue> values = new ArrayList<>();
        long compared = 0;
        int capped = 0;
        long skipped = 0;
        List<AddressResolution> countries =
                byCountry.values().parallelStream().map(this::resolution).toList();
        for (AddressResolution found : countries) {
            values.addAll(found.values());
            compared += found.comparedPairs();
            capped += found.cappedBlocks();
            skipped += found.skippedPairs();
        }
        values.sort(Comparator.comparing(ResolvedValue::kind)
                .thenComparing(value -> value.members().get(0)));
        return new AddressResolution(values, unique.size(), compared, capped, skipped);
    }

    /** Of one country. What addresses are taken apart into is large, and goes before the next country comes. */
    private AddressResolution resolution(List<AddressForm> country) {
        country.sort(Comparator.comparing(AddressForm::canonical));
        List<AddressParts> parts = country.parallelStream()
                .map(form -> AddressParts.of(form.canonical()))
                .toList();
        return new AddressCountry(country, parts, terms).resolve();
    }
}
