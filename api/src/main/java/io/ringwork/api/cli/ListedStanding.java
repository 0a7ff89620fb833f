package io.ringwork.api.cli;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Standing;

/** Which of what a run found is listed; the constants are the words of the option. */
enum ListedStanding {
    ring("rings"),
    linked("linked groups"),
    all("rings and linked groups");

    private final String subject;

    ListedStanding(String subject) {
        this.subject = subject;
    }

    /** What is listed, in the plural. */
    String subject() {
        return subject;
    }

    boolean takes(Ring found) {
        return this == all || this == of(found.standing());
    }

    private static ListedStanding of(Standing standing) {
        return standing == Standing.RING ? ring : linked;
    }
}
