package io.ringwork.graph.pipeline;

/** Hears which stage of a run begins. A listener may throw to cancel the run. */
@FunctionalInterface
public interface StageListener {

    /** Hears nothing. */
    StageListener NONE = stage -> {};

    /**
     * Hears that a stage begins.
     *
     * @param stage one of the keys of {@link DetectionOutcome#stageMillis}
     */
    void stageStarted(String stage);
}
