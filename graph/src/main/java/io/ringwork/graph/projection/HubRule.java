package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Identifier;
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

    /** The number of holders decides nothing. */
    static final int OPEN = Integer.MIN_VALUE;

    private static final int PERSONAL_VENDORS = 26;

    private final DetectionInput input;
    private final Bipartite uses;
    private final IdentifierList identifiers;
    private final ProjectionParameters parameters;
    private final boolean[] candidate;
    private final Likeness likeness;
    private final int[] seenWith;
    private final boolean[] holder;

    /** @param candidate identifiers that are usable and shared */
    HubRule(DetectionInput input, boolean[] candidate, ProjectionParameters parameters, Likeness likeness) {
        this.input = input;
        this.uses = input.uses();
        this.identifiers = input.identifierRecords();
        this.parameters = parameters;
        this.candidate = candidate;
        this.likeness = likeness;
        seenWith = new int[uses.leftCount()];
        Arrays.fill(seenWith, -1);
        holder = new boolean[uses.leftCount()];
    }

    /** The largest number of vendors at which the identifier would count; {@link Surroundings#COUNTS} when it counts. */
    int threshold(int identifier) {
        Identifier value = identifiers.get(identifier);
        int holders = input.holders(identifier);
        int clear = clear(value, holders, parameters);
        return clear == OPEN ? tested(identifier, holders) : clear;
    }

    /** What the number of holders alone decides, or {@link #OPEN} where their other values must be looked at. */
    static int clear(Identifier value, int holders, ProjectionParameters parameters) {
        if (!parameters.suppressHubs() || parameters.allowedValues().contains(value.key())) {
            return Surroundings.COUNTS;
        }
        int cap = cap(value.kind(), parameters);
        if (holders > cap) {
            return cap;
        }
        boolean tested = holders >= floor(value.kind(), parameters) && parameters.corroborationShare() > 0;
        return tested ? OPEN : Surroundings.COUNTS;
    }

    /** Whether a value of so many holders is not suppressed for their number. */
    static boolean isBelowCap(Identifier value, int holders, ProjectionParameters parameters) {
        return holders <= cap(value.kind(), parameters);
    }

    /** The threshold of one value by a part of a store in which all its holders are. */
    static int threshold(
            DetectionInput part, Identifier value, ProjectionParameters parameters, Calibration calibration) {
        boolean[] candidate = new boolean[part.identifiers().size()];
        for (int i = 0; i < candidate.length; i++) {
            Identifier other = part.identifierRecords().get(i);
            candidate[i] = part.holders(i) >= 2
                    && other.quality() == IdentifierQuality.USABLE
                    && !parameters.forbiddenValues().contains(other.key());
        }
        Likeness likeness = new Likeness(part.vendorRecords(), calibration.usualRate);
        return new HubRule(part, candidate, parameters, likeness)
                .threshold(part.identifiers().id(value.key()));
    }

    private static int floor(IdentifierKind kind, ProjectionParameters parameters) {
        return isPersonal(kind)
                ? Math.max(PERSONAL_VENDORS, parameters.corroborationVendors())
                : parameters.corroborationVendors();
    }

    private int tested(int identifier, int holders) {
        int comparable = comparableHolders(identifier);
        if (2 * comparable < holders) {
            // Most of them hold nothing else that they could share: that they do not says nothing.
            return Surroundings.COUNTS;
        }
        double pairs = comparable * (comparable - 1) / 2.0;
        boolean counts = corroboratedPairs(identifier) >= parameters.corroborationShare() * pairs
                || likeness.isAlike(uses, identifier);
        return counts ? Surroundings.COUNTS : floor(kind(identifier), parameters) - 1;
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

    private static int cap(IdentifierKind kind, ProjectionParameters parameters) {
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
                if (candidate[other] && group(other) != group && input.holders(other) <= cap(kind(other), parameters)) {
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
