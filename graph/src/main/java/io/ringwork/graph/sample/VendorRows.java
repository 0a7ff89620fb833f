package io.ringwork.graph.sample;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.VendorStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Writes the rows of one vendor after another: spells, forgets and mistypes. */
final class VendorRows {

    private static final List<String> MARKETPLACES =
            List.of("Kestrelmart", "Kestrelmart", "Marktkiste", "Bazarino", "Pazarlama Han", "Quayside", "Quayside");

    private final Tables tables;
    private final Lexicon lexicon;
    private final WorldParameters parameters;
    private final TitleWriter titles;
    private final ReportRows reports;

    VendorRows(Tables tables, Lexicon lexicon, WorldParameters parameters) {
        this.tables = tables;
        this.lexicon = lexicon;
        this.parameters = parameters;
        this.titles = new TitleWriter(lexicon, parameters.randomSeed());
        this.reports = new ReportRows(tables, parameters);
    }

    /**
     * Writes everything about a vendor.
     *
     * @param firstListing number of its first listing among all listings
     * @param listings how many it has
     */
    void write(Dossier dossier, int firstListing, int listings) {
        Dice dice = Dice.of(parameters.randomSeed(), "spelling", dossier.vendor);
        String id = Ids.vendor(dossier.vendor, parameters.vendors());
        String country = missing(dice, 0.5) ? "" : dossier.persona.country();
        vendor(id, country, dossier, dice);
        for (Mark account : dossier.accounts) {
            if (isNamed(dossier, dice)) {
                account(id, account, country, dossier, dice);
            }
        }
        for (Dossier.Home home : dossier.homes) {
            if (isNamed(dossier, dice)) {
                home(id, home, dossier, dice);
            }
        }
        for (Mark mark : dossier.marks) {
            if (isNamed(dossier, dice)) {
                identifier(id, mark, country, dossier, dice);
            }
        }
        List<Listing> offered = Listing.of(dossier, firstListing, listings, lexicon, titles, parameters);
        for (Listing listing : offered) {
            listing.write(tables, id);
        }
        reports.write(dossier, id, offered);
    }

    private void vendor(String id, String country, Dossier dossier, Dice dice) {
        LocalDateTime removed = dossier.removed;
        tables.write(
                Table.VENDORS,
                id,
                dossier.company.shopName(),
                missing(dice, 2) ? "" : TypingError.in(dossier.company.legalName(), errors() / 3, dice),
                dice.pick(MARKETPLACES),
                country,
                Ids.instant(dossier.registered),
                missing(dice, 0.5) && dossier.status == VendorStatus.ACTIVE ? "" : dossier.status.word(),
                removed == null ? "" : Ids.instant(removed));
    }

    private void account(String id, Mark mark, String country, Dossier dossier, Dice dice) {
        String spelled = switch (mark.kind()) {
            case IBAN -> Accounts.spelledIban(mark.value(), dice);
            case PAYPAL -> dice.in(0.2) ? mark.value().toUpperCase(Locale.ROOT) : mark.value();
            case ALIPAY ->
                mark.value().contains("@") ? mark.value() : new PhoneNumber("CN", mark.value()).spelled(country, dice);
            case CRYPTO ->
                mark.value().startsWith("0x") && dice.in(0.2)
                        ? "0x" + mark.value().substring(2).toUpperCase(Locale.ROOT)
                        : mark.value();
            default -> mark.value();
        };
        String holder = mark.kind() == IdentifierKind.CARD_ACQUIRER || missing(dice, 3)
                ? ""
                : TypingError.in(dossier.company.holder(), errors() / 2, dice);
        LocalDate first = firstSeen(dossier, dice);
        tables.write(
                Table.PAYMENT_ACCOUNTS,
                id,
                mark.kind().word(),
                spelled,
                holder,
                first.toString(),
                lastSeen(first, dossier, dice));
    }

    private void home(String id, Dossier.Home home, Dossier dossier, Dice dice) {
        Place place = home.place();
        SpelledAddress spelled = SpelledAddress.of(place, dice);
        boolean nothing = !dossier.placeholderAddress.isEmpty();
        LocalDate first = firstSeen(dossier, dice);
        tables.write(
                Table.SHIPPING_ADDRESSES,
                id,
                home.role(),
                nothing ? dossier.placeholderAddress : TypingError.in(spelled.address(), errors(), dice),
                nothing ? "" : TypingError.in(spelled.city(), errors() / 3, dice),
                nothing || missing(dice, 3) ? "" : spelled.region(),
                nothing || missing(dice, 2) ? "" : spelled.postcode(),
                missing(dice, 0.5) && !nothing ? "" : place.country(),
                first.toString(),
                lastSeen(first, dossier, dice));
    }

    private void identifier(String id, Mark mark, String country, Dossier dossier, Dice dice) {
        String spelled = mark.verbatim() ? mark.value() : mistyped(mark, spelled(mark, country, dice), dice);
        LocalDate first = firstSeen(dossier, dice);
        tables.write(
                Table.IDENTIFIERS, id, mark.kind().word(), spelled, first.toString(), lastSeen(first, dossier, dice));
    }

    private String mistyped(Mark mark, String spelled, Dice dice) {
        double share = parameters.noise().digitErrors();
        return switch (mark.kind()) {
            case PHONE -> TypingError.inDigits(spelled, share, dice);
            case EMAIL -> TypingError.in(spelled, share, dice);
            default -> spelled;
        };
    }

    private static String spelled(Mark mark, String country, Dice dice) {
        String value = mark.value();
        return switch (mark.kind()) {
            case PHONE -> new PhoneNumber(mark.country(), value).spelled(country, dice);
            case EMAIL -> {
                if (value.endsWith("@gmail.com")) {
                    String local = value.substring(0, value.indexOf('@'));
                    yield switch (dice.between(0, 3)) {
                        case 0 -> local.replace(".", "") + "@gmail.com";
                        case 1 -> local + "+shop@gmail.com";
                        case 2 -> local + "@googlemail.com";
                        default -> value;
                    };
                }
                yield dice.in(0.15) ? value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1) : value;
            }
            case WEBSITE ->
                switch (dice.between(0, 3)) {
                    case 0 -> "https://www." + value + "/";
                    case 1 -> "http://" + value;
                    case 2 -> "www." + value;
                    default -> "https://" + value + "/shop";
                };
            case TAX_ID ->
                dice.in(0.2) && !value.contains("-") ? value.substring(0, 2) + " " + value.substring(2) : value;
            case SOCIAL -> dice.in(0.5) ? "@" + value : value;
            default -> value;
        };
    }

    private static LocalDate firstSeen(Dossier dossier, Dice dice) {
        LocalDateTime latest = dossier.registered.plusDays(45);
        LocalDateTime end = latest.isBefore(dossier.end()) ? latest : dossier.end();
        return Calendar.between(dossier.registered, end, dice).toLocalDate();
    }

    private String lastSeen(LocalDate first, Dossier dossier, Dice dice) {
        LocalDate last =
                Calendar.between(first.atStartOfDay(), dossier.end(), dice).toLocalDate();
        return missing(dice, 2) ? "" : last.toString();
    }

    /** Whether a row names a use; some are never recorded. */
    private boolean isNamed(Dossier dossier, Dice dice) {
        double gaps = dossier.typology == null
                ? parameters.noise().missingUses()
                : parameters.noise().missingRingUses();
        return !dice.in(gaps);
    }

    private double errors() {
        return parameters.noise().typingErrors();
    }

    private boolean missing(Dice dice, double factor) {
        return dice.in(parameters.noise().missingValues() * factor);
    }
}
