package io.ringwork.graph.model;

import java.time.Instant;
import java.util.List;

/**
 * A decision of an analyst that every later run honours until it is withdrawn.
 *
 * @param id unique
 * @param verdict what was decided
 * @param subjects ids of vendors, two in order or one as the verdict says; for a verdict about a value the identifier's key
 * @param reason why, in the analyst's words; never empty
 * @param author who decided
 * @param decidedAt when
 */
public record Judgement(
        String id, Verdict verdict, List<String> subjects, String reason, String author, Instant decidedAt) {

    /** Copies the subjects. */
    public Judgement {
        subjects = List.copyOf(subjects);
    }
}
