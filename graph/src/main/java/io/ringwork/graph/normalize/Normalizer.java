package io.ringwork.graph.normalize;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.PostalAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw text to identifiers. Pure: the same text, country and {@link #VERSION} give the same identifier. Never throws for
 * any text. A value that cannot be used keeps a trimmed, case-folded form and says so by its quality. Immutable and
 * thread-safe. Making one reads the rule tables, so keep it.
 */
public final class Normalizer {
    /** Version of the rules and their tables; raised by every change that alters a canonical form or a quality. */
    public static final String VERSION = "3";

    private static final String NOTHING = "-";
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_KEY_BLOCK = 100_000;
    private static final int LONGEST_CANONICAL = 1_000;

    private final Placeholders placeholders = new Placeholders();
    private final Map<IdentifierKind, Rule> rules = new EnumMap<>(IdentifierKind.class);
    private final AddressRule addresses;
    private final CompanyNameRule names;

    public Normalizer() {
        Latin latin = new Latin();
        names = new CompanyNameRule(latin);
        addresses = new AddressRule(placeholders, latin, names);
        PhoneRule phones = new PhoneRule();
        EmailRule emails = new EmailRule(placeholders);
        IpRule ips = new IpRule(placeholders);
        WebsiteRule websites = new WebsiteRule(placeholders, ips);
        AccountRule accounts = new AccountRule();
        rules.put(IdentifierKind.IBAN, new IbanRule());
        rules.put(IdentifierKind.BANK_ACCOUNT, accounts);
        rules.put(IdentifierKind.CARD_ACQUIRER, accounts);
        rules.put(IdentifierKind.PAYPAL, new PayeeRule(emails, phones, false));
        rules.put(IdentifierKind.ALIPAY, new PayeeRule(emails, phones, true));
        rules.put(IdentifierKind.WECHAT_PAY, new PayeeRule(emails, phones, true));
        rules.put(IdentifierKind.CRYPTO, new WalletRule(placeholders));
        rules.put(IdentifierKind.OTHER_ACCOUNT, new DeviceRule("other_account", placeholders));
        rules.put(IdentifierKind.ADDRESS, addresses);
        // These are found by comparing other values; a file that names them does not know what it says.
        rules.put(IdentifierKind.BUILDING, (text, country) -> Outcome.malformed(CleanText.fold(text)));
        rules.put(IdentifierKind.TITLE, (text, country) -> Outcome.malformed(CleanText.fold(text)));
        rules.put(IdentifierKind.PHONE, phones);
        rules.put(IdentifierKind.EMAIL, emails);
        rules.put(IdentifierKind.DEVICE, new DeviceRule("device", placeholders));
        rules.put(IdentifierKind.IP, ips);
        rules.put(IdentifierKind.WEBSITE, websites);
        rules.put(IdentifierKind.TAX_ID, new TaxIdRule());
        rules.put(IdentifierKind.PGP, new PgpRule());
        rules.put(IdentifierKind.SOCIAL, new SocialRule(websites, placeholders));
        rules.put(IdentifierKind.TRACKING, new DeviceRule("tracking", placeholders));
        rules.put(IdentifierKind.OTHER, new DeviceRule("other", placeholders));
        rules.put(IdentifierKind.IMAGE, new ImageRule());
    }

    /**
     * Normalises one value.
     *
     * @param kind what the value is; an address is taken as one line
     * @param raw the value as it stands in the file
     * @param country the vendor's country, ISO 3166-1 alpha-2: the default region of phone numbers, tax ids and
     *     addresses; anything else counts as unknown
     */
    public Identifier normalize(IdentifierKind kind, String raw, @Nullable String country) {
        String text = CleanText.of(raw);
        int longest = kind == IdentifierKind.PGP ? LONGEST_KEY_BLOCK : LONGEST_VALUE;
        if (text.length() > longest) {
            return identifier(kind, Outcome.malformed(CleanText.fold(text)));
        }
        if (placeholders.saysNothing(text)) {
            return identifier(kind, Outcome.placeholder(CleanText.fold(text)));
        }
        Rule rule = rules.get(kind);
        if (rule == null) {
            throw new IllegalStateException("there is no rule for " + kind);
        }
        return identifier(kind, rule.apply(text, Countries.code(country)));
    }

    /**
     * Normalises an address in parts.
     *
     * @param vendorCountry country of the vendor, used when the address names none
     */
    public Identifier normalizeAddress(PostalAddress address, @Nullable String vendorCountry) {
        return identifier(IdentifierKind.ADDRESS, addresses.apply(address, Countries.code(vendorCountry)));
    }

    /**
     * What a text in a search box may stand for: every identifier of which it is a usable value, the most telling kinds
     * first. A key such as {@code email:a@b.com} stands for that kind alone.
     *
     * @param country default region, or null
     */
    public List<Identifier> guess(String text, @Nullable String country) {
        return new Guess(this).identifiers(text, country);
    }

    /** The key by which names of companies and people compare; empty when the name has no letter and no digit. */
    public String nameKey(String companyName) {
        return names.key(companyName);
    }

    private static Identifier identifier(IdentifierKind kind, Outcome outcome) {
        String canonical = outcome.canonical();
        if (canonical.isBlank()) {
            canonical = NOTHING;
        }
        if (canonical.length() > LONGEST_CANONICAL) {
            int end = Character.isHighSurrogate(canonical.charAt(39)) ? 39 : 40;
            canonical = canonical.substring(0, end) + "…#" + CleanText.digest(canonical);
        }
        return new Identifier(kind, canonical, outcome.quality());
    }
}
