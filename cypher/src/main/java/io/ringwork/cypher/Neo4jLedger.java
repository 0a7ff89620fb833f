package io.ringwork.cypher;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.store.RunLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** A ring that no run found any more stays while it is said what became of it. */
    private static final String FORGET_LOST_RINGS =
            "MATCH (ring:Ring) WHERE NOT (ring)<-[:FOUND]-() AND NOT (ring)-[:BECAME]->() DETACH DELETE ring";

    private static final List<String> WITHDRAW_RINGS = List.of(
            "UNWIND $rows AS row MATCH (:Run {id: row.run})-[found:FOUND]->(:Ring {id: row.id}) DELETE found",
            "UNWIND $rows AS row MATCH (:Ring {id: row.id})<-[member:MEMBER_OF]-(v:Vendor) DELETE member"
                    + " SET v.membership = 0.0 REMOVE v.ringId",
            "UNWIND $rows AS row MATCH (:Ring {id: row.id})<-[became:BECAME {run: row.run}]-() DELETE became");

    private static final String SAVE_MEMBER_RISKS = "UNWIND $rows AS row MATCH (v:Vendor {id: row.vendor})"
            + " SET v.ringId = row.ring, v.membership = row.membership, v.risk = row.risk,"
            + " v.riskRank = coalesce(v.riskRank, 0)";

    private static final String COUNT_RINGS =
            "MATCH (run:Run {id: $run}) SET run.rings = COUNT { (run)-[:FOUND]->(:Ring) }";

    private static final String RUNS = "MATCH (run:Run) RETURN run.document AS document ORDER BY run.saved DESC";
    private static final String LATEST_RUN = RUNS + " LIMIT 1";
    private static final String RUN = "MATCH (run:Run {id: $run}) RETURN run.document AS document";
    private static final String RINGS =
            "MATCH (:Run {id: $run})-[found:FOUND]->(ring) RETURN found.document AS document ORDER BY found.rank, ring.id";
    private static final String RING = "MATCH (run:Run)-[found:FOUND]->(:Ring {id: $ring})"
            + " RETURN found.document AS document ORDER BY run.saved DESC LIMIT 1";
    private static final String RISKS = "UNWIND $rows AS id MATCH (v:Vendor {id: id}) WHERE v.risk IS NOT NULL"
            + " RETURN id, v.ringId AS ringId, v.membership AS membership, v.risk AS risk, v.riskRank AS rank";

    private static final String IGNORED_BY_RUN = " MATCH (:Run {id: $run})-[ignored:IGNORED]->(i:Identifier)"
            + " RETURN i.kind AS kind, i.value AS value, ignored.vendors AS vendors, ignored.threshold AS threshold,"
            + " ignored.reason AS reason ORDER BY kind, value";
    private static final String SHARED_AND_IGNORED = "UNWIND $rows AS id MATCH (v:Vendor {id: id})"
            + " CALL { WITH v MATCH (v)-[:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i:Identifier) RETURN i"
            + " UNION WITH v MATCH (v)-[:OFFERS]->(:Listing)-[:SHOWS]->(i:Identifier) RETURN i }"
            + " WITH i, count(DISTINCT v) AS sharing WHERE sharing > 1" + IGNORED_BY_RUN;

    private final Session session;

    Neo4jLedger(Session session) {
        this.session = session;
    }

    @Override
    public void save(Run run, Findings findings) {
        session.<Optional<Void>>writeBeside(statements -> {
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

    @Override
    public void amend(String runId, List<Ring> changed, Collection<String> gone) {
        session.<Optional<Void>>writeBeside(statements -> {
            amend(statements, runId, changed, gone);
            return Optional.empty();
        });
    }

    @Override
    public void rehearse(String runId, List<Ring> changed) {
        session.rehearse(statements -> amend(statements, runId, changed, List.of()));
    }

    private static void amend(Statements statements, String runId, List<Ring> changed, Collection<String> gone) {
        Set<String> replaced = new TreeSet<>(gone);
        changed.forEach(ring -> replaced.add(ring.id()));
        List<Object> rows = replaced.stream()
                .<Object>map(id -> Map.of("run", runId, "id", id))
                .toList();
        statements.run(Neo4jWriter.LOCK, Map.of());
        WITHDRAW_RINGS.forEach(statement -> statements.runAll(statement, rows));
        saveRings(statements, runId, changed);
        List<Object> members = new ArrayList<>();
        for (Ring ring : changed) {
            ring.vendors()
                    .forEach(member -> members.add(Map.of(
                            "ring", ring.id(),
                            "vendor", member.vendorId(),
                            "membership", member.membership(),
                            "risk", member.risk())));
        }
        statements.runAll(SAVE_MEMBER_RISKS, members);
        statements.run(COUNT_RINGS, Map.of("run", runId));
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

    @Override
    public List<SuppressedValue> listSuppressed(String runId) {
        return suppressed(IGNORED_BY_RUN, Map.of("run", runId));
    }

    @Override
    public List<SuppressedValue> listSuppressed(String runId, Collection<String> vendorIds) {
        return suppressed(SHARED_AND_IGNORED, Map.of("run", runId, "rows", List.copyOf(new TreeSet<>(vendorIds))));
    }

    private List<SuppressedValue> suppressed(String statement, Map<String, Object> parameters) {
        return session.read(statements -> statements.list(statement, parameters).stream()
                .map(row -> new SuppressedValue(
                        IdentifierKind.find(Values.text(row, "kind")).orElseThrow(),
                        Values.text(row, "value"),
                        (int) Values.number(row, "vendors"),
                        (int) Values.number(row, "threshold"),
                        Values.text(row, "reason")))
                .toList());
    }
}
