package io.ringwork.graph.projection;

import io.ringwork.graph.model.IdentifierKind;

/** The priors of every kind. The reasons for the numbers stand in docs/algorithms.md. */
public final class PriorTable {

    private PriorTable() {}

    /** The prior of a kind. */
    public static Prior of(IdentifierKind kind) {
        return switch (kind) {
            case IBAN, PAYPAL, ALIPAY, WECHAT_PAY, CRYPTO ->
                new Prior(0.5, 0.00002, Prior.Tie.STRONG, EvidenceGroup.PAYMENT);
            case BANK_ACCOUNT -> new Prior(0.5, 0.00005, Prior.Tie.STRONG, EvidenceGroup.PAYMENT);
            case CARD_ACQUIRER -> new Prior(0.4, 0.001, Prior.Tie.STRONG, EvidenceGroup.PAYMENT);
            case OTHER_ACCOUNT -> new Prior(0.4, 0.0002, Prior.Tie.STRONG, EvidenceGroup.PAYMENT);
            case ADDRESS -> new Prior(0.4, 0.002, Prior.Tie.STRONG, EvidenceGroup.PLACE);
            case PHONE -> new Prior(0.4, 0.0005, Prior.Tie.STRONG, EvidenceGroup.CONTACT);
            case EMAIL -> new Prior(0.4, 0.00005, Prior.Tie.STRONG, EvidenceGroup.CONTACT);
            case DEVICE -> new Prior(0.4, 0.0002, Prior.Tie.STRONG, EvidenceGroup.DEVICE);
            case IP -> new Prior(0.3, 0.005, Prior.Tie.WEAK, EvidenceGroup.DEVICE);
            case WEBSITE -> new Prior(0.3, 0.0002, Prior.Tie.STRONG, EvidenceGroup.WEB);
            case TRACKING -> new Prior(0.3, 0.0001, Prior.Tie.STRONG, EvidenceGroup.WEB);
            case TAX_ID -> new Prior(0.4, 0.00002, Prior.Tie.STRONG, EvidenceGroup.IDENTITY);
            case PGP -> new Prior(0.4, 0.00001, Prior.Tie.STRONG, EvidenceGroup.IDENTITY);
            case SOCIAL -> new Prior(0.3, 0.0001, Prior.Tie.STRONG, EvidenceGroup.SOCIAL);
            case BUILDING -> new Prior(0.5, 0.01, Prior.Tie.SUPPORTED, EvidenceGroup.PLACE);
            case IMAGE -> new Prior(0.3, 0.01, Prior.Tie.WEAK, EvidenceGroup.PICTURE);
            case TITLE -> new Prior(0.3, 0.02, Prior.Tie.WEAK, EvidenceGroup.PICTURE);
            case OTHER -> new Prior(0.2, 0.005, Prior.Tie.WEAK, EvidenceGroup.OTHER);
        };
    }
}
