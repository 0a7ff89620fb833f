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
import org.jspecify.annotations.Nullable;

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

    private Scoring(ScoreInput input, @Nullable Norms norms) {
        this.input = input;
        facts = new Facts(input, norms);
        List<String> members = input.candidates().stream()
                .flatMap(candidate -> candidate.vendors().stream())
                .toList();
        names = new NameTokens(
                members,
                facts::vendor,
                tokensOf -> norms == null ? NameCounts.of(input.vendors(), tokensOf) : norms.names());
        growth = norms == null ? growth(input, facts) : norms.growth();
    }

    /** Scores everything; a pure function. O(n log n) in vendors, reports, links and names apart from {@link RiskSpread}. */
    public static ScoreResult score(ScoreInput input) {
        return new Scoring(input, null).run();
    }

    /** Scores by what was usual before; the input may be a part of a store. */
    public static ScoreResult score(ScoreInput input, Norms norms) {
        return new Scoring(input, norms).run();
    }

    /** What is usual in a store. O(n log n) in vendors, reports and names. */
    public static Norms norms(ScoreInput input) {
        Facts facts = new Facts(input, null);
        return facts.norms(NameCounts.of(input.vendors()), growth(input, facts));
    }

    private static Growth growth(ScoreInput input, Facts facts) {
        return new Growth(
                facts.appearances(input.vendors().stream().map(Vendor::id).toList()));
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
