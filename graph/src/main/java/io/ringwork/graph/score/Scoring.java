package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores rings and vendors from evidence, reports and behaviour over time, and ranks the rings. */
public final class Scoring {

    private static final Comparator<RingMember> BY_RISK =
            Comparator.comparingDouble((RingMember member) -> -member.risk()).thenComparing(RingMember::vendorId);

    private final ScoreInput input;
    private final Map<String, Vendor> vendors;
    private final Map<String, List<Report>> reports;
    private final Map<String, RingCandidate> ringOf = new HashMap<>();
    private final ReporterTrust trust;

    private Scoring(ScoreInput input) {
        this.input = input;
        vendors = input.vendors().stream().collect(Collectors.toMap(Vendor::id, Function.identity()));
        reports = new HashMap<>();
        for (Report report : input.reports()) {
            String vendor = report.vendorId();
            if (vendor != null) {
                reports.computeIfAbsent(vendor, id -> new ArrayList<>()).add(report);
            }
        }
        for (RingCandidate candidate : input.candidates()) {
            candidate.vendors().forEach(vendor -> ringOf.put(vendor, candidate));
        }
        trust = new ReporterTrust(input.reports(), vendor -> {
            RingCandidate ring = ringOf.get(vendor);
            return ring == null ? vendor : ring.vendors().get(0);
        });
    }

    /** Scores everything; a pure function. */
    public static ScoreResult score(ScoreInput input) {
        return new Scoring(input).run();
    }

    private ScoreResult run() {
        Map<String, RingMember> members = new HashMap<>();
        List<ScoredRing> rings = new ArrayList<>();
        for (RingCandidate candidate : input.candidates()) {
            rings.add(scoreRing(candidate, members));
        }
        rings.sort(Comparator.comparingDouble((ScoredRing ring) -> -ring.score())
                .thenComparing(ring -> -ring.candidate().vendors().size())
                .thenComparing(ring -> ring.candidate().vendors().get(0)));
        List<RingMember> all = input.vendors().stream()
                .map(vendor -> Optional.ofNullable(members.get(vendor.id())).orElseGet(() -> outside(vendor)))
                .toList();
        return new ScoreResult(List.copyOf(rings), all);
    }

    private ScoredRing scoreRing(RingCandidate candidate, Map<String, RingMember> members) {
        List<Report> about = new ArrayList<>();
        candidate.vendors().forEach(vendor -> about.addAll(reportsOf(vendor)));
        List<Return> returns = Return.find(candidate, this::vendor, input.firstSeen());
        Map<String, Return> backOf = returns.stream().collect(Collectors.toMap(Return::vendorId, Function.identity()));
        RingReports ringReports = new RingReports(about, trust);
        List<RingMember> own = new ArrayList<>();
        for (String id : candidate.vendors()) {
            Vendor vendor = vendor(id);
            RingMember member = member(
                    vendor,
                    candidate.membership().getOrDefault(id, 0.0),
                    VendorScore.of(
                            vendor,
                            candidate,
                            reportsOf(id),
                            ringReports.without(reportsOf(id)),
                            trust,
                            Optional.ofNullable(backOf.get(id))));
            own.add(member);
            members.put(id, member);
        }
        own.sort(BY_RISK);
        List<Contribution> contributions = RingScore.of(candidate, about, trust, returns);
        return new ScoredRing(
                candidate,
                Standing.RING,
                RingScore.sum(contributions),
                List.copyOf(own),
                ReportWeight.counts(about),
                contributions);
    }

    private RingMember outside(Vendor vendor) {
        return member(
                vendor,
                0,
                VendorScore.of(vendor, null, reportsOf(vendor.id()), RingReports.Around.NONE, trust, Optional.empty()));
    }

    private static RingMember member(Vendor vendor, double membership, List<Contribution> contributions) {
        double risk = VendorScore.risk(RingScore.sum(contributions));
        return new RingMember(vendor.id(), membership, risk, contributions);
    }

    private Vendor vendor(String id) {
        return Objects.requireNonNull(vendors.get(id), id);
    }

    private List<Report> reportsOf(String vendor) {
        return reports.getOrDefault(vendor, List.of());
    }
}
