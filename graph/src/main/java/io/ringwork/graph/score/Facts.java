package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of each vendor and how common it is in the store. Look-ups take constant time. */
final class Facts {

    /** A branded offer at this share of the market's price or less is cheap. */
    static final double LOW_PRICE = 0.6;
    /** Branded offers from which on a vendor has a habit. */
    private static final int LEAST_BRANDED = 2;

    private static final double SUSPENDED_HIT = 0.5;

    private static final double CONFIRMED_LIFT = 20;
    private static final double REMOVED_LIFT = 8;
    private static final double LOW_PRICE_LIFT = 8;

    private final ScoreInput input;
    private final Map<String, Vendor> vendors = new HashMap<>();
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<String, ReportWeight> weights = new HashMap<>();
    private final Map<String, PriceHabit> habits = new HashMap<>();
    private final ReporterTrust trust;
    private final Frequency confirmed;
    private final Frequency removed;
    private final Frequency cheap;

    Facts(ScoreInput input, @Nullable Norms norms) {
        this.input = input;
        input.vendors().forEach(vendor -> vendors.put(vendor.id(), vendor));
        trust = norms == null ? trust(input) : norms.trust();
        for (Report report : input.reports()) {
            String vendor = report.vendorId();
            if (vendor != null) {
                reports.computeIfAbsent(vendor, id -> new ArrayList<>()).add(report);
            }
        }
        reports.forEach((vendor, about) -> weights.put(vendor, ReportWeight.of(about, trust)));
        input.prices().forEach(habit -> habits.put(habit.vendorId(), habit));
        if (norms != null) {
            confirmed = norms.confirmed();
            removed = norms.removed();
            cheap = norms.cheap();
            return;
        }
        Collection<String> all = vendors.keySet();
        confirmed = new Frequency(count(all, this::isReported), all.size(), CONFIRMED_LIFT);
        removed = new Frequency(sumOfGone(all), all.size(), REMOVED_LIFT);
        cheap = new Frequency(count(all, this::isCheap), count(all, this::hasHabit), LOW_PRICE_LIFT);
    }

    private static ReporterTrust trust(ScoreInput input) {
        Map<String, String> groupOf = new HashMap<>();
        for (RingCandidate candidate : input.candidates()) {
            candidate
                    .vendors()
                    .forEach(vendor -> groupOf.put(vendor, candidate.vendors().get(0)));
        }
        return new ReporterTrust(input.reports(), vendor -> groupOf.getOrDefault(vendor, vendor));
    }

    /** What these facts have in common, to judge later ones by. */
    Norms norms(NameCounts names, Growth growth) {
        return new Norms(trust, confirmed, removed, cheap, names, growth);
    }

    Vendor vendor(String id) {
        return Objects.requireNonNull(vendors.get(id), id);
    }

    List<Report> reports(String vendor) {
        return reports.getOrDefault(vendor, List.of());
    }

    ReportWeight weight(String vendor) {
        return weights.getOrDefault(vendor, ReportWeight.NONE);
    }

    ReporterTrust trust() {
        return trust;
    }

    /** 1 when the account was removed, one half when it was suspended, else 0. */
    double gone(String vendor) {
        VendorStatus status = vendor(vendor).status();
        return status == VendorStatus.REMOVED ? 1 : status == VendorStatus.SUSPENDED ? SUSPENDED_HIT : 0;
    }

    /** Whether the vendor's branded offers can be compared with the market. */
    boolean hasHabit(String vendor) {
        return findHabit(vendor).isPresent();
    }

    /** Whether the vendor sells branded goods far below the market. */
    boolean isCheap(String vendor) {
        return findHabit(vendor).filter(habit -> habit.relative() <= LOW_PRICE).isPresent();
    }

    Optional<PriceHabit> findHabit(String vendor) {
        return Optional.ofNullable(habits.get(vendor)).filter(habit -> habit.branded() >= LEAST_BRANDED);
    }

    boolean isCleared(String vendor) {
        return input.decisions().cleared().contains(vendor);
    }

    boolean isCounterfeit(String vendor) {
        return input.decisions().counterfeit().contains(vendor);
    }

    /** When the vendor was registered or, without a date, first seen. */
    @Nullable
    Instant appeared(String vendor) {
        Instant registered = vendor(vendor).registeredAt();
        return registered == null ? input.firstSeen().get(vendor) : registered;
    }

    /** Dates at which vendors appeared, those without one left out. */
    List<Instant> appearances(Collection<String> ids) {
        return ids.stream().map(this::appeared).filter(Objects::nonNull).toList();
    }

    /** What confirmed reports say about a group. */
    Frequency confirmedOutside(Collection<String> group) {
        return confirmed.without(count(group, this::isReported), group.size());
    }

    /** What removals and suspensions say about a group. */
    Frequency removedOutside(Collection<String> group) {
        return removed.without(sumOfGone(group), group.size());
    }

    /** What low prices say about a group. */
    Frequency cheapOutside(Collection<String> group) {
        return cheap.without(count(group, this::isCheap), count(group, this::hasHabit));
    }

    double sumOfGone(Collection<String> ids) {
        double sum = 0;
        for (String id : ids) {
            sum += gone(id);
        }
        return sum;
    }

    static int count(Collection<String> ids, Predicate<String> test) {
        int count = 0;
        for (String id : ids) {
            count += test.test(id) ? 1 : 0;
        }
        return count;
    }

    /** Whether any report was confirmed, whoever filed it: how common that is must not depend on trust. */
    private boolean isReported(String vendor) {
        return reports(vendor).stream().anyMatch(report -> report.outcome() == ReportOutcome.CONFIRMED);
    }
}
