package io.ringwork.graph.sample;

import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.Table;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Writes the complaints about vendors: justified, mistaken, and in bulk by a competitor. */
final class ReportRows {

    private static final List<String> COUNTERFEIT_REASONS = List.of(
            "counterfeit goods, test purchase made",
            "uses our trade mark without licence",
            "copied product photographs",
            "fake serial number on the label",
            "packaging is not ours");
    private static final List<String> CONSUMER_REASONS = List.of(
            "item looks fake",
            "arrived without the maker's label",
            "quality far below the original",
            "never arrived",
            "seller sent something else");
    private static final List<String> SMALL_BUSINESSES = List.of(
            "Atelier Sorrel", "Töpferei Kranichsteig", "Knotwork Leather", "Lampenwerk Ostufer", "Bottega Fiorrosso");
    private static final String COMPETITOR = "Brightharbour Retail";

    private final Tables tables;
    private final WorldParameters parameters;
    private long number;

    ReportRows(Tables tables, WorldParameters parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    /** Writes what is said about one vendor. */
    void write(Dossier dossier, String vendorId, List<Listing> listings) {
        Dice dice = Dice.of(parameters.randomSeed(), "reports", dossier.vendor);
        if (dossier.typology != null) {
            int count = dice.in(0.5) ? dice.between(1, 3) : 0;
            for (int i = 0; i < count; i++) {
                justified(dossier, vendorId, listings, dice);
            }
            return;
        }
        double falseReports = parameters.noise().falseReports();
        boolean franchise = dossier.decoys.contains(DecoyKind.FRANCHISE);
        if (dice.in(franchise ? 2 * falseReports : falseReports)) {
            mistaken(dossier, vendorId, listings, dice);
        }
        if (dice.in(falseReports * 0.6)) {
            bulk(dossier, vendorId, listings, dice);
        }
    }

    private void justified(Dossier dossier, String vendorId, List<Listing> listings, Dice dice) {
        ReporterKind kind = dice.pick(List.of(
                ReporterKind.BRAND_OWNER,
                ReporterKind.BRAND_OWNER,
                ReporterKind.BRAND_OWNER,
                ReporterKind.SMALL_BUSINESS,
                ReporterKind.CONSUMER,
                ReporterKind.CONSUMER,
                ReporterKind.PLATFORM,
                ReporterKind.LAW_ENFORCEMENT));
        ReportOutcome outcome = dice.in(0.62)
                ? ReportOutcome.CONFIRMED
                : dice.pick(List.of(
                        ReportOutcome.PENDING,
                        ReportOutcome.PENDING,
                        ReportOutcome.PENDING,
                        ReportOutcome.DISMISSED,
                        ReportOutcome.COUNTER_NOTICED));
        file(dossier, vendorId, listings, kind, outcome, dice);
    }

    private void mistaken(Dossier dossier, String vendorId, List<Listing> listings, Dice dice) {
        ReporterKind kind = dice.pick(List.of(
                ReporterKind.CONSUMER, ReporterKind.CONSUMER, ReporterKind.BRAND_OWNER, ReporterKind.SMALL_BUSINESS));
        boolean believed = dice.in(0.08) && !dossier.decoys.contains(DecoyKind.FRANCHISE);
        ReportOutcome outcome = believed
                ? ReportOutcome.CONFIRMED
                : dice.pick(List.of(
                        ReportOutcome.DISMISSED,
                        ReportOutcome.DISMISSED,
                        ReportOutcome.PENDING,
                        ReportOutcome.WITHDRAWN,
                        ReportOutcome.COUNTER_NOTICED));
        file(dossier, vendorId, listings, kind, outcome, dice);
    }

    private void file(
            Dossier dossier,
            String vendorId,
            List<Listing> listings,
            ReporterKind kind,
            ReportOutcome outcome,
            Dice dice) {
        boolean aboutListing = !listings.isEmpty() && dice.in(0.6);
        Listing listing = listings.isEmpty() ? null : dice.pick(listings);
        String brand = listing == null ? "" : listing.offer().brand();
        String reporter = switch (kind) {
            case BRAND_OWNER -> brand.isEmpty() ? "Brand protection desk" : brand + " brand protection";
            case SMALL_BUSINESS -> dice.pick(SMALL_BUSINESSES);
            case CONSUMER -> "buyer-" + dice.between(10_000, 999_999);
            case LAW_ENFORCEMENT -> "customs office " + dice.between(11, 38);
            case PLATFORM -> "trust and safety";
        };
        String reason = dice.pick(kind == ReporterKind.CONSUMER ? CONSUMER_REASONS : COUNTERFEIT_REASONS);
        LocalDateTime earliest = aboutListing && listing != null ? listing.listed() : dossier.registered;
        LocalDateTime filed = Calendar.between(earliest, dossier.end(), dice);
        row(
                aboutListing && dice.in(0.4) ? "" : vendorId,
                aboutListing && listing != null ? listing.id() : "",
                new Claim(reporter, kind, brand, reason),
                filed,
                outcome);
    }

    /** One competitor reports honest shops within three days. */
    private void bulk(Dossier dossier, String vendorId, List<Listing> listings, Dice dice) {
        LocalDateTime filed = Calendar.END.minusDays(97).plusMinutes(dice.between(0, 3 * 1440));
        if (!dossier.registered.isBefore(filed) || !dossier.end().isAfter(filed)) {
            return;
        }
        String brand = listings.isEmpty() ? "" : listings.get(0).offer().brand();
        row(
                vendorId,
                "",
                new Claim(COMPETITOR, ReporterKind.SMALL_BUSINESS, brand, "sells counterfeit goods"),
                filed,
                dice.pick(List.of(
                        ReportOutcome.DISMISSED,
                        ReportOutcome.DISMISSED,
                        ReportOutcome.PENDING,
                        ReportOutcome.COUNTER_NOTICED)));
    }

    private record Claim(String reporter, ReporterKind kind, String brand, String reason) {}

    private void row(String vendorId, String listingId, Claim claim, LocalDateTime filed, ReportOutcome outcome) {
        number++;
        tables.write(
                Table.REPORTS,
                "R" + Accounts.padded(number, 6),
                vendorId,
                listingId,
                claim.reporter(),
                claim.kind().name().toLowerCase(Locale.ROOT),
                claim.brand(),
                claim.reason(),
                Ids.instant(filed),
                outcome.word());
    }
}
