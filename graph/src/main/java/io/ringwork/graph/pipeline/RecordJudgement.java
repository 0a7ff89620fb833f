package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.store.JudgementEntry;
import io.ringwork.graph.store.JudgementLog;
import io.ringwork.graph.store.JudgementRefusedException;
import io.ringwork.graph.store.Withdrawal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes an analyst's judgements and withdrawals, and says what they contradict. */
public final class RecordJudgement {

    /** Characters of a reason at most. */
    public static final int LONGEST_REASON = 2_000;

    /** Characters of an author's name at most. */
    public static final int LONGEST_AUTHOR = 200;

    private final JudgementLog log;
    private final InstantSource clock;

    /**
     * @param clock gives judgements their times, which also go into their ids
     */
    public RecordJudgement(JudgementLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * What became of a call.
     *
     * @param entry the judgement as it is kept now
     * @param warnings contradictions that were not there before
     */
    public record Outcome(JudgementEntry entry, List<Contradiction> warnings) {

        /** Copies the warnings. */
        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * What is wrong with the subjects of a verdict, as far as it shows without the store. It goes on after the word that
     * names them: vendors, or value.
     */
    public static Optional<String> wrongSubjects(Verdict verdict, List<String> subjects) {
        boolean right = verdict.isAboutValue()
                ? subjects.size() == 1 && isKey(subjects.get(0))
                : subjects.size() == verdict.subjects()
                        && subjects.stream().noneMatch(String::isBlank)
                        && subjects.stream().distinct().count() == subjects.size();
        if (right) {
            return Optional.empty();
        }
        String given = subjects.isEmpty()
                ? "missing"
                : subjects.stream()
                        .map(subject -> subject.isBlank() ? "(empty)" : subject)
                        .collect(Collectors.joining(", "));
        return Optional.of((verdict.isAboutValue() ? "is " : "are ") + given + "; the verdict " + verdict.word()
                + " needs " + needs(verdict));
    }

    private static String needs(Verdict verdict) {
        if (verdict.isAboutValue()) {
            return "one identifier as kind:value, such as phone:+4930123456";
        }
        return verdict.subjects() == 1 ? "one vendor" : "two different vendors";
    }

    private static boolean isKey(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                && colon < text.length() - 1
                && IdentifierKind.find(text.substring(0, colon)).isPresent();
    }

    /**
     * Keeps a judgement.
     *
     * @param subjects ids of vendors in any order, or one identifier's key
     * @throws IllegalArgumentException when an argument is not what is allowed, with one sentence for the user
     * @throws JudgementRefusedException when the store refuses it
     */
    public Outcome add(Verdict verdict, List<String> subjects, String reason, String author) {
        wrongSubjects(verdict, subjects).ifPresent(wrong -> {
            throw new IllegalArgumentException((verdict.isAboutValue() ? "The value " : "The vendors ") + wrong + ".");
        });
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The reason is empty; say why, so that others can follow the judgement.");
        }
        checkLength("reason", reason, LONGEST_REASON);
        checkAuthor(author);
        List<Contradiction> before = Contradictions.find(log.listStanding());
        Instant now = now();
        List<String> inOrder = subjects.stream().sorted().toList();
        String id = JudgementId.of(verdict, inOrder, reason, author, now);
        Judgement judgement = new Judgement(id, verdict, inOrder, reason.strip(), author.strip(), now);
        log.add(judgement);
        return outcome(new JudgementEntry(judgement, null), before);
    }

    /**
     * Takes a judgement back; it stays in the history.
     *
     * @param reason why; may be empty
     * @return empty when no judgement of that id stands
     * @throws IllegalArgumentException when reason or author are not what is allowed
     */
    public Optional<Outcome> withdraw(String id, String reason, String author) {
        checkLength("reason", reason, LONGEST_REASON);
        checkAuthor(author);
        List<Contradiction> before = Contradictions.find(log.listStanding());
        Withdrawal withdrawal = new Withdrawal(author.strip(), now(), reason.strip());
        return log.withdraw(id, withdrawal).map(old -> outcome(new JudgementEntry(old, withdrawal), before));
    }

    private Outcome outcome(JudgementEntry entry, List<Contradiction> before) {
        List<Contradiction> warnings = new ArrayList<>(Contradictions.find(log.listStanding()));
        warnings.removeAll(before);
        return new Outcome(entry, warnings);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void checkAuthor(String author) {
        if (author.isBlank()) {
            throw new IllegalArgumentException("The author is empty; say who decides.");
        }
        checkLength("author", author, LONGEST_AUTHOR);
    }

    private static void checkLength(String name, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "The " + name + " has " + text.length() + " characters; it may have " + longest + " at most.");
        }
    }
}
