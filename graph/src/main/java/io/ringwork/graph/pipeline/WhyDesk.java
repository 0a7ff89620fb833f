package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.RingStructure;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.store.GraphStore;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the rings of the last run over a store, by detecting again over what the store holds. The first
 * question after a run reads the whole store; what was read is kept for the next ones while memory allows. Safe for
 * several threads: one question is answered at a time.
 */
public final class WhyDesk {

    private final GraphStore store;
    private final KeptFacts keeping;
    private SoftReference<Answers> kept = new SoftReference<>(null);

    /** What was read when a run was the last one. */
    private record Answers(String runId, WhyData data, WhyVendor whys, ExplainLink links) {}

    /** A desk over a store; nothing is read yet. */
    public WhyDesk(GraphStore store) {
        this(store, KeptFacts.nowhere());
    }

    /**
     * As the other desk, but the facts are kept beside the store where it has a place, and taken from there while they fit.
     *
     * @param remarks is told in a sentence when what was kept is not used, and when it cannot be kept
     */
    public WhyDesk(GraphStore store, Consumer<String> remarks) {
        this(store, KeptFacts.beside(store, remarks));
    }

    private WhyDesk(GraphStore store, KeptFacts keeping) {
        this.store = store;
        this.keeping = keeping;
    }

    /**
     * The minimal set of shared values that keeps a vendor in a ring.
     *
     * @throws IllegalArgumentException when the last run has no such ring, or the ring no such vendor
     * @throws WhyOutdatedException when the store changed since the run
     */
    public synchronized Why why(String ringId, String vendorId) {
        Ring ring = ring(ringId);
        if (!members(ring).contains(vendorId)) {
            throw new IllegalArgumentException("The ring " + ringId + " has no vendor " + vendorId);
        }
        Why why = answers().whys().why(vendorId).orElseThrow(() -> outdated(ringId));
        if (!why.members().equals(members(ring))) {
            throw outdated(ringId);
        }
        return why;
    }

    /**
     * What holds a ring together.
     *
     * @throws IllegalArgumentException when the last run has no such ring
     * @throws WhyOutdatedException when the store changed since the run
     */
    public synchronized RingStructure structure(String ringId) {
        List<String> members = members(ring(ringId));
        RingStructure structure = answers().whys().structure(members.get(0)).orElseThrow(() -> outdated(ringId));
        if (!structure.vendors().equals(members)) {
            throw outdated(ringId);
        }
        return structure;
    }

    /** Paths between vendors over what the store held at the last run or, before any run, at the first question. */
    public synchronized ExplainLink links() {
        return answers().links();
    }

    /** Whether the last run found that ring. */
    public boolean isOfLastRun(String ringId) {
        return findRing(ringId).isPresent();
    }

    private Optional<Ring> findRing(String ringId) {
        List<Ring> rings = store.ledger()
                .findLatestRun()
                .map(run -> store.ledger().listRings(run.id()))
                .orElse(List.of());
        return rings.stream().filter(ring -> ring.id().equals(ringId)).findFirst();
    }

    private Ring ring(String ringId) {
        return findRing(ringId)
                .orElseThrow(() -> new IllegalArgumentException("The last run has no ring " + ringId
                        + "; proofs are given for its rings, and 'ringwork rings' lists them"));
    }

    private static List<String> members(Ring ring) {
        return ring.vendors().stream().map(member -> member.vendorId()).sorted().toList();
    }

    private Answers answers() {
        @Nullable Run run = store.ledger().findLatestRun().orElse(null);
        String runId = run == null ? "" : run.id();
        Answers answers = kept.get();
        if (answers == null || !answers.runId().equals(runId)) {
            WhyData data = WhyData.read(store, parameters(run == null ? Map.of() : run.configuration()), keeping);
            answers = new Answers(runId, data, WhyVendor.over(data), ExplainLink.over(data));
            kept = new SoftReference<>(answers);
        }
        return answers;
    }

    private static DetectParameters parameters(Map<String, String> configuration) {
        try {
            return DetectParameters.of(configuration);
        } catch (IllegalArgumentException e) {
            throw new WhyOutdatedException(
                    "The last run was made by a version with other settings; run 'ringwork detect'"
                            + " again and ask about a ring of the new run");
        }
    }

    private static WhyOutdatedException outdated(String ringId) {
        return new WhyOutdatedException("The store changed since the ring " + ringId
                + " was found; run 'ringwork detect' again and ask about a ring of the new run");
    }
}
