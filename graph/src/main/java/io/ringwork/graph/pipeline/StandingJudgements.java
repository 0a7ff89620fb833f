package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.model.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What judgements come to when those that contradict later ones are left out, as {@link Contradictions} does it. Every
 * list is in order and has nothing twice, so equal judgements make equal records. The closure of {@code linked} never
 * joins a pair of {@code notLinked}, no vendor is both counterfeiter and cleared, and no value both allowed and forbidden.
 *
 * @param linked pairs of vendors that act together
 * @param notLinked pairs of vendors that belong to different rings or none
 * @param counterfeit ids of vendors that sell counterfeits
 * @param cleared ids of vendors that are honest
 * @param allowed keys of identifiers that are evidence even as hubs
 * @param forbidden keys of identifiers that are no evidence
 * @param warnings what was left out and why, the earliest first
 */
public record StandingJudgements(
        List<VendorPair> linked,
        List<VendorPair> notLinked,
        List<String> counterfeit,
        List<String> cleared,
        List<String> allowed,
        List<String> forbidden,
        List<Contradiction> warnings) {

    /** Nobody decided anything. */
    public static final StandingJudgements NONE = of(List.of());

    /** Copies the lists. */
    public StandingJudgements {
        linked = List.copyOf(linked);
        notLinked = List.copyOf(notLinked);
        counterfeit = List.copyOf(counterfeit);
        cleared = List.copyOf(cleared);
        allowed = List.copyOf(allowed);
        forbidden = List.copyOf(forbidden);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the judgements come to. The order in which they are given changes nothing. O(n log n + l·a) for n judgements
     * with l that link and a that say apart.
     *
     * @param standing ids are unique
     */
    public static StandingJudgements of(Collection<Judgement> standing) {
        Contradictions resolved = new Contradictions(standing);
        List<Judgement> effective = resolved.effective();
        return new StandingJudgements(
                pairs(effective, Verdict.LINKED),
                pairs(effective, Verdict.NOT_LINKED),
                subjects(effective, Verdict.COUNTERFEIT),
                subjects(effective, Verdict.CLEARED),
                subjects(effective, Verdict.VALUE_ALLOWED),
                subjects(effective, Verdict.VALUE_FORBIDDEN),
                resolved.found());
    }

    /** What a run honours of them. */
    public Decisions decisions() {
        return new Decisions(
                linked,
                notLinked,
                Set.copyOf(counterfeit),
                Set.copyOf(cleared),
                Set.copyOf(allowed),
                Set.copyOf(forbidden));
    }

    private static List<VendorPair> pairs(List<Judgement> effective, Verdict verdict) {
        TreeSet<VendorPair> pairs = new TreeSet<>();
        effective.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .forEach(judgement -> pairs.add(pair(judgement)));
        return List.copyOf(pairs);
    }

    static VendorPair pair(Judgement judgement) {
        return new VendorPair(judgement.subjects().get(0), judgement.subjects().get(1));
    }

    private static List<String> subjects(List<Judgement> effective, Verdict verdict) {
        TreeSet<String> subjects = new TreeSet<>();
        effective.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .forEach(judgement -> subjects.addAll(judgement.subjects()));
        return List.copyOf(subjects);
    }
}
