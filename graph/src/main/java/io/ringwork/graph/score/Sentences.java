package io.ringwork.graph.score;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.SuppressedValue;
import java.util.Locale;

/**
 * Says facts in plain English. Values are written in full: who may not see them gets them masked by whoever answers.
 *
 * <p>Numbers are written with a comma between thousands and a point before decimals, whatever the machine's language.
 */
public final class Sentences {

    private Sentences() {}

    /**
     * One shared value of a ring with its weight: {@code 7 vendors were paid into IBAN DE89370400440532013000: 14.2
     * bits}.
     */
    public static String evidence(RingEvidence evidence) {
        int members = evidence.vendors().size();
        int others = evidence.holders() - members;
        String outside = others > 0 ? ", and " + number(others) + " more outside the ring" : "";
        return fact(evidence.kind(), evidence.value(), members) + outside + ": " + bits(evidence.bits());
    }

    /**
     * One shared value without its weight: {@code 7 vendors use phone +442079460018}.
     *
     * @param vendors how many share it
     */
    public static String fact(IdentifierKind kind, String value, int vendors) {
        return vendors(vendors) + " " + (vendors == 1 ? verbOfOne(kind) : verbOfMany(kind)) + " " + value;
    }

    /** Why a shared value was not used as evidence. */
    public static String suppressed(SuppressedValue value) {
        String subject = "The " + kindName(value.kind()) + " " + value.value() + " was ignored: ";
        String sharers = vendors(value.vendors()) + (value.vendors() == 1 ? " has it" : " share it");
        return switch (value.reason()) {
            case "placeholder" -> subject + "it is a placeholder, and " + sharers;
            case "malformed" -> subject + "it is not well-formed, and " + sharers;
            default -> subject + sharers + ", more than " + number(value.threshold());
        };
    }

    /** What to call a kind in a sentence, without an article: {@code IBAN}, {@code phone}, {@code tax id}. */
    public static String kindName(IdentifierKind kind) {
        return switch (kind) {
            case IBAN -> "IBAN";
            case BANK_ACCOUNT -> "bank account";
            case CARD_ACQUIRER -> "card acquirer account";
            case PAYPAL -> "PayPal account";
            case ALIPAY -> "Alipay account";
            case WECHAT_PAY -> "WeChat Pay account";
            case CRYPTO -> "crypto wallet";
            case OTHER_ACCOUNT -> "payment account";
            case ADDRESS -> "address";
            case PHONE -> "phone";
            case EMAIL -> "e-mail address";
            case DEVICE -> "device";
            case IP -> "IP address";
            case WEBSITE -> "website";
            case TAX_ID -> "tax id";
            case PGP -> "PGP key";
            case SOCIAL -> "social account";
            case TRACKING -> "tracking id";
            case OTHER -> "identifier";
            case IMAGE -> "picture";
            case BUILDING -> "building";
            case TITLE -> "title";
        };
    }

    /** A weight with one decimal and its unit: {@code 14.2 bits}, {@code -1.0 bits}. */
    public static String bits(double bits) {
        String text = String.format(Locale.ROOT, "%,.1f", bits);
        return (text.equals("-0.0") ? "0.0" : text) + " bits";
    }

    /** A count with commas between thousands: {@code 2,412}. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share as a percentage, with one decimal below ten: {@code 43%}, {@code 0.7%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f%%" : "%.0f%%", 100 * share);
    }

    private static String vendors(int count) {
        return number(count) + (count == 1 ? " vendor" : " vendors");
    }

    static String verbOfMany(IdentifierKind kind) {
        return switch (kind) {
            case IBAN, BANK_ACCOUNT, CARD_ACQUIRER, PAYPAL, ALIPAY, WECHAT_PAY, CRYPTO, OTHER_ACCOUNT ->
                "were paid into " + kindName(kind);
            case ADDRESS -> "ship from or are registered at";
            case PHONE, EMAIL, DEVICE, IP, WEBSITE, TAX_ID, PGP, SOCIAL, TRACKING, OTHER -> "use " + kindName(kind);
            case IMAGE -> "show the same picture";
            case BUILDING -> "have a unit in the building";
            case TITLE -> "offer listings worded like";
        };
    }

    private static String verbOfOne(IdentifierKind kind) {
        return switch (kind) {
            case IBAN, BANK_ACCOUNT, CARD_ACQUIRER, PAYPAL, ALIPAY, WECHAT_PAY, CRYPTO, OTHER_ACCOUNT ->
                "was paid into " + kindName(kind);
            case ADDRESS -> "ships from or is registered at";
            case PHONE, EMAIL, DEVICE, IP, WEBSITE, TAX_ID, PGP, SOCIAL, TRACKING, OTHER -> "uses " + kindName(kind);
            case IMAGE -> "shows the picture";
            case BUILDING -> "has a unit in the building";
            case TITLE -> "offers listings worded like";
        };
    }
}
