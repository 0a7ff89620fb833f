package io.ringwork.graph.store;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps all judgements by id. */
final class MemoryJudgementLog implements JudgementLog {

    private final MemoryFacts facts;
    private final Map<String, JudgementEntry> entries = new TreeMap<>();

    MemoryJudgementLog(MemoryFacts facts) {
        this.facts = facts;
    }

    @Override
    public void add(Judgement judgement) {
        synchronized (facts) {
            List<String> unknown = judgement.subjects().stream()
                    .filter(subject -> !isKnown(judgement, subject))
                    .toList();
            if (!unknown.isEmpty()) {
                throw JudgementRefusedException.unknown(judgement.verdict(), unknown);
            }
            for (Judgement standing : listStanding()) {
                if (standing.verdict() == judgement.verdict()
                        && standing.subjects().equals(judgement.subjects())) {
                    throw JudgementRefusedException.standing(standing);
                }
            }
            if (entries.putIfAbsent(judgement.id(), new JudgementEntry(judgement, null)) != null) {
                throw JudgementRefusedException.idTaken(judgement.id());
            }
        }
    }

    private boolean isKnown(Judgement judgement, String subject) {
        boolean derived = IdentifierKind.find(subject.split(":", 2)[0])
                .filter(IdentifierKind::isDerived)
                .isPresent();
        return hasNode(judgement, subject) || (judgement.verdict().isAboutValue() && derived);
    }

    private boolean hasNode(Judgement judgement, String subject) {
        return (judgement.verdict().isAboutValue() ? facts.identifiers : facts.vendors).containsKey(subject);
    }

    @Override
    public Optional<Judgement> withdraw(String id, Withdrawal withdrawal) {
        synchronized (facts) {
            Optional<Judgement> standing =
                    find(id).filter(JudgementEntry::stands).map(JudgementEntry::judgement);
            standing.ifPresent(judgement -> entries.put(id, new JudgementEntry(judgement, withdrawal)));
            return standing;
        }
    }

    @Override
    public List<Judgement> listStanding() {
        return history().stream()
                .filter(JudgementEntry::stands)
                .map(JudgementEntry::judgement)
                .toList();
    }

    @Override
    public List<JudgementEntry> history() {
        synchronized (facts) {
            return entries.values().stream()
                    .sorted(Comparator.comparing(JudgementEntry::judgement, Judgement.BY_TIME))
                    .toList();
        }
    }

    @Override
    public Optional<JudgementEntry> find(String id) {
        synchronized (facts) {
            return Optional.ofNullable(entries.get(id));
        }
    }

    /** Adds the nodes and relationships of the log to the counts. */
    void addCounts(Map<String, Long> counts) {
        counts.put("Judgement", (long) entries.size());
        counts.put(
                "ON",
                entries.values().stream()
                        .map(JudgementEntry::judgement)
                        .flatMap(one -> one.subjects().stream().filter(subject -> hasNode(one, subject)))
                        .count());
    }
}
