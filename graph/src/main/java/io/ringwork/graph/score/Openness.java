package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Signs that a group has one owner who shows himself: a rare word in the names of most members, and the pattern of a
 * household. They make contributions below 0. Who hides uses a new name for every shop; what a counterfeiter could fake
 * here is bounded, and a complaint outweighs it.
 */
final class Openness {

    /** The most that all signs together speak for a group: a family name is not counted twice. */
    private static final double MOST_BITS = 6;
    /** What it takes a shared name to be more than one of the several words that any two names could share. */
    private static final double CHANCE_BITS = 3;
    /** A word that more vendors have than this share names a trade, a place or a legal form, and no owner. */
    private static final double RARE = 0.02;

    private static final double MOST_MEMBERS = 0.6;

    private static final double HOUSEHOLD_BITS = 3;
    private static final int HOUSEHOLD_MAX_VENDORS = 3;
    private static final Set<IdentifierFamily> HOUSEHOLD_FAMILIES = EnumSet.of(
            IdentifierFamily.ADDRESS,
            IdentifierFamily.PHONE,
            IdentifierFamily.EMAIL,
            IdentifierFamily.DEVICE,
            IdentifierFamily.IP);

    private Openness() {}

    /** The signs, at most one of a household and one of a name. */
    static Parts of(RingCandidate candidate, NameTokens names) {
        Parts parts = new Parts();
        addHousehold(candidate, names, parts);
        addName(candidate.vendors(), names, MOST_BITS + parts.sum(), parts);
        return parts;
    }

    private static void addName(List<String> vendors, NameTokens names, double most, Parts parts) {
        int size = vendors.size();
        String best = "";
        int holders = 0;
        double bestBits = 0;
        for (Map.Entry<String, List<String>> entry :
                names.shared(vendors, (int) Math.ceil(MOST_MEMBERS * size)).entrySet()) {
            double frequency = names.frequency(entry.getKey(), entry.getValue());
            int count = entry.getValue().size();
            double bits = Math.min(most, (count - 1) * -Parts.log2(frequency) - CHANCE_BITS);
            boolean clearer =
                    count > holders || (count == holders && entry.getKey().length() > best.length());
            if (frequency <= RARE && (bits > bestBits || (bits > 0 && bits == bestBits && clearer))) {
                best = entry.getKey();
                holders = count;
                bestBits = bits;
            }
        }
        if (!best.isEmpty()) {
            parts.add(
                    "shared_name",
                    -bestBits,
                    "The names of " + Sentences.number(holders) + " of " + Sentences.number(size)
                            + " members have the rare word " + best + " in common: one owner who shows himself");
        }
    }

    private static void addHousehold(RingCandidate candidate, NameTokens names, Parts parts) {
        Set<IdentifierFamily> families = EnumSet.noneOf(IdentifierFamily.class);
        boolean address = false;
        for (WeighedEvidence weighed : candidate.evidence()) {
            families.add(weighed.evidence().kind().family());
            address |= weighed.evidence().kind() == IdentifierKind.ADDRESS;
        }
        List<String> vendors = candidate.vendors();
        if (vendors.size() > HOUSEHOLD_MAX_VENDORS || !HOUSEHOLD_FAMILIES.containsAll(families)) {
            return;
        }
        String family = names.familyName(vendors).orElse("");
        String size = Sentences.number(vendors.size());
        if (!family.isEmpty()) {
            parts.add(
                    "household_pattern",
                    -HOUSEHOLD_BITS,
                    size + " vendors of the family name " + family + " who share no account may be one household");
        } else if (address && families.size() > 1) {
            parts.add(
                    "household_pattern",
                    -HOUSEHOLD_BITS,
                    size
                            + " vendors at one address who share nothing but a phone, an e-mail address or a line may be one"
                            + " household");
        }
    }
}
