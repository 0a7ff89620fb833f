package io.ringwork.cypher;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.store.RunLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs as nodes. What a run says of a ring stands whole on the relationship between the two, because a ring may look
 * different in each run; the ring's own properties are those of the latest.
 */
final class Neo4jLedger implements RunLedger {

    private static final List<String> FORGET_RUN = List.of(
            "MATCH (run:Run {id: $run}) DETACH DELETE run",
            "MATCH (:Ring)-[became:BECAME {run: $run}]->() DELETE became",
            "MATCH (:Vendor)-[link:LINKED_TO]->() DELETE link",
            "MATCH (:Ring)<-[member:MEMBER_OF]-() DELETE member",
            "MATCH (:Run)-[ignored:IGNORED]->() DELETE ignored",
            "MATCH (v:Vendor) WHERE v.risk IS NOT NULL REMOVE v.risk, v.riskRank, v.membership, v.ringId");

    private static final String SAVE_RUN = "OPTIONAL MATCH (old:Run) WITH coalesce(max(old.saved), 0) + 1 AS saved"
            + " CREATE (run:Run {id: $run, saved: saved}) SET run += $properties";

    private static final String SAVE_RINGS = "UNWIND $rows AS row MATCH (run:Run {id: row.run})"
            + " MERGE (ring:Ring {id: row.id}) SET ring += row.ring"
            + " CREATE (run)-[found:FOUND]->(ring) SET found = row.ring, found.document = row.document";

    private static final String SAVE_MEMBERS = "UNWIND $rows AS row MATCH (ring:Ring {id: row.ring})"
            + " MATCH (v:Vendor {id: row.vendor})"
            + " CREATE (v)-[:MEMBER_OF {membership: row.membership, risk: row.risk, run: row.run}]->(ring)";

    private static final String SAVE_LINEAGE = "UNWIND $rows AS row MATCH (old:Ring {id: row.old})"
            + " MATCH (ring:Ring {id: row.ring}) CREATE (old)-[:BECAME {cause: row.cause, run: row.run}]->(ring)";

    private static final String SAVE_LINKS =
            "UNWIND $rows AS row MATCH (a:Vendor {id: row.a}) MATCH (b:Vendor {id: row.b})"
                    + " CREATE (a)-[:LINKED_TO {bits: row.bits, evidence: row.evidence, evidenceBits: row.evidenceBits,"
                    + " run: row.run}]->(b)";

    private static final String SAVE_RISKS = "UNWIND $rows AS row MATCH (v:Vendor {id: row.vendor}) SET v += row.set";

    private static final String SAVE_IGNORED = "UNWIND $rows AS row MATCH (run:Run {id: row.run})"
            + " MATCH (i:Identifier {key: row.key})"
            + " CREATE (run)-[:IGNORED {reason: row.reason, vendors: row.vendors, threshold: row.threshold}]->(i)";

    private static final String FORGET_LOST_RINGS =
            "MATCH (ring:Ring) WHERE NOT (ring)<-[:FOUND]-() DETACH DELETE ring";

    private static final String RUNS = "MATCH (run:Run) RETURN run.document AS document ORDER BY run.saved DESC";
    private static final String LATEST_RUN = RUNS + " LIMIT 1";
    private static final String RUN = "MATCH (run:Run {id: $run}) RETURN run.document AS document";
    private static final String RINGS =
            "MATCH (:Run {id: $run})-[found:FOUND]->(ring) RETURN found.document AS document ORDER BY found.rank, ring.id";
    private static final String RING = "MATCH (run:Run)-[found:FOUND]->(:Ring {id: $ring})"
            + " RETURN found.document AS document ORDER BY run.saved DESC LIMIT 1";
    private static final String RISKS = "UNWIND $rows AS id MATCH (v:Vendor {id: id}) WHERE v.risk IS NOT NULL"
            + " RETURN id, v.ringId AS ringId, v.membership AS membership, v.risk AS risk, v.riskRank AS rank";

    private final Session session;

    Neo4jLedger(Session session) {
        this.session = session;
    }

    @Override
    public void save(Run run, Findings findings) {
        session.<Optional<Void>>write(statements -> {
            statements.run(Neo4jWriter.LOCK, Map.of());
            FORGET_RUN.forEach(statement -> statements.run(statement, Map.of("run", run.id())));
            Map<String, @Nullable Object> properties = new TreeMap<>();
            properties.put("startedAt", run.startedAt());
            properties.put("finishedAt", run.finishedAt());
            properties.put("inputDigest", run.inputDigest());
            properties.put("rings", (long) findings.rings().size());
            properties.put("vendors", (long) findings.vendors().size());
            properties.put("document", RingDocument.write(run));
            statements.run(SAVE_RUN, Map.of("run", run.id(), "properties", Values.encode(properties)));
            saveRings(statements, run.id(), findings.rings());
            statements.run(FORGET_LOST_RINGS, Map.of());
            saveVendors(statements, run.id(), findings);
            return Optional.empty();
        });
    }

    private static void saveRings(Statements statements, String run, List<Ring> rings) {
        List<Object> rows = new ArrayList<>();
        List<Object> members = new ArrayList<>();
        List<Object> lineage = new ArrayList<>();
        for (Ring ring : rings) {
            Map<String, @Nullable Object> view = new TreeMap<>();
            view.put("rank", (long) ring.rank());
            view.put("score", ring.score());
            view.put("size", (long) ring.vendors().size());
            view.put("status", ring.status().word());
            view.put("firstSeen", ring.firstSeen());
            view.put("lastSeen", ring.lastSeen());
            rows.add(Map.of(
                    "run", run, "id", ring.id(), "ring", Values.encode(view), "document", RingDocument.write(ring)));
            ring.vendors()
                    .forEach(member -> members.add(Map.of(
                            "run", run,
                            "ring", ring.id(),
                            "vendor", member.vendorId(),
                            "membership", member.membership(),
                            "risk", member.risk())));
            new TreeSet<>(ring.lineage())
                    .forEach(old -> lineage.add(Map.of(
                            "run",
                            run,
                            "old",
                            old,
                            "ring",
                            ring.id(),
                            "cause",
                            ring.status().word())));
        }
        statements.runAll(SAVE_RINGS, rows);
        statements.runAll(SAVE_MEMBERS, members);
        statements.runAll(SAVE_LINEAGE, lineage);
    }

    private static void saveVendors(Statements statements, String run, Findings findings) {
        List<Object> links = new ArrayList<>();
        findings.links()
                .forEach(link -> links.add(Map.of(
                        "run", run,
                        "a", link.vendorA(),
                        "b", link.vendorB(),
                        "bits", link.bits(),
                        "evidence",
                                link.facts().stream()
                                        .map(fact -> fact.kind().word() + ":" + fact.value())
                                        .toList(),
                        "evidenceBits",
                                link.facts().stream().map(SharedFact::bits).toList())));
        statements.runAll(SAVE_LINKS, links);
        List<Object> risks = new ArrayList<>();
        for (VendorRisk risk : findings.vendors()) {
            Map<String, @Nullable Object> set = new TreeMap<>();
            set.put("risk", risk.risk());
            set.put("riskRank", (long) risk.rank());
            set.put("membership", risk.membership());
            set.put("ringId", risk.ringId());
            risks.add(Map.of("vendor", risk.vendorId(), "set", set));
        }
        statements.runAll(SAVE_RISKS, risks);
        List<Object> ignored = new ArrayList<>();
        findings.suppressed()
                .forEach(value -> ignored.add(Map.of(
                        "run",
                        run,
                        "key",
                        value.kind().word() + ":" + value.value(),
                        "reason",
                        value.reason(),
                        "vendors",
                        (long) value.vendors(),
                        "threshold",
                        (long) value.threshold())));
        statements.runAll(SAVE_IGNORED, ignored);
    }

    @Override
    public Optional<Run> findLatestRun() {
        return documents(LATEST_RUN, Map.of()).stream().map(RingDocument::run).findFirst();
    }

    @Override
    public Optional<Run> findRun(String runId) {
        return documents(RUN, Map.of("run", runId)).stream()
                .map(RingDocument::run)
                .findFirst();
    }

    @Override
    public List<Run> listRuns() {
        return documents(RUNS, Map.of()).stream().map(RingDocument::run).toList();
    }

    @Override
    public List<Ring> listRings(String runId) {
        return documents(RINGS, Map.of("run", runId)).stream()
                .map(RingDocument::ring)
                .toList();
    }

    @Override
    public Optional<Ring> findRing(String ringId) {
        return documents(RING, Map.of("ring", ringId)).stream()
                .map(RingDocument::ring)
                .findFirst();
    }

    private List<String> documents(String statement, Map<String, Object> parameters) {
        return session.read(statements -> statements.list(statement, parameters).stream()
                .map(row -> Values.text(row, "document"))
                .toList());
    }

    @Override
    public Map<String, VendorRisk> findRisks(Collection<String> vendorIds) {
        Map<String, VendorRisk> risks = new TreeMap<>();
        if (vendorIds.isEmpty()) {
            return risks;
        }
        return session.read(statements -> {
            statements.forEach(RISKS, Map.of("rows", List.copyOf(new TreeSet<>(vendorIds))), row -> {
                String id = Values.text(row, "id");
                risks.put(
                        id,
                        new VendorRisk(
                                id,
                                Values.textOrNull(row, "ringId"),
                                Values.real(row, "membership"),
                                Values.real(row, "risk"),
                                (int) Values.number(row, "rank")));
            });
            return risks;
        });
    }
}
