package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores rings and vendors from evidence, reports and behaviour over time, and ranks the rings. */
public final class Scoring {

    private static final Comparator<RingMember> BY_RISK =
            Comparator.comparingDouble((RingMember member) -> -member.risk()).thenComparing(RingMember::vendorId);

    private static final Comparator<ScoredRing> BY_RANK = Comparator.comparing(ScoredRing::standing)
            .thenComparingDouble(ring -> -ring.score())
            .thenComparing(ring -> -ring.candidate().vendors().size())
            .thenComparing(ring -> ring.candidate().vendors().get(0));

    private final ScoreInput input;
    private final Facts facts;
    private final NameTokens names;
    private final Growth growth;

    private Scoring(ScoreInput input) {
        this.input = input;
        facts = new Facts(input);
        List<String> members = input.candidates().stream()
                .flatMap(candidate -> candidate.vendors().stream())
                .toList();
        names = new NameTokens(input.vendors(), members, facts::vendor);
        growth = new Growth(
                facts.appearances(input.vendors().stream().map(Vendor::id).toList()));
    }

    /** Scores everything; a pure function. O(n log n) in vendors, reports, links and names apart from {@link RiskSpread}. */
    public static ScoreResult score(ScoreInput input) {
        return new Scoring(input).run();
    }

    private ScoreResult run() {
        // What is asked for here is only read, so that threads share it.
        List<ScoredRing> rings =
                input.candidates().parallelStream().map(this::scoreRing).toList();
        Map<String, RingMember> members = new HashMap<>();
        rings.forEach(ring -> ring.members().forEach(member -> members.put(member.vendorId(), member)));
        rings = rings.stream().sorted(BY_RANK).toList();
        List<RingMember> all = input.vendors().parallelStream()
                .map(vendor -> Optional.ofNullable(members.get(vendor.id()))
                        .orElseGet(() -> member(vendor.id(), 0, VendorScore.outside(vendor.id(), facts))))
                .toList();
        return new ScoreResult(rings, all, facts.trust().all());
    }

    private ScoredRing scoreRing(RingCandidate candidate) {
        List<Return> returns = Return.find(candidate, facts::vendor, input.firstSeen());
        Map<String, Return> backOf = returns.stream().collect(Collectors.toMap(Return::vendorId, Function.identity()));
        RingScore score = RingScore.of(candidate, facts, names, growth, returns);
        Map<String, RiskSpread.Arrival> arrivals = RiskSpread.within(candidate, facts);
        List<RingMember> own = new ArrayList<>();
        List<Report> about = new ArrayList<>();
        for (String id : candidate.vendors()) {
            about.addAll(facts.reports(id));
            Parts parts = VendorScore.inside(
                    id,
                    candidate,
                    score,
                    arrivals.getOrDefault(id, RiskSpread.Arrival.NONE),
                    Optional.ofNullable(backOf.get(id)),
                    facts);
            RingMember member = member(id, candidate.membership().getOrDefault(id, 0.0), parts);
            own.add(member);
        }
        own.sort(BY_RISK);
        Parts all = score.all();
        return new ScoredRing(
                candidate,
                StandingRule.of(candidate, score, facts),
                all.sum(),
                List.copyOf(own),
                ReportWeight.counts(about),
                all.list());
    }

    private static RingMember member(String id, double membership, Parts parts) {
        return new RingMember(id, membership, VendorScore.risk(parts.sum()), parts.list());
    }
}
