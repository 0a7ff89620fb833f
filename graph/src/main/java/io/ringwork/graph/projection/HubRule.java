package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import java.util.Arrays;

/**
 * Tells values that tie people who act together from values that serve anybody: forwarders, pooled accounts, agents'
 * phones. A value is a hub when more vendors hold it than the cap of its kind, or when many hold it, hardly any two of them
 * share anything else although they could, and they do not look alike otherwise ({@link Likeness}). Accounts, tax ids and keys belong to
 * somebody: they are tested from {@value #PERSONAL_VENDORS} holders on only, but accounts at card acquirers, which pool
 * their customers, like everything else.
 */
final class HubRule {

    private static final int PERSONAL_VENDORS = 26;

    private final Bipartite uses;
    private final IdentifierList identifiers;
    private final ProjectionParameters parameters;
    private final boolean[] candidate;
    private final Likeness likeness;
    private final int[] seenWith;
    private final boolean[] holder;

    /** @param candidate identifiers that are usable and shared */
    HubRule(DetectionInput input, boolean[] candidate, ProjectionParameters parameters) {
        this.uses = input.uses();
        this.identifiers = input.identifierRecords();
        this.parameters = parameters;
        this.candidate = candidate;
        likeness = new Likeness(input.vendorRecords());
        seenWith = new int[uses.leftCount()];
        Arrays.fill(seenWith, -1);
        holder = new boolean[uses.leftCount()];
    }

    /** The largest number of vendors at which the identifier would count; -1 when it counts as it is. */
    int threshold(int identifier) {
        if (!parameters.suppressHubs()
                || parameters
                        .allowedValues()
                        .contains(identifiers.get(identifier).key())) {
            return -1;
        }
        IdentifierKind kind = kind(identifier);
        int holders = uses.rightDegree(identifier);
        int cap = cap(kind);
        if (holders > cap) {
            return cap;
        }
        int floor = isPersonal(kind)
                ? Math.max(PERSONAL_VENDORS, parameters.corroborationVendors())
                : parameters.corroborationVendors();
        if (holders < floor || parameters.corroborationShare() <= 0) {
            return -1;
        }
        int comparable = comparableHolders(identifier);
        if (2 * comparable < holders) {
            // Most of them hold nothing else that they could share: that they do not says nothing.
            return -1;
        }
        double pairs = comparable * (comparable - 1) / 2.0;
        boolean counts = corroboratedPairs(identifier) >= parameters.corroborationShare() * pairs
                || likeness.isAlike(uses, identifier);
        return counts ? -1 : floor - 1;
    }

    /** Holders with a usable value of another group, pictures and texts aside, that could be shared. */
    private int comparableHolders(int identifier) {
        EvidenceGroup group = group(identifier);
        int comparable = 0;
        for (int i = 0; i < uses.rightDegree(identifier); i++) {
            int vendor = uses.leftOf(identifier, i);
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                int other = uses.rightOf(vendor, position);
                EvidenceGroup otherGroup = group(other);
                if (otherGroup != group
                        && otherGroup != EvidenceGroup.PICTURE
                        && identifiers.quality(other) == IdentifierQuality.USABLE) {
                    comparable++;
                    break;
                }
            }
        }
        return comparable;
    }

    private int cap(IdentifierKind kind) {
        Integer cap = parameters.maxVendors().get(kind);
        return cap == null ? Integer.MAX_VALUE : cap;
    }

    /** Accounts that belong to somebody, tax ids and keys: whoever is paid or registered there takes part. */
    static boolean isPersonal(IdentifierKind kind) {
        EvidenceGroup group = PriorTable.of(kind).group();
        return (group == EvidenceGroup.PAYMENT && kind != IdentifierKind.CARD_ACQUIRER)
                || group == EvidenceGroup.IDENTITY;
    }

    /** Pairs of holders that share a value of another group below its cap, each pair once. */
    private long corroboratedPairs(int identifier) {
        EvidenceGroup group = group(identifier);
        for (int i = 0; i < uses.rightDegree(identifier); i++) {
            holder[uses.leftOf(identifier, i)] = true;
        }
        long pairs = 0;
        for (int i = 0; i < uses.rightDegree(identifier); i++) {
            int vendor = uses.leftOf(identifier, i);
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                int other = uses.rightOf(vendor, position);
                if (candidate[other] && group(other) != group && uses.rightDegree(other) <= cap(kind(other))) {
                    pairs += markPartners(vendor, other);
                }
            }
        }
        for (int i = 0; i < uses.rightDegree(identifier); i++) {
            int vendor = uses.leftOf(identifier, i);
            holder[vendor] = false;
            seenWith[vendor] = -1;
        }
        return pairs;
    }

    private int markPartners(int vendor, int shared) {
        int found = 0;
        for (int i = 0; i < uses.rightDegree(shared); i++) {
            int partner = uses.leftOf(shared, i);
            if (partner > vendor && holder[partner] && seenWith[partner] != vendor) {
                seenWith[partner] = vendor;
                found++;
            }
        }
        return found;
    }

    private EvidenceGroup group(int identifier) {
        return PriorTable.of(kind(identifier)).group();
    }

    private IdentifierKind kind(int identifier) {
        return identifiers.kind(identifier);
    }
}
