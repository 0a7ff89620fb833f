package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

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

    /** Earlier ones first; of those made at the same time by id. */
    public static final Comparator<Judgement> BY_TIME =
            Comparator.comparing(Judgement::decidedAt).thenComparing(Judgement::id);

    /**
     * Puts the subjects in order.
     *
     * @throws IllegalArgumentException when they are not as many different ones as the verdict names
     */
    public Judgement {
        TreeSet<String> sorted = new TreeSet<>(subjects);
        if (sorted.size() != subjects.size() || sorted.size() != verdict.subjects()) {
            throw new IllegalArgumentException("the verdict " + verdict.word() + " needs " + verdict.subjects()
                    + " different subjects and got " + subjects);
        }
        subjects = List.copyOf(sorted);
    }
}
