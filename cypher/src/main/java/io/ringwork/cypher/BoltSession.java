package io.ringwork.cypher;

import io.ringwork.cypher.guard.QueryException;
import io.ringwork.cypher.guard.QueryPlan;
import io.ringwork.graph.store.StoreException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** A session with a Neo4j in another process, through its driver. */
final class BoltSession implements Session {

    private static final int CONNECT_SECONDS = 5;
    private static final int VERIFY_SECONDS = 10;
    /** How long a batch is tried again, with growing pauses, when the server says that it might work. */
    private static final int RETRY_SECONDS = 60;

    private static final int FETCH_SIZE = 5_000;

    private static final SessionConfig READING = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(FETCH_SIZE)
            .build();
    private static final SessionConfig WRITING = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.WRITE)
            .withFetchSize(FETCH_SIZE)
            .build();

    private final Driver driver;
    private final URI uri;

    private BoltSession(Driver driver, URI uri) {
        this.driver = driver;
        this.uri = uri;
    }

    /**
     * Connects and asks the server for a sign of life, for {@value #VERIFY_SECONDS} seconds at most.
     *
     * @throws StoreException when nobody answers there or the user is refused
     */
    static BoltSession open(URI uri, String user, String password) {
        Config config = Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(VERIFY_SECONDS, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                .withLogging(Logging.none())
                .withUserAgent("ringwork")
                .build();
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config);
        } catch (IllegalArgumentException wrong) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE,
                    "The address " + uri + " is not one of Neo4j; give one such as bolt://localhost:7687.",
                    wrong);
        }
        boolean verified = false;
        try {
            driver.verifyConnectivityAsync().toCompletableFuture().get(VERIFY_SECONDS, TimeUnit.SECONDS);
            verified = true;
            return new BoltSession(driver, uri);
        } catch (ExecutionException failed) {
            throw unreachable(uri, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw unreachable(uri, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unreachable(uri, stopped);
        } finally {
            if (!verified) {
                driver.closeAsync();
            }
        }
    }

    private static StoreException unreachable(URI uri, Throwable cause) {
        String message = cause instanceof AuthenticationException
                ? "The Neo4j at " + uri + " refuses the user or the password; check both."
                : "No Neo4j answers at " + uri + "; start it, or give another address.";
        return new StoreException(StoreException.Code.UNREACHABLE, message, cause);
    }

    @Override
    public <T> T write(Function<Statements, T> work) {
        try (org.neo4j.driver.Session session = driver.session(WRITING)) {
            return session.executeWrite(transaction -> work.apply(
                    (cypher, parameters, consumer) -> forEach(transaction.run(cypher, parameters), consumer)));
        } catch (Neo4jException failed) {
            throw translate(failed);
        }
    }

    @Override
    public void rehearse(Consumer<Statements> work) {
        try (org.neo4j.driver.Session session = driver.session(WRITING);
                Transaction transaction = session.beginTransaction()) {
            work.accept((cypher, parameters, consumer) -> forEach(transaction.run(cypher, parameters), consumer));
            transaction.rollback();
        } catch (Neo4jException failed) {
            throw translate(failed);
        }
    }

    @Override
    public <T> T read(Function<Statements, T> work) {
        // Not one of the driver's managed transactions: it would hand out rows again after a failure.
        try (org.neo4j.driver.Session session = driver.session(READING);
                Transaction transaction = session.beginTransaction()) {
            return work.apply((cypher, parameters, consumer) -> forEach(transaction.run(cypher, parameters), consumer));
        } catch (Neo4jException failed) {
            throw translate(failed);
        }
    }

    private static void forEach(Result result, Consumer<Map<String, Object>> consumer) {
        while (result.hasNext()) {
            consumer.accept(result.next().asMap());
        }
    }

    private StoreException translate(Neo4jException failed) {
        if (failed instanceof ServiceUnavailableException
                || failed instanceof SessionExpiredException
                || failed instanceof AuthenticationException) {
            return unreachable(uri, failed);
        }
        String message = failed.getMessage();
        return new StoreException(
                StoreException.Code.FAILED,
                "The store failed: "
                        + (message == null
                                ? failed.code()
                                : message.lines().findFirst().orElse(failed.code())),
                failed);
    }

    @Override
    public CypherResult query(
            String cypher, Map<String, Object> parameters, QueryLimits limits, Consumer<QueryPlan> guard) {
        TransactionConfig timeout = TransactionConfig.builder()
                .withTimeout(Duration.ofMillis(limits.timeoutMillis()))
                .build();
        int linesBefore = 1;
        try (org.neo4j.driver.Session session = driver.session(READING);
                Transaction transaction = session.beginTransaction(timeout)) {
            ResultSummary explained =
                    transaction.run(QueryFailures.EXPLAIN + cypher, parameters).consume();
            List<QueryPlan.Step> steps = new ArrayList<>();
            collect(explained.plan(), steps);
            guard.accept(new QueryPlan(explained.queryType() == QueryType.READ_ONLY, steps));
            linesBefore = 0;
            return collect(transaction.run(cypher, parameters), limits.maxRows());
        } catch (ServiceUnavailableException | SessionExpiredException | AuthenticationException gone) {
            throw translate(gone);
        } catch (Neo4jException failed) {
            throw QueryFailures.of(failed.code(), failed.getMessage(), linesBefore, limits.timeoutMillis());
        }
    }

    /** A server that is killed may lose what its index has not followed yet, and nobody would notice. */
    @Override
    public boolean isTextLater() {
        return false;
    }

    @Override
    public boolean isTextBehind() {
        return false;
    }

    @Override
    public void textRenewed() {
        // It never lacked anything.
    }

    @Override
    public void catchUpWithText() {
        this.<Optional<Void>>read(statements -> {
            statements.run(TextSearch.CATCH_UP, Map.of());
            return Optional.empty();
        });
    }

    private static void collect(@Nullable Plan plan, List<QueryPlan.Step> steps) {
        if (plan == null) {
            throw new QueryException(
                    QueryException.Reason.REFUSED, "The query was refused: the database shows no plan for it.");
        }
        Value details = plan.arguments().get("Details");
        steps.add(new QueryPlan.Step(plan.operatorType(), details == null ? "" : details.asString("")));
        plan.children().forEach(child -> collect(child, steps));
    }

    private static CypherResult collect(Result result, int maxRows) {
        List<String> columns = List.copyOf(result.keys());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.hasNext()) {
            if (rows.size() == maxRows) {
                result.consume();
                return new CypherResult(columns, rows, false);
            }
            Record row = result.next();
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            row.values().forEach(value -> values.add(BoltValues.plain(value.asObject())));
            rows.add(values);
        }
        return new CypherResult(columns, rows, true);
    }

    @Override
    public void close() {
        driver.close();
    }
}
