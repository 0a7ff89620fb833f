package io.ringwork.cypher;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.store.JudgementEntry;
import io.ringwork.graph.store.JudgementLog;
import io.ringwork.graph.store.JudgementRefusedException;
import io.ringwork.graph.store.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps judgements as nodes that point at the vendors or the identifier that they are about. The node says all by itself:
 * the relationships are for people who explore. Every call looks at all judgements, which are as few as people can make.
 */
final class Neo4jJudgementLog implements JudgementLog {

    private static final String KNOWN_VENDORS = "UNWIND $rows AS name MATCH (n:Vendor {id: name}) RETURN name";
    private static final String KNOWN_VALUES = "UNWIND $rows AS name MATCH (n:Identifier {key: name}) RETURN name";

    private static final String CREATE = "CREATE (j:Judgement) SET j = $properties";
    private static final String ON_VENDORS =
            "MATCH (j:Judgement {id: $id}) UNWIND $rows AS name" + " MATCH (n:Vendor {id: name}) CREATE (j)-[:ON]->(n)";
    private static final String ON_VALUES = "MATCH (j:Judgement {id: $id}) UNWIND $rows AS name"
            + " MATCH (n:Identifier {key: name}) CREATE (j)-[:ON]->(n)";

    private static final String WITHDRAW = "MATCH (j:Judgement {id: $id}) WHERE j.withdrawnAt IS NULL"
            + " SET j.withdrawnBy = $by, j.withdrawnAt = $at, j.withdrawnReason = $reason"
            + " RETURN properties(j) AS properties";

    private static final String SAME = "MATCH (j:Judgement {verdict: $verdict})"
            + " WHERE j.withdrawnAt IS NULL AND j.subjects = $subjects RETURN properties(j) AS properties";
    private static final String STANDING = "MATCH (j:Judgement) WHERE j.withdrawnAt IS NULL"
            + " RETURN properties(j) AS properties ORDER BY j.decidedAt, j.id";
    private static final String ALL =
            "MATCH (j:Judgement) RETURN properties(j) AS properties ORDER BY j.decidedAt, j.id";
    private static final String ONE = "MATCH (j:Judgement {id: $id}) RETURN properties(j) AS properties";

    private final Session session;

    Neo4jJudgementLog(Session session) {
        this.session = session;
    }

    @Override
    public void add(Judgement judgement) {
        session.<Optional<Void>>writeBeside(statements -> {
            statements.run(Neo4jWriter.LOCK, Map.of());
            requireKnown(statements, judgement);
            List<JudgementEntry> same = entries(
                    statements, SAME, Map.of("verdict", judgement.verdict().word(), "subjects", judgement.subjects()));
            if (!same.isEmpty()) {
                throw JudgementRefusedException.standing(same.get(0).judgement());
            }
            if (!entries(statements, ONE, Map.of("id", judgement.id())).isEmpty()) {
                throw JudgementRefusedException.idTaken(judgement.id());
            }
            statements.run(CREATE, Map.of("properties", properties(judgement)));
            statements.run(
                    judgement.verdict().isAboutValue() ? ON_VALUES : ON_VENDORS,
                    Map.of("id", judgement.id(), "rows", judgement.subjects()));
            return Optional.empty();
        });
    }

    private static void requireKnown(Statements statements, Judgement judgement) {
        boolean value = judgement.verdict().isAboutValue();
        if (value && isDerived(judgement.subjects().get(0))) {
            return;
        }
        Set<String> known = new HashSet<>();
        statements.forEach(
                value ? KNOWN_VALUES : KNOWN_VENDORS,
                Map.of("rows", judgement.subjects()),
                row -> known.add(Values.text(row, "name")));
        List<String> unknown = new ArrayList<>(judgement.subjects());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw JudgementRefusedException.unknown(judgement.verdict(), unknown);
        }
    }

    private static boolean isDerived(String key) {
        return IdentifierKind.find(key.substring(0, Math.max(0, key.indexOf(':'))))
                .filter(IdentifierKind::isDerived)
                .isPresent();
    }

    private static Map<String, @Nullable Object> properties(Judgement judgement) {
        Map<String, @Nullable Object> properties = new TreeMap<>();
        properties.put("id", judgement.id());
        properties.put("verdict", judgement.verdict().word());
        properties.put("subjects", judgement.subjects());
        properties.put("reason", judgement.reason());
        properties.put("author", judgement.author());
        properties.put("decidedAt", judgement.decidedAt());
        return Values.encode(properties);
    }

    @Override
    public Optional<Judgement> withdraw(String id, Withdrawal withdrawal) {
        return session.writeBeside(statements -> {
            statements.run(Neo4jWriter.LOCK, Map.of());
            return entries(
                            statements,
                            WITHDRAW,
                            Map.of(
                                    "id", id,
                                    "by", withdrawal.author(),
                                    "at", Values.encode(withdrawal.at()),
                                    "reason", withdrawal.reason()))
                    .stream()
                    .map(JudgementEntry::judgement)
                    .findFirst();
        });
    }

    @Override
    public List<Judgement> listStanding() {
        return session.read(statements -> entries(statements, STANDING, Map.of()).stream()
                .map(JudgementEntry::judgement)
                .toList());
    }

    @Override
    public List<JudgementEntry> history() {
        return session.read(statements -> entries(statements, ALL, Map.of()));
    }

    @Override
    public Optional<JudgementEntry> find(String id) {
        return session.read(statements ->
                entries(statements, ONE, Map.of("id", id)).stream().findFirst());
    }

    private static List<JudgementEntry> entries(
            Statements statements, String statement, Map<String, Object> parameters) {
        List<JudgementEntry> entries = new ArrayList<>();
        statements.forEach(
                statement, parameters, row -> entries.add(entry(Values.decode(Values.map(row, "properties")))));
        return entries;
    }

    private static JudgementEntry entry(Map<String, Object> properties) {
        Judgement judgement = new Judgement(
                Values.text(properties, "id"),
                Verdict.find(Values.text(properties, "verdict")).orElseThrow(),
                Values.texts(properties.get("subjects")),
                Values.text(properties, "reason"),
                Values.text(properties, "author"),
                Objects.requireNonNull(Values.timeOrNull(properties, "decidedAt")));
        Instant withdrawnAt = Values.timeOrNull(properties, "withdrawnAt");
        return new JudgementEntry(
                judgement,
                withdrawnAt == null
                        ? null
                        : new Withdrawal(
                                Values.text(properties, "withdrawnBy"),
                                withdrawnAt,
                                Values.text(properties, "withdrawnReason")));
    }
}
