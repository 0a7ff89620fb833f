package io.ringwork.graph.resolve;

/**
 * A canonical address that vendors hold.
 *
 * @param key key of the identifier, {@code address:<canonical>}
 * @param canonical canonical form as the normaliser makes it, of usable quality
 * @param holders number of vendors that hold it, 1 or more
 */
public record AddressForm(String key, String canonical, int holders) {}
