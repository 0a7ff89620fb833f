package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.cypher.guard.QueryException;
import java.util.List;
import java.util.Map;

/** Queries that must never run, and queries that must. */
final class GuardProbes {

    /** Each writes, reaches files or the network, looks at the server, or stops others. */
    static final List<String> REFUSED = List.of(
            "CREATE (n:Vendor {id: 'x'})",
            "MATCH (n:Vendor) SET n.name = 'x'",
            "MATCH (n:Vendor) REMOVE n.name",
            "MATCH (n) DETACH DELETE n",
            "MERGE (n:Vendor {id: 'x'}) RETURN n",
            "MATCH (v:Vendor) FOREACH (x IN [1] | SET v.name = 'x')",
            "MATCH (v:Vendor) CALL { WITH v SET v.name = 'x' } RETURN v",
            "MATCH (v:Vendor) CALL { WITH v SET v.name = 'x' } IN TRANSACTIONS RETURN v",
            "RETURN 1 AS one UNION CREATE (n:X) RETURN 1 AS one",
            "CREATE INDEX probe FOR (n:Vendor) ON (n.name)",
            "DROP CONSTRAINT ringworkVendorId",
            "CREATE CONSTRAINT probe FOR (n:Vendor) REQUIRE n.name IS UNIQUE",
            "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
            "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
            "LOAD /* why */ CSV FROM 'file:///etc/passwd' AS line RETURN line",
            "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
            "SHOW SETTINGS",
            "SHOW INDEXES",
            "SHOW USERS",
            "SHOW TRANSACTIONS",
            "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
            "SHOW DATABASES",
            "CREATE USER probe SET PASSWORD 'longenough'",
            "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'longenough'",
            "STOP DATABASE neo4j",
            "CALL dbms.listConfig()",
            "CALL dbms.listConfig('x') YIELD name RETURN name",
            "CALL `dbms`.`listConfig`()",
            "CALL dbms . /* why */ listConfig ()",
            "CALL dbms.listConfig",
            "CALL dbms.\\u006cistConfig()",
            "CALL db.clearQueryCaches()",
            "CALL dbms.killConnection('bolt-1')",
            "CALL dbms.queryJmx('*:*')",
            "CALL db.createLabel('Probe')",
            "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
            "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
            "MATCH (n) WHERE EXISTS { CALL dbms.listConfig() YIELD name RETURN name } RETURN n",
            "USE system SHOW USERS",
            "USE system MATCH (n) RETURN n",
            "PROFILE CREATE (n:X)",
            "EXPLAIN CREATE (n:X)",
            "RETURN apoc.util.md5(['x'])",
            "CYPHER runtime=slotted CREATE (n:X)",
            "// nothing but a comment\nCREATE (n:X)");

    /** Each only reads; {@code $id} is given. */
    static final List<String> HARMLESS = List.of(
            "RETURN 1",
            "MATCH (n) RETURN count(n)",
            "MATCH (v:Vendor {id: $id}) RETURN v",
            "MATCH (a:Vendor)-[u]->(i:Identifier)<-[w]-(b:Vendor) WHERE a.id < b.id RETURN a.id, b.id, collect(i.key)",
            "MATCH p = shortestPath((a:Vendor {id: 'V1'})-[*..6]-(b:Vendor {id: 'V2'})) RETURN p",
            "MATCH p = (a:Vendor {id: 'V1'})-[*1..3]-(b) RETURN p LIMIT 3",
            "MATCH (v:Vendor) OPTIONAL MATCH (v)-[:OFFERS]->(l) RETURN v.id, count(l) ORDER BY v.id SKIP 1 LIMIT 2",
            "MATCH (v:Vendor) CALL { WITH v MATCH (v)-->(x) RETURN count(x) AS c } RETURN v.id, c",
            "MATCH (v:Vendor) WHERE EXISTS { (v)-[:PAID_INTO]->() } RETURN v.id",
            "UNWIND range(1, 3) AS x RETURN x UNION ALL UNWIND [7] AS x RETURN x",
            "CALL db.labels() YIELD label RETURN label",
            "CALL db.index.fulltext.queryNodes('ringworkText', 'heron') YIELD node, score RETURN node.id, score",
            "RETURN datetime.truncate('day', datetime('2025-01-02T03:04:05Z')) AS day, duration.between(date(), date()) AS d",
            "SHOW FUNCTIONS YIELD name RETURN name LIMIT 3",
            "MATCH (v:Vendor) WHERE v.name STARTS WITH 'LOAD CSV' OR v.name = 'x // y' RETURN v // LOAD CSV\n",
            "MATCH (v:Vendor) WITH v ORDER BY v.id RETURN collect(v.id)[0..2] AS ids",
            "MATCH (a:Vendor {id: 'V1'}), (b:Vendor {id: 'V2'}) RETURN a.id, b.id");

    private GuardProbes() {}

    static void assertRefused(Neo4jGraphStore store, String probe) {
        Map<String, Long> before = store.explorer().counts();
        QueryException refused = assertThrows(
                QueryException.class, () -> store.query(probe, Map.of(), new QueryLimits(10, 10_000)), probe);
        assertEquals(QueryException.Reason.REFUSED, refused.reason(), () -> probe + ": " + refused.getMessage());
        assertTrue(refused.getMessage().startsWith("The query was refused: "), refused.getMessage());
        assertEquals(before, store.explorer().counts(), probe);
    }
}
