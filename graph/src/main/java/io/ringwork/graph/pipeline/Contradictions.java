package io.ringwork.graph.pipeline;

import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.model.Judgement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds judgements that cannot all hold, and says which of them count.
 *
 * <p>The rule is that later judgements count before earlier ones, by time and then by id. They are gone through from the
 * latest to the earliest, and one has no effect when it contradicts those that were taken before it: cleared against
 * counterfeit, allowed against forbidden, and for pairs of vendors when a chain of links would join two that are said to
 * be apart. So only judgements that contradict later ones lose, one that lost makes no other lose, and it has its effect
 * again when what it contradicts is withdrawn. Pure.
 */
public final class Contradictions {

    private static final int IDS_IN_SENTENCE = 6;

    private final List<Judgement> effective = new ArrayList<>();
    private final List<Contradiction> found = new ArrayList<>();

    private final Map<String, Judgement> taken = new HashMap<>();
    private final Map<String, Integer> vertices = new HashMap<>();
    private final UnionFind linked;
    private final Map<String, List<Judgement>> links = new HashMap<>();
    private final List<Judgement> apart = new ArrayList<>();

    /** Goes through the judgements, whose ids are unique. */
    Contradictions(Collection<Judgement> standing) {
        standing.forEach(
                judgement -> judgement.subjects().forEach(subject -> vertices.putIfAbsent(subject, vertices.size())));
        linked = new UnionFind(vertices.size());
        List<Judgement> latestFirst = new ArrayList<>(standing);
        latestFirst.sort(Judgement.BY_TIME.reversed());
        for (Judgement judgement : latestFirst) {
            switch (judgement.verdict()) {
                case LINKED -> link(judgement);
                case NOT_LINKED -> separate(judgement);
                default -> judgeAlone(judgement);
            }
        }
        Collections.reverse(effective);
        Collections.reverse(found);
    }

    /**
     * The contradictions among judgements, the earliest loser first. The order in which the judgements are given changes
     * nothing.
     *
     * @param standing ids are unique
     */
    public static List<Contradiction> find(Collection<Judgement> standing) {
        return List.copyOf(new Contradictions(standing).found);
    }

    /** The judgements that count, the earliest first. */
    List<Judgement> effective() {
        return effective;
    }

    /** The contradictions, the earliest loser first. */
    List<Contradiction> found() {
        return found;
    }

    /** A verdict on one vendor or value, against the other verdict of the same kind on it. */
    private void judgeAlone(Judgement judgement) {
        String about = (judgement.verdict().isAboutValue() ? "value " : "vendor ")
                + judgement.subjects().get(0);
        Judgement later = taken.putIfAbsent(about, judgement);
        if (later == null || later.verdict() == judgement.verdict()) {
            effective.add(judgement);
        } else {
            lose(judgement, List.of(later), ", but " + says(later));
        }
    }

    private void separate(Judgement judgement) {
        String one = judgement.subjects().get(0);
        String other = judgement.subjects().get(1);
        if (root(one) == root(other)) {
            List<Judgement> chain = chain(one, other);
            lose(judgement, chain, ", but " + ids(chain) + (chain.size() == 1 ? " links them" : " together link them"));
        } else {
            apart.add(judgement);
            effective.add(judgement);
        }
    }

    private void link(Judgement judgement) {
        String one = judgement.subjects().get(0);
        String other = judgement.subjects().get(1);
        int rootOne = root(one);
        int rootOther = root(other);
        for (Judgement said : apart) {
            String left = said.subjects().get(0);
            String right = said.subjects().get(1);
            boolean straight = root(left) == rootOne && root(right) == rootOther;
            boolean crossed = root(left) == rootOther && root(right) == rootOne;
            if (straight || crossed) {
                List<Judgement> chain = new ArrayList<>(chain(left, straight ? one : other));
                chain.addAll(chain(straight ? other : one, right));
                loseToApart(judgement, said, chain);
                return;
            }
        }
        linked.union(rootOne, rootOther);
        judgement
                .subjects()
                .forEach(subject ->
                        links.computeIfAbsent(subject, any -> new ArrayList<>()).add(judgement));
        effective.add(judgement);
    }

    private void loseToApart(Judgement judgement, Judgement said, List<Judgement> chain) {
        List<Judgement> winners = new ArrayList<>(chain);
        winners.add(said);
        String conflict = chain.isEmpty()
                ? ", but " + said.id() + " says that they are not"
                : ", which with " + ids(chain) + " would link " + String.join(" and ", said.subjects()) + ", but "
                        + said.id() + " says that these are not linked";
        lose(judgement, winners, conflict);
    }

    private int root(String vendor) {
        return linked.find(Objects.requireNonNull(vertices.get(vendor)));
    }

    /** Judgements that link one vendor to another, the fewest; empty when the two are the same. O(vendors + links). */
    private List<Judgement> chain(String from, String to) {
        Map<String, Judgement> cameBy = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(from));
        while (!from.equals(to) && !cameBy.containsKey(to)) {
            String vendor = queue.remove();
            for (Judgement link : links.getOrDefault(vendor, List.of())) {
                String next = otherEnd(link, vendor);
                if (!next.equals(from) && cameBy.putIfAbsent(next, link) == null) {
                    queue.add(next);
                }
            }
        }
        List<Judgement> chain = new ArrayList<>();
        String at = to;
        while (!at.equals(from)) {
            Judgement link = Objects.requireNonNull(cameBy.get(at));
            chain.add(link);
            at = otherEnd(link, at);
        }
        return chain;
    }

    private static String otherEnd(Judgement link, String vendor) {
        String first = link.subjects().get(0);
        return first.equals(vendor) ? link.subjects().get(1) : first;
    }

    private void lose(Judgement loser, List<Judgement> winners, String conflict) {
        List<String> latestFirst = winners.stream()
                .sorted(Judgement.BY_TIME.reversed())
                .map(Judgement::id)
                .toList();
        String verdict = latestFirst.size() == 1
                ? latestFirst.get(0) + " is later, so it counts and " + loser.id() + " does not."
                : "these are later, so they count and " + loser.id() + " does not.";
        found.add(new Contradiction(loser.id(), latestFirst, "Judgement " + says(loser) + conflict + "; " + verdict));
    }

    /** The id and what it says, such as {@code 4T that V1 is cleared}. */
    private static String says(Judgement judgement) {
        String subjects = String.join(" and ", judgement.subjects());
        String claim = switch (judgement.verdict()) {
            case LINKED -> " are linked";
            case NOT_LINKED -> " are not linked";
            case COUNTERFEIT -> " sells counterfeits";
            case CLEARED -> " is cleared";
            case VALUE_ALLOWED -> " is evidence";
            case VALUE_FORBIDDEN -> " is no evidence";
        };
        return judgement.id() + " says that " + subjects + claim;
    }

    private static String ids(List<Judgement> judgements) {
        List<String> shown = new ArrayList<>(
                judgements.stream().map(Judgement::id).limit(IDS_IN_SENTENCE).toList());
        if (judgements.size() > IDS_IN_SENTENCE) {
            shown.add((judgements.size() - IDS_IN_SENTENCE) + " more");
        }
        int last = shown.size() - 1;
        return last == 0 ? shown.get(0) : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }
}
