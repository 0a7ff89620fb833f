package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an identifier is. Values of different kinds are never equal to each other. */
public enum IdentifierKind {
    IBAN(IdentifierFamily.PAYMENT_ACCOUNT),
    BANK_ACCOUNT(IdentifierFamily.PAYMENT_ACCOUNT),
    CARD_ACQUIRER(IdentifierFamily.PAYMENT_ACCOUNT),
    PAYPAL(IdentifierFamily.PAYMENT_ACCOUNT),
    ALIPAY(IdentifierFamily.PAYMENT_ACCOUNT),
    WECHAT_PAY(IdentifierFamily.PAYMENT_ACCOUNT),
    CRYPTO(IdentifierFamily.PAYMENT_ACCOUNT),
    OTHER_ACCOUNT(IdentifierFamily.PAYMENT_ACCOUNT),
    ADDRESS(IdentifierFamily.ADDRESS),
    PHONE(IdentifierFamily.PHONE),
    EMAIL(IdentifierFamily.EMAIL),
    DEVICE(IdentifierFamily.DEVICE),
    IP(IdentifierFamily.IP),
    WEBSITE(IdentifierFamily.WEBSITE),
    TAX_ID(IdentifierFamily.TAX_ID),
    PGP(IdentifierFamily.PGP),
    SOCIAL(IdentifierFamily.SOCIAL),
    TRACKING(IdentifierFamily.TRACKING),
    OTHER(IdentifierFamily.OTHER),
    IMAGE(IdentifierFamily.IMAGE),
    /** A house whose units differ; found by comparing addresses, never read from a file. */
    BUILDING(IdentifierFamily.ADDRESS),
    /** A title that listings word almost alike; found by comparing listings, never read from a file. */
    TITLE(IdentifierFamily.TITLE);

    private static final Map<String, IdentifierKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IdentifierKind::word, kind -> kind));

    private final IdentifierFamily family;
    private final String word = name().toLowerCase(Locale.ROOT);

    IdentifierKind(IdentifierFamily family) {
        this.family = family;
    }

    /** The family that the kind belongs to. */
    public IdentifierFamily family() {
        return family;
    }

    /** Whether values of the kind come out of comparing others and stand in no file. */
    public boolean isDerived() {
        return this == BUILDING || this == TITLE;
    }

    /** The word used in keys, files and answers: lower case with underscores. */
    public String word() {
        return word;
    }

    /** The kind of that word, if there is one. */
    public static Optional<IdentifierKind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /**
     * The kind of a row of {@code payment_accounts}: as {@link #find}, but {@code other} is {@link #OTHER_ACCOUNT}, so
     * that an account of no known kind is never the same as another identifier of no known kind.
     */
    public static Optional<IdentifierKind> findAccountKind(String word) {
        return word.equals("other")
                ? Optional.of(OTHER_ACCOUNT)
                : find(word).filter(kind -> kind.family == IdentifierFamily.PAYMENT_ACCOUNT && kind != OTHER_ACCOUNT);
    }
}
