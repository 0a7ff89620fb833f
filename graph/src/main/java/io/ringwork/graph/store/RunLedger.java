package io.ringwork.graph.store;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.VendorRisk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps runs and what they found. */
public interface RunLedger {

    /**
     * Keeps a run with all its findings, in one transaction. The relationships {@code LINKED_TO} and {@code MEMBER_OF}
     * are those of this run alone afterwards; rings of earlier runs stay.
     */
    void save(Run run, Findings findings);

    /**
     * Brings a run after what became of its rings since, in one transaction. The risk of vendors that left a ring and the
     * relationships {@code LINKED_TO} stay those of the run.
     *
     * @param runId the run that was saved last
     * @param changed rings as they are now, known to the run or not
     * @param gone ids of rings that are no more
     */
    void amend(String runId, List<Ring> changed, Collection<String> gone);

    /** Does what {@link #amend} does and takes it back; a ledger that prepares nothing does nothing. */
    default void rehearse(String runId, List<Ring> changed) {}

    /** The run that was saved last. */
    Optional<Run> findLatestRun();

    /** The run of that id. */
    Optional<Run> findRun(String runId);

    /** All runs, the latest first. */
    List<Run> listRuns();

    /** The rings that a run found, by rank. Empty for a run that is not known. */
    List<Ring> listRings(String runId);

    /** The ring of that id as the latest run that found it saw it. */
    Optional<Ring> findRing(String ringId);

    /**
     * The values that the latest run did not use as evidence, by kind and value. They are kept for that run alone: empty
     * for any other.
     */
    List<SuppressedValue> listSuppressed(String runId);

    /**
     * Those of {@link #listSuppressed(String)} that at least two of the vendors use, by kind and value.
     *
     * @param vendorIds ids that the store knows or not, each once
     */
    List<SuppressedValue> listSuppressed(String runId, Collection<String> vendorIds);

    /** What the latest run says of the vendors, by vendor id; vendors that it did not see are absent. */
    Map<String, VendorRisk> findRisks(Collection<String> vendorIds);
}
