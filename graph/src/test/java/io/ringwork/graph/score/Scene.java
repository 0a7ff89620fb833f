package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small store with groups already found, for tests of what is made of them. */
final class Scene {

    static final SourceRef SOURCE = new SourceRef("rows.txt", 1, "000000000001");

    final Map<String, Vendor> vendors = new TreeMap<>();
    final List<Report> reports = new ArrayList<>();
    final List<PriceHabit> prices = new ArrayList<>();
    final Map<String, Instant> firstSeen = new HashMap<>();
    final List<RingCandidate> candidates = new ArrayList<>();
    final Set<String> counterfeit = new HashSet<>();
    final Set<String> cleared = new HashSet<>();

    /** Vendors that have nothing to do with anybody, every hundredth with a confirmed report. */
    static Scene withStrangers(int count) {
        Scene scene = new Scene();
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "z%05d", i);
            scene.vendor(id);
            if (i % 100 == 0) {
                scene.report(id, "customer" + i, ReportOutcome.CONFIRMED);
            }
        }
        return scene;
    }

    Scene vendor(String id) {
        return vendor(id, null, null);
    }

    Scene vendor(String id, String name, String legalName) {
        return put(id, name, legalName, null, VendorStatus.ACTIVE, null);
    }

    Scene vendor(String id, String registered, VendorStatus status, String removed) {
        return put(
                id,
                null,
                null,
                registered == null ? null : Instant.parse(registered),
                status,
                removed == null ? null : Instant.parse(removed));
    }

    private Scene put(
            String id, String name, String legalName, Instant registered, VendorStatus status, Instant removed) {
        vendors.put(id, new Vendor(id, name, legalName, null, "GB", registered, status, removed, Map.of(), SOURCE));
        return this;
    }

    Scene report(String vendor, String reporter, ReportOutcome outcome) {
        return report(vendor, reporter, outcome, "2025-03-01T00:00:00Z");
    }

    Scene report(String vendor, String reporter, ReportOutcome outcome, String filedAt) {
        String id = String.format(Locale.ROOT, "r%06d", reports.size());
        reports.add(new Report(
                id, vendor, null, reporter, null, null, null, Instant.parse(filedAt), outcome, Map.of(), SOURCE));
        return this;
    }

    Scene price(String vendor, int branded, double relative) {
        prices.add(new PriceHabit(vendor, branded, relative));
        return this;
    }

    /** A group in which every pair shares every value, each worth 12 bits; unknown vendors are added. */
    Scene group(String kinds, String... members) {
        List<WeighedEvidence> evidence = new ArrayList<>();
        for (String word : kinds.split(" ", -1)) {
            IdentifierKind kind = IdentifierKind.find(word).orElseThrow();
            RingEvidence shared =
                    new RingEvidence(kind, word + evidence.size(), List.of(members), members.length, 12, List.of());
            evidence.add(new WeighedEvidence(shared, 12));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                links.add(new Link(
                        members[i],
                        members[j],
                        12.0 * evidence.size(),
                        evidence.stream()
                                .map(each -> new SharedFact(
                                        each.evidence().kind(),
                                        each.evidence().value(),
                                        each.evidence().bits()))
                                .toList()));
            }
        }
        return candidate(evidence, links, members);
    }

    /** A group in which each member is tied to the next only, by one value of 12 bits. */
    Scene chain(String... members) {
        List<WeighedEvidence> evidence = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i + 1 < members.length; i++) {
            List<String> pair = List.of(members[i], members[i + 1]);
            evidence.add(new WeighedEvidence(
                    new RingEvidence(IdentifierKind.PHONE, "phone" + i, pair, 2, 12, List.of()), 12));
            links.add(new Link(members[i], members[i + 1], 12, List.of()));
        }
        return candidate(evidence, links, members);
    }

    private Scene candidate(List<WeighedEvidence> evidence, List<Link> links, String... members) {
        Map<String, Double> membership = new HashMap<>();
        for (String member : members) {
            membership.put(member, 1.0);
            if (!vendors.containsKey(member)) {
                vendor(member);
            }
        }
        List<String> ids = Arrays.stream(members).sorted().toList();
        candidates.add(new RingCandidate(ids, List.of(ids), membership, evidence, links, List.of(), null, null));
        return this;
    }

    ScoreResult score() {
        return Scoring.score(new ScoreInput(
                List.copyOf(vendors.values()),
                firstSeen,
                reports,
                prices,
                new Decisions(List.of(), List.of(), counterfeit, cleared, Set.of(), Set.of()),
                candidates));
    }

    ScoredRing ring() {
        return score().rings().get(0);
    }

    RingMember member(String vendor) {
        return score().vendors().stream()
                .filter(member -> member.vendorId().equals(vendor))
                .findFirst()
                .orElseThrow();
    }

    double risk(String vendor) {
        return member(vendor).risk();
    }

    /** The sentence of a contribution, empty when there is none of that name. */
    static String sentence(List<Contribution> contributions, String name) {
        return contributions.stream()
                .filter(contribution -> contribution.name().equals(name))
                .map(Contribution::sentence)
                .collect(Collectors.joining("\n"));
    }

    /** The bits of all contributions of that name. */
    static double bits(List<Contribution> contributions, String name) {
        return contributions.stream()
                .filter(contribution -> contribution.name().equals(name))
                .mapToDouble(Contribution::bits)
                .sum();
    }
}
