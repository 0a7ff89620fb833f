package io.ringwork.api.http;

import io.ringwork.api.http.problem.ProblemException;
import io.ringwork.api.http.wire.RingAnswer;
import io.ringwork.api.http.wire.RingGraph;
import io.ringwork.api.http.wire.RingList;
import io.ringwork.api.http.wire.RingProof;
import io.ringwork.api.http.wire.ScorePart;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.store.GraphStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rings of runs. */
final class RingResource {

    /** The word for rings and linked groups together. */
    static final String ANY_STANDING = "all";

    private static final int NAMES_IN_LIST = 3;

    private final GraphStore store;
    private final RingPicture picture;
    private final RingReasons reasons;

    RingResource(GraphStore store) {
        this.store = store;
        this.picture = new RingPicture(store);
        this.reasons = new RingReasons(store);
    }

    RingList list(Arguments arguments) {
        Optional<Run> run = run(arguments);
        return run.isEmpty() ? new RingList(null, 0, true, null, List.of()) : list(run.get(), arguments);
    }

    private RingList list(Run run, Arguments arguments) {
        String status = arguments.find(Routes.STATUS);
        String standing = arguments.get(Routes.STANDING);
        Double minScore = arguments.find(Routes.MIN_SCORE);
        List<Ring> all = store.ledger().listRings(run.id());
        List<Ring> wanted = all.stream()
                .filter(ring -> status == null || ring.status().word().equals(status))
                .filter(ring ->
                        standing.equals(ANY_STANDING) || ring.standing().word().equals(standing))
                .filter(ring -> minScore == null || ring.score() >= minScore)
                .toList();
        Cursor cursor = arguments.find(Routes.CURSOR);
        int from = Math.min(cursor == null ? 0 : cursor.offset(), wanted.size());
        int to = Math.min(from + arguments.get(Routes.RING_LIMIT), wanted.size());
        boolean last = to == wanted.size();
        return new RingList(
                summary(run, all),
                wanted.size(),
                from == 0 && last,
                last ? null : new Cursor(to, query(arguments), run.id()).text(),
                items(wanted.subList(from, to)));
    }

    RingAnswer ring(Arguments arguments) {
        Ring ring = existing(arguments);
        List<String> ids = ring.vendors().stream().map(RingMember::vendorId).toList();
        Map<String, String> names = store.explorer().findVendorNames(ids);
        return new RingAnswer(
                ring.id(),
                ring.rank(),
                ring.standing().word(),
                ring.score(),
                ring.status().word(),
                ring.lineage(),
                ring.firstSeen(),
                ring.lastSeen(),
                reports(ring),
                ring.vendors().stream()
                        .map(member -> new RingAnswer.Member(
                                member.vendorId(),
                                names.getOrDefault(member.vendorId(), member.vendorId()),
                                member.membership(),
                                member.risk(),
                                ScorePart.of(member.contributions())))
                        .toList(),
                ring.cells(),
                ring.bridges().stream()
                        .map(bridge -> new RingAnswer.Bridge(bridge.vendorA(), bridge.vendorB(), bridge.bits()))
                        .toList(),
                ScorePart.of(ring.contributions()));
    }

    RingGraph graph(Arguments arguments) {
        return picture.of(existing(arguments));
    }

    RingProof evidence(Arguments arguments) {
        return reasons.of(existing(arguments));
    }

    private Ring existing(Arguments arguments) {
        String id = arguments.get(Routes.RING);
        return store.ledger().findRing(id).orElseThrow(() -> ProblemException.notFound("There is no ring " + id));
    }

    /** The run that was asked for; without one the run that the cursor goes on in, otherwise the last. */
    private Optional<Run> run(Arguments arguments) {
        String given = arguments.find(Routes.RUN);
        Cursor cursor = arguments.find(Routes.CURSOR);
        if (cursor != null) {
            cursor.check(query(arguments));
        }
        String id = given == null && cursor != null ? cursor.runId() : given;
        if (id == null) {
            return store.ledger().findLatestRun();
        }
        return Optional.of(
                store.ledger().findRun(id).orElseThrow(() -> ProblemException.notFound("There is no run " + id)));
    }

    private static String query(Arguments arguments) {
        return Cursor.digest(
                "rings",
                Optional.ofNullable(arguments.find(Routes.RUN)),
                Optional.ofNullable(arguments.find(Routes.STATUS)),
                arguments.get(Routes.STANDING),
                Optional.ofNullable(arguments.find(Routes.MIN_SCORE)));
    }

    private static RingList.RunSummary summary(Run run, List<Ring> all) {
        Map<String, Long> counts = run.counts();
        long rings =
                all.stream().filter(ring -> ring.standing() == Standing.RING).count();
        return new RingList.RunSummary(
                run.id(),
                run.finishedAt(),
                counts.getOrDefault("vendors", 0L),
                rings,
                all.size() - rings,
                counts.getOrDefault("suppressed", 0L));
    }

    private List<RingList.Item> items(List<Ring> rings) {
        List<String> shown = rings.stream()
                .flatMap(ring -> firstMembers(ring).stream())
                .distinct()
                .toList();
        Map<String, String> names = store.explorer().findVendorNames(shown);
        return rings.stream()
                .map(ring -> new RingList.Item(
                        ring.id(),
                        ring.rank(),
                        ring.standing().word(),
                        ring.score(),
                        ring.status().word(),
                        ring.vendors().size(),
                        reasons.inShort(ring),
                        ring.evidence().stream()
                                .map(evidence -> evidence.kind().word())
                                .distinct()
                                .toList(),
                        reports(ring),
                        ring.firstSeen(),
                        ring.lastSeen(),
                        firstMembers(ring).stream()
                                .map(id -> names.getOrDefault(id, id))
                                .toList()))
                .toList();
    }

    private static List<String> firstMembers(Ring ring) {
        return ring.vendors().stream()
                .limit(NAMES_IN_LIST)
                .map(RingMember::vendorId)
                .toList();
    }

    private static Map<String, Integer> reports(Ring ring) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<ReportOutcome, Integer> entry : new TreeMap<>(ring.reports()).entrySet()) {
            counts.put(entry.getKey().word(), entry.getValue());
        }
        return counts;
    }
}
