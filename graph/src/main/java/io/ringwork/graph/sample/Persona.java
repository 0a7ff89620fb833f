package io.ringwork.graph.sample;

import io.ringwork.graph.model.IdentifierKind;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What an owner of identifiers would use of its own: a pure function of the world's seed and the owner's number. Vendors
 * are owners, and each planted group is one too: what its members share belongs to the group.
 */
final class Persona {

    private static final List<String> COUNTRIES = List.of(
            "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "DE", "DE", "DE", "DE", "GB", "GB", "GB", "GB",
            "US", "US", "US", "US", "TR", "TR", "TR", "IT", "IT", "IT", "PL", "HK");

    private final long randomSeed;
    private final long owner;
    private final long owners;
    private final Place place;
    private final Company company;

    /**
     * The persona of {@code owner}.
     *
     * @param owners how many owners there are; serial numbers are spread over them
     * @param country where it sits; empty to draw one
     */
    Persona(Lexicon lexicon, long randomSeed, long owner, long owners, String country) {
        this.randomSeed = randomSeed;
        this.owner = owner;
        this.owners = owners;
        Dice dice = Dice.of(randomSeed, "persona", owner);
        String drawn = dice.pick(COUNTRIES);
        this.place = Place.of(lexicon, country.isEmpty() ? drawn : country, dice);
        this.company = Company.of(lexicon, place, dice);
    }

    String country() {
        return place.country();
    }

    Place place() {
        return place;
    }

    Company company() {
        return company;
    }

    /** A name that no other owner has: the slug and the owner's number in base 36. */
    String handle() {
        return company.slug() + "-" + Long.toString(Dice.spread(owner, 60_466_176L), 36);
    }

    /**
     * A value of its own.
     *
     * @param slot 0 for the one it always uses, 1 and up for others
     */
    Mark mark(IdentifierKind kind, int slot) {
        return new Mark(kind, value(kind, slot), country());
    }

    /** An account of its own, of a kind that is usual in its country. */
    Mark account(int slot) {
        Dice dice = Dice.of(randomSeed, "account", serial(slot));
        IdentifierKind kind;
        if (dice.in(0.05)) {
            kind = IdentifierKind.CRYPTO;
        } else if (dice.in(0.12)) {
            kind = IdentifierKind.PAYPAL;
        } else {
            kind = switch (country()) {
                case "CN" ->
                    dice.pick(List.of(
                            IdentifierKind.ALIPAY,
                            IdentifierKind.ALIPAY,
                            IdentifierKind.WECHAT_PAY,
                            IdentifierKind.BANK_ACCOUNT));
                case "HK", "US" -> IdentifierKind.BANK_ACCOUNT;
                default -> IdentifierKind.IBAN;
            };
        }
        return mark(kind, slot);
    }

    /** The perceptual hash of a picture of its own, 16 hexadecimal digits. */
    String picture(int slot) {
        return hex(Dice.mix(randomSeed ^ Dice.mix(serial(slot) + 0x1517L)));
    }

    private long serial(int slot) {
        return slot * owners + owner;
    }

    private String value(IdentifierKind kind, int slot) {
        long serial = serial(slot);
        Dice dice = Dice.of(randomSeed, kind.word(), serial);
        String tail = slot == 0 ? "" : Integer.toString(slot + 1);
        return switch (kind) {
            case PHONE -> PhoneNumber.of(country(), serial).digits();
            case EMAIL, PAYPAL -> email(dice, tail, kind == IdentifierKind.PAYPAL);
            case ALIPAY ->
                dice.in(0.5)
                        ? PhoneNumber.of("CN", serial).digits()
                        : handle() + tail + "@" + dice.pick(List.of("example.com", "example.net"));
            case WECHAT_PAY ->
                "wxid_" + Long.toString(Dice.spread(serial, 101_559_956_668_416L) + 101_559_956_668_416L, 36);
            case IBAN -> Accounts.iban(country(), serial);
            case BANK_ACCOUNT -> bankAccount(serial);
            case CRYPTO -> dice.in(0.5) ? Accounts.ethereum(randomSeed, serial) : Accounts.bitcoin(randomSeed, serial);
            case CARD_ACQUIRER ->
                "ACQ-" + country() + "-" + Accounts.padded(Dice.spread(serial + 16_180_339L, 1_000_000_000), 9);
            case DEVICE -> "fp-" + hex(Dice.mix(randomSeed ^ Dice.mix(serial)));
            case IP ->
                "2001:db8:" + hex(serial * 0x9E3779B1L & 0xFFFFFFFFL).substring(8, 12) + ":"
                        + hex(serial * 0x9E3779B1L & 0xFFFFFFFFL).substring(12) + "::"
                        + Integer.toHexString(dice.between(1, 254));
            case WEBSITE -> handle() + tail + ".example";
            case TAX_ID -> TaxIds.of(country(), serial);
            case SOCIAL -> handle().replace('-', '_') + tail;
            case TRACKING ->
                "G-"
                        + Long.toString(Dice.spread(serial, 60_466_176L * 36 * 36) + 60_466_176L * 36 * 36, 36)
                                .toUpperCase(Locale.ROOT);
            case PGP ->
                (hex(dice.bits()) + hex(dice.bits()) + hex(dice.bits()))
                        .substring(0, 40)
                        .toUpperCase(Locale.ROOT);
            case ADDRESS, BUILDING, IMAGE, TITLE, OTHER, OTHER_ACCOUNT ->
                throw new IllegalArgumentException(kind.word() + " is no plain value of a persona");
        };
    }

    private String email(Dice dice, String tail, boolean payouts) {
        if (dice.in(0.1)) {
            return "invented." + handle().replace("-", ".") + tail + (payouts ? ".pay" : "") + "@gmail.com";
        }
        String local = payouts
                ? dice.pick(List.of("pay", "payout", "billing", "finance"))
                : dice.pick(List.of("info", "sales", "service", "contact", "office"));
        return dice.in(0.5)
                ? local + tail + "@" + handle() + ".example"
                : (payouts ? "pay." : "") + handle() + tail + "@"
                        + dice.pick(List.of("example.com", "example.net", "example.org"));
    }

    private String bankAccount(long serial) {
        String number = Accounts.padded(Dice.spread(serial + 27_182_818L, 10_000_000_000L), 10);
        return switch (country()) {
            case "CN" -> "6299990" + number + "00";
            case "HK" -> "999-" + number.substring(0, 3) + "-" + number.substring(3) + "-001";
            default -> "999900" + Accounts.padded(Dice.spread(serial / 97, 1000), 3) + " " + number;
        };
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
