package io.ringwork.api.http;

import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import io.ringwork.api.http.wire.PathList;
import io.ringwork.api.http.wire.RingProof;
import io.ringwork.api.http.wire.WhyAnswer;
import io.ringwork.graph.detect.EvidencePath;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.pipeline.ExplainLink;
import io.ringwork.graph.pipeline.WhyDesk;
import io.ringwork.graph.pipeline.WhyOutdatedException;
import io.ringwork.graph.score.ProofSentences;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.NodeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proofs: why a vendor stands in its ring, and what ties two vendors. */
final class ProofResource {

    private static final Logger LOG = LoggerFactory.getLogger(ProofResource.class);
    private static final String CONFIRMED = "confirmed";

    private final GraphStore store;
    private final WhyDesk desk;

    ProofResource(GraphStore store) {
        this.store = store;
        this.desk = new WhyDesk(store, LOG::info);
    }

    WhyAnswer why(Arguments arguments) {
        String ringId = arguments.get(Routes.RING);
        String vendorId = arguments.get(Routes.MEMBER);
        Ring ring = store.ledger()
                .findRing(ringId)
                .orElseThrow(() -> ProblemException.notFound("There is no ring " + ringId));
        if (ring.vendors().stream().noneMatch(member -> member.vendorId().equals(vendorId))) {
            throw ProblemException.notFound("The ring " + ringId + " has no vendor " + vendorId);
        }
        if (!desk.isOfLastRun(ringId)) {
            throw outOfDate(
                    "The ring " + ringId + " was found by an earlier run; a proof is given for the last run only");
        }
        try {
            return answer(ringId, desk.why(ringId, vendorId));
        } catch (WhyOutdatedException e) {
            throw outOfDate(String.valueOf(e.getMessage()));
        }
    }

    PathList paths(Arguments arguments) {
        String from = existing(arguments.get(Routes.FROM));
        String to = arguments.get(Routes.TO);
        ExplainLink links = links();
        // A vendor of that very id is meant before the word is.
        boolean nearest = to.equals(CONFIRMED) && !exists(CONFIRMED);
        @Nullable String target = nearest ? links.nearestConfirmed(from).orElse(null) : existing(to);
        if (target == null) {
            return new PathList(
                    from,
                    null,
                    List.of(),
                    List.of(),
                    "No chain of evidence leads from " + from + " to another vendor with a confirmed report");
        }
        if (target.equals(from)) {
            throw ProblemException.badParameter("to", "is the same vendor as from; it must be another one");
        }
        List<EvidencePath> found = links.strongestPaths(from, target, arguments.get(Routes.PATHS));
        List<PathList.Path> items = new ArrayList<>();
        found.forEach(path -> items.add(path(links, items.size() + 1, path)));
        return new PathList(
                from,
                target,
                items,
                links.ignored(from, target).stream()
                        .map(value -> ignored(from, target, value))
                        .toList(),
                found.isEmpty() ? links.unlinked(from, target) : sentence(from, target, nearest, found));
    }

    private ExplainLink links() {
        try {
            return desk.links();
        } catch (WhyOutdatedException e) {
            throw outOfDate(String.valueOf(e.getMessage()));
        }
    }

    private static String sentence(String from, String to, boolean nearest, List<EvidencePath> found) {
        int links = found.get(0).links().size();
        String way = links == 1
                ? from + " and " + to + " are linked directly"
                : String.format(Locale.ROOT, "%,d links lead from %s to %s", links, from, to);
        return nearest ? way + ", the nearest vendor with a confirmed report" : way;
    }

    private String existing(String vendorId) {
        if (!exists(vendorId)) {
            throw ProblemException.notFound("There is no vendor " + vendorId);
        }
        return vendorId;
    }

    private boolean exists(String vendorId) {
        return store.explorer()
                .findNode(new NodeRef(NodeKinds.VENDOR, vendorId))
                .isPresent();
    }

    private static ProblemException outOfDate(String detail) {
        return new ProblemException(Problem.of(ProblemCode.OUT_OF_DATE, detail));
    }

    private static WhyAnswer answer(String ringId, Why why) {
        return new WhyAnswer(
                ringId,
                why.vendorId(),
                why.totalBits(),
                why.minimality() == Why.Minimality.EVERY_SUBSET_TRIED,
                ProofSentences.conclusion(why),
                why.values().stream().map(value -> item(why, value)).toList(),
                why.returns().stream()
                        .map(found -> new WhyAnswer.Return(
                                found.vendorId(),
                                found.removedId(),
                                found.days(),
                                found.bits(),
                                ProofSentences.returned(found)))
                        .toList(),
                why.judgedWith(),
                why.furtherValues());
    }

    private static WhyAnswer.Item item(Why why, Why.Value value) {
        return new WhyAnswer.Item(
                value.evidence().kind().word(),
                value.evidence().value(),
                value.addedBits(),
                value.evidence().bits(),
                value.evidence().holders(),
                why.population(),
                ProofSentences.value(value, why.vendorId(), why.population()),
                value.uses().stream()
                        .map(use -> new WhyAnswer.Use(
                                use.vendorId(),
                                use.firstSeen(),
                                use.lastSeen(),
                                use.sources().stream().map(RingReasons::row).toList()))
                        .toList());
    }

    private static PathList.Path path(ExplainLink links, int rank, EvidencePath path) {
        return new PathList.Path(
                rank,
                path.cost(),
                path.weakestBits(),
                path.vendors(),
                path.links().stream().map(link -> step(links, link)).toList());
    }

    private static PathList.Step step(ExplainLink links, Link link) {
        return new PathList.Step(
                link.vendorA(),
                link.vendorB(),
                link.bits(),
                link.timingBits(),
                link.facts().stream()
                        .map(fact -> new PathList.Fact(
                                fact.kind().word(),
                                fact.value(),
                                fact.bits(),
                                links.holders(fact),
                                links.sentence(link, fact)))
                        .toList());
    }

    private static RingProof.Ignored ignored(String from, String to, SuppressedValue value) {
        return new RingProof.Ignored(
                value.kind().word(),
                value.value(),
                value.vendors(),
                value.threshold(),
                value.reason(),
                ProofSentences.ignored(from, to, value));
    }
}
