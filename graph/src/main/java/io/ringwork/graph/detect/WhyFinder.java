package io.ringwork.graph.detect;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Prior;
import io.ringwork.graph.projection.PriorTable;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.UseFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the shared values that keep a vendor in its ring.
 *
 * <p>A vendor is out when no ring holds it together with any of its former fellow members; it may stand in a ring with
 * others, or in none. Only values that the vendor holds are looked at: without all of them it shares nothing, so a set is
 * always found, unless an analyst judged the vendor linked. Every trial is a whole detection without the values in
 * question, so what is found is what a run would find. A set of k values takes 2^k − 1 trials, k + 1 for k above
 * {@value WhySearch#MOST_FOR_ALL_SUBSETS}, when it is the one that breaks the vendor's links; otherwise
 * O(k · log(n/k)) of its n values come on top.
 */
public final class WhyFinder {

    private final Projection projection;
    private final DetectionInput input;
    private final Detection detection;
    private final WhyTrial trial;
    private final double minLinkBits;

    /**
     * A finder for the rings that detection finds with the same arguments; it detects once.
     *
     * @param projection made with the parameters and the decisions
     */
    public WhyFinder(Projection projection, DetectParameters parameters, Decisions decisions) {
        this.projection = projection;
        this.input = projection.input();
        this.detection = RingDetector.detect(projection, parameters, decisions);
        this.trial = new WhyTrial(input, parameters, decisions);
        this.minLinkBits = parameters.method() == DetectMethod.COMPONENTS ? 0 : parameters.minLinkBits();
    }

    /**
     * Why a vendor stands in its ring; empty when it stands in none.
     *
     * @throws IllegalArgumentException for a vendor that is not known
     */
    public Optional<Why> why(String vendorId) {
        int vendor = vendor(vendorId);
        return WhyTrial.ringOf(detection, vendorId).map(candidate -> why(vendor, candidate));
    }

    /**
     * What holds the ring of a vendor together; empty when it stands in none.
     *
     * @throws IllegalArgumentException for a vendor that is not known
     */
    public Optional<RingStructure> structure(String vendorId) {
        vendor(vendorId);
        return WhyTrial.ringOf(detection, vendorId).map(new WeakPoints(projection, minLinkBits)::of);
    }

    private Why why(int vendor, RingCandidate candidate) {
        String vendorId = input.vendors().key(vendor);
        int[] ring = candidate.vendors().stream()
                .mapToInt(input.vendors()::id)
                .sorted()
                .toArray();
        List<Integer> shared = shared(vendor, ring);
        WhySearch<String> search = new WhySearch<>(keys -> trial.ringWithout(vendorId, keys).stream()
                .noneMatch(
                        other -> !other.equals(vendorId) && candidate.vendors().contains(other)));
        List<String> makers = keys(shared.stream().filter(this::makesLinks).toList());
        Optional<WhySearch.Found<String>> found = search(search, makers, proposal(vendor, ring, makers))
                .or(() -> search(search, keys(everything(vendor, shared)), List.of()));
        int[] needed = found.map(WhySearch.Found::items).orElse(List.of()).stream()
                .mapToInt(input.identifiers()::id)
                .sorted()
                .toArray();
        Set<Integer> further = new HashSet<>(shared);
        IntStream.of(needed).forEach(further::remove);
        List<Link> own = candidate.links().stream()
                .filter(link ->
                        link.vendorA().equals(vendorId) || link.vendorB().equals(vendorId))
                .toList();
        return new Why(
                vendorId,
                candidate.vendors(),
                values(ring, needed),
                found.map(WhyFinder::minimality).orElse(Why.Minimality.NOT_BY_VALUES),
                returns(own),
                own.stream()
                        .filter(link -> link.judgedBits() > 0)
                        .map(link -> link.vendorA().equals(vendorId) ? link.vendorB() : link.vendorA())
                        .sorted()
                        .toList(),
                further.size(),
                input.vendors().size());
    }

    /** What is needed of the items, if they take the vendor out at all. */
    private static Optional<WhySearch.Found<String>> search(
            WhySearch<String> search, List<String> items, List<String> proposal) {
        if (!proposal.isEmpty() && search.works(proposal)) {
            return Optional.of(search.confirmed(items, proposal));
        }
        return items.isEmpty() || !search.works(items) ? Optional.empty() : Optional.of(search.minimal(items));
    }

    /**
     * What is likely needed: the values without which no link is left between the vendor and a fellow member when
     * everything else weighs what it does. That takes no trial, and is nearly always right.
     */
    private List<String> proposal(int vendor, int[] ring, List<String> makers) {
        WeakLink link = new WeakLink(projection, minLinkBits);
        WhySearch<String> links = new WhySearch<>(keys -> {
            Set<Integer> removed = new HashSet<>();
            keys.forEach(key -> removed.add(input.identifiers().id(key)));
            return IntStream.of(ring)
                    .filter(other -> other != vendor)
                    .allMatch(other -> link.bitsWithout(vendor, other, removed::contains) == 0);
        });
        return makers.isEmpty() || !links.works(makers)
                ? List.of()
                : links.minimal(makers).items();
    }

    private static Why.Minimality minimality(WhySearch.Found<String> found) {
        return found.everySubsetTried() ? Why.Minimality.EVERY_SUBSET_TRIED : Why.Minimality.EVERY_VALUE_TRIED;
    }

    private int vendor(String vendorId) {
        int vendor = input.vendors().find(vendorId);
        if (vendor < 0) {
            throw new IllegalArgumentException("There is no vendor " + vendorId);
        }
        return vendor;
    }

    /** Values that are evidence and that the vendor shares with fellow members, strongest first. */
    private List<Integer> shared(int vendor, int[] ring) {
        Bipartite evidence = projection.evidence();
        return IntStream.range(0, evidence.leftDegree(vendor))
                .map(position -> evidence.rightOf(vendor, position))
                .filter(identifier -> holders(ring, identifier).length > 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer identifier) -> -projection.bits(identifier))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean makesLinks(int identifier) {
        return PriorTable.of(input.identifierRecords().kind(identifier)).tie() != Prior.Tie.WEAK;
    }

    /** Those that are given and behind them every other piece of the vendor's evidence. */
    private List<Integer> everything(int vendor, List<Integer> first) {
        Bipartite evidence = projection.evidence();
        List<Integer> all = new ArrayList<>(first);
        IntStream.range(0, evidence.leftDegree(vendor))
                .map(position -> evidence.rightOf(vendor, position))
                .filter(identifier -> !first.contains(identifier))
                .forEach(all::add);
        return all;
    }

    private List<String> keys(List<Integer> identifiers) {
        return identifiers.stream().map(input.identifiers()::key).toList();
    }

    private int[] holders(int[] ring, int identifier) {
        return IntStream.of(ring)
                .filter(member -> projection.evidence().findEdge(member, identifier) >= 0)
                .toArray();
    }

    private List<Why.Value> values(int[] ring, int[] identifiers) {
        double[] added = projection.addedBits(identifiers);
        List<Why.Value> values = new ArrayList<>();
        for (int i = 0; i < identifiers.length; i++) {
            values.add(value(ring, identifiers[i], added[i]));
        }
        values.sort(Comparator.comparingDouble(
                        (Why.Value value) -> -value.evidence().bits())
                .thenComparing(value -> value.evidence().kind())
                .thenComparing(value -> value.evidence().value()));
        return List.copyOf(values);
    }

    private Why.Value value(int[] ring, int identifier, double added) {
        Identifier record = input.identifierRecords().get(identifier);
        List<Why.Use> uses = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        for (int member : holders(ring, identifier)) {
            UseFacts facts = input.useTable().facts(input.uses().findEdge(member, identifier));
            sources.addAll(facts.sources());
            uses.add(new Why.Use(input.vendors().key(member), facts.firstSeen(), facts.lastSeen(), facts.sources()));
        }
        RingEvidence evidence = new RingEvidence(
                record.kind(),
                record.canonical(),
                uses.stream().map(Why.Use::vendorId).toList(),
                input.holders(identifier),
                projection.bits(identifier),
                List.copyOf(sources));
        return new Why.Value(evidence, Why.rounded(added), List.copyOf(uses));
    }

    private List<Why.Return> returns(List<Link> links) {
        List<Why.Return> returns = new ArrayList<>();
        for (Link link : links) {
            if (link.timingBits() > 0) {
                long came = daysAfterRemoval(vendor(link.vendorA()), vendor(link.vendorB()));
                long went = daysAfterRemoval(vendor(link.vendorB()), vendor(link.vendorA()));
                boolean followed = came >= 0 && (went < 0 || came <= went);
                returns.add(new Why.Return(
                        followed ? link.vendorA() : link.vendorB(),
                        followed ? link.vendorB() : link.vendorA(),
                        followed ? came : went,
                        link.timingBits()));
            }
        }
        return List.copyOf(returns);
    }

    /** Whole days from the removal of one vendor to the appearance of another, -1 when that is no later. */
    private long daysAfterRemoval(int vendor, int removed) {
        List<Vendor> vendors = input.vendorRecords();
        Instant registered = vendors.get(vendor).registeredAt();
        Instant came = registered == null ? input.firstUse(vendor) : registered;
        Instant gone = vendors.get(removed).removedAt();
        return came == null || gone == null || came.isBefore(gone)
                ? -1
                : Duration.between(gone, came).toDays();
    }
}
