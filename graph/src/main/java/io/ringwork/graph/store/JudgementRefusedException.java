package io.ringwork.graph.store;

import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A judgement was not kept; a caller's mistake. The message is one sentence for the user. */
public final class JudgementRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> names;

    /** Why. */
    public enum Reason {
        /** The store does not know some of the subjects. */
        UNKNOWN_SUBJECT,
        /** The same verdict on the same subjects stands already. */
        STANDS_ALREADY,
        /** There was a judgement of that id before. */
        ID_TAKEN
    }

    private JudgementRefusedException(Reason reason, List<String> names, String message) {
        super(message);
        this.reason = reason;
        this.names = List.copyOf(names);
    }

    /** The store does not know these subjects; there is one or more. */
    public static JudgementRefusedException unknown(Verdict verdict, List<String> subjects) {
        String message = verdict.isAboutValue()
                ? "The store has no value " + subjects.get(0)
                        + "; give it as kind:value, as suppressed.csv and links.csv name it."
                : subjects.stream().collect(Collectors.joining(" and no vendor ", "The store has no vendor ", ""))
                        + "; give ids as vendors.csv has them.";
        return new JudgementRefusedException(Reason.UNKNOWN_SUBJECT, subjects, message);
    }

    /** This one says the same and stands. */
    public static JudgementRefusedException standing(Judgement same) {
        return new JudgementRefusedException(
                Reason.STANDS_ALREADY,
                List.of(same.id()),
                "Judgement " + same.id() + " by " + same.author() + " says the same already ("
                        + same.verdict().word() + " " + String.join(" ", same.subjects())
                        + "); withdraw it first, or leave it as it is.");
    }

    /** There was a judgement of that id before. */
    public static JudgementRefusedException idTaken(String id) {
        return new JudgementRefusedException(
                Reason.ID_TAKEN, List.of(id), "There is a judgement " + id + " already; try again for another id.");
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** The subjects that are not known, in order; otherwise the id of the judgement that is in the way. */
    public List<String> names() {
        return names;
    }
}
