package io.ringwork.graph.projection;

import io.ringwork.graph.model.IdentifierKind;

/**
 * The priors of every kind and the weight of a value that follows from them (Fellegi and Sunter 1969, with the frequency
 * of the value as in Winkler's term-frequency adjustment). The reasons for the numbers stand in docs/algorithms.md.
 */
public final class PriorTable {

    private static final double LN_2 = StrictMath.log(2);

    private PriorTable() {}

    /** The prior of a kind. */
    public static Prior of(IdentifierKind kind) {
        return switch (kind) {
            case IBAN, PAYPAL, ALIPAY, WECHAT_PAY, CRYPTO -> new Prior(0.5, 0.00002, true, EvidenceGroup.PAYMENT);
            case BANK_ACCOUNT -> new Prior(0.5, 0.00005, true, EvidenceGroup.PAYMENT);
            case CARD_ACQUIRER -> new Prior(0.4, 0.001, true, EvidenceGroup.PAYMENT);
            case OTHER_ACCOUNT -> new Prior(0.4, 0.0002, true, EvidenceGroup.PAYMENT);
            case ADDRESS -> new Prior(0.4, 0.002, true, EvidenceGroup.PLACE);
            case PHONE -> new Prior(0.4, 0.0005, true, EvidenceGroup.CONTACT);
            case EMAIL -> new Prior(0.4, 0.00005, true, EvidenceGroup.CONTACT);
            case DEVICE -> new Prior(0.4, 0.0002, true, EvidenceGroup.DEVICE);
            case IP -> new Prior(0.3, 0.005, false, EvidenceGroup.DEVICE);
            case WEBSITE -> new Prior(0.3, 0.0002, true, EvidenceGroup.WEB);
            case TRACKING -> new Prior(0.3, 0.0001, true, EvidenceGroup.WEB);
            case TAX_ID -> new Prior(0.4, 0.00002, true, EvidenceGroup.IDENTITY);
            case PGP -> new Prior(0.4, 0.00001, true, EvidenceGroup.IDENTITY);
            case SOCIAL -> new Prior(0.3, 0.0001, true, EvidenceGroup.SOCIAL);
            case BUILDING -> new Prior(0.5, 0.01, false, EvidenceGroup.PLACE);
            case IMAGE -> new Prior(0.3, 0.01, false, EvidenceGroup.PICTURE);
            case TITLE -> new Prior(0.3, 0.02, false, EvidenceGroup.PICTURE);
            case OTHER -> new Prior(0.2, 0.005, false, EvidenceGroup.OTHER);
        };
    }

    /**
     * Weight of a shared value in bits: log2(m / (u + (n − 1)/(N − 1))), never below 0.
     *
     * @param holders n, how many vendors have the value, at least 2
     * @param population N, how many vendors there are, larger than 1
     */
    public static double bits(IdentifierKind kind, int holders, int population) {
        Prior prior = of(kind);
        double frequency = (holders - 1) / (double) (population - 1);
        // StrictMath gives the same bits on every processor; Math may differ in the last place.
        return Math.max(0, StrictMath.log(prior.match() / (prior.chance() + frequency)) / LN_2);
    }
}
