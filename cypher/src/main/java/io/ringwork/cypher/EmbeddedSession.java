package io.ringwork.cypher;

import io.ringwork.cypher.guard.QueryException;
import io.ringwork.cypher.guard.QueryPlan;
import io.ringwork.graph.store.Annex;
import io.ringwork.graph.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransientFailureException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** A session without a network: statements run in this process. */
final class EmbeddedSession implements Session {

    private static final int ATTEMPTS = 10;

    /** The pause before a transaction is tried again the first time; it doubles each time, to 5 s in all. */
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final EmbeddedDatabase database;

    EmbeddedSession(EmbeddedDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T write(Function<Statements, T> work) {
        return database.clock().changing(() -> commit(work));
    }

    @Override
    public <T> T writeBeside(Function<Statements, T> work) {
        return database.clock().harmless(() -> commit(work));
    }

    @Override
    public Optional<Annex> annex() {
        return Optional.of(database.annex());
    }

    private <T> T commit(Function<Statements, T> work) {
        database.text().mayFallBehind();
        for (int attempt = 1; ; attempt++) {
            try (Transaction transaction = database.database().beginTx()) {
                T result = work.apply(statements(transaction));
                transaction.commit();
                return result;
            } catch (RuntimeException failed) {
                if (!isTransient(failed) || attempt == ATTEMPTS) {
                    throw translate(failed);
                }
            }
            // The transaction is closed here: whoever is waited for can go on.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << (attempt - 1)));
        }
    }

    @Override
    public void rehearse(Consumer<Statements> work) {
        try (Transaction transaction = database.database().beginTx()) {
            work.accept(statements(transaction));
            transaction.rollback();
        } catch (RuntimeException failed) {
            throw translate(failed);
        }
    }

    @Override
    public <T> T read(Function<Statements, T> work) {
        try (Transaction transaction = beginReading(0)) {
            return work.apply(statements(transaction));
        } catch (RuntimeException failed) {
            throw translate(failed);
        }
    }

    private Transaction beginReading(long timeoutMillis) {
        return database.database()
                .beginTransaction(
                        KernelTransaction.Type.EXPLICIT,
                        SecurityContext.authDisabled(
                                AccessMode.Static.READ,
                                ClientConnectionInfo.EMBEDDED_CONNECTION,
                                database.database().databaseName()),
                        ClientConnectionInfo.EMBEDDED_CONNECTION,
                        timeoutMillis,
                        TimeUnit.MILLISECONDS);
    }

    private static Statements statements(Transaction transaction) {
        return (cypher, parameters, consumer) -> {
            try (Result result = transaction.execute(cypher, parameters)) {
                while (result.hasNext()) {
                    consumer.accept(result.next());
                }
            }
        };
    }

    private static boolean isTransient(RuntimeException failed) {
        return failed instanceof TransientFailureException
                || (failed instanceof QueryExecutionException query
                        && query.getStatusCode().startsWith("Neo.TransientError"));
    }

    private static RuntimeException translate(RuntimeException failed) {
        boolean ofTheDatabase = failed instanceof QueryExecutionException
                || failed instanceof TransactionFailureException
                || failed instanceof TransientFailureException
                || failed instanceof Status.HasStatus;
        return ofTheDatabase
                ? new StoreException(
                        StoreException.Code.FAILED,
                        "The store failed: "
                                + String.valueOf(failed.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("no reason was given"),
                        failed)
                : failed;
    }

    @Override
    public CypherResult query(
            String cypher, Map<String, Object> parameters, QueryLimits limits, Consumer<QueryPlan> guard) {
        int linesBefore = 1;
        if (cypher.toLowerCase(Locale.ROOT).contains("fulltext")) {
            catchUpWithText();
        }
        try (Transaction transaction = beginReading(limits.timeoutMillis())) {
            try (Result explained = transaction.execute(QueryFailures.EXPLAIN + cypher, parameters)) {
                List<QueryPlan.Step> steps = new ArrayList<>();
                collect(explained.getExecutionPlanDescription(), steps);
                boolean readOnly =
                        explained.getQueryExecutionType().queryType() == QueryExecutionType.QueryType.READ_ONLY;
                guard.accept(new QueryPlan(readOnly, steps));
            }
            linesBefore = 0;
            try (Result result = transaction.execute(cypher, parameters)) {
                return collect(result, limits.maxRows());
            }
        } catch (QueryException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw QueryFailures.of(code(failed), failed.getMessage(), linesBefore, limits.timeoutMillis());
        }
    }

    @Override
    public boolean isTextLater() {
        return true;
    }

    @Override
    public boolean isTextBehind() {
        return database.text().isBehind();
    }

    @Override
    public void textRenewed() {
        database.text().renewed();
    }

    @Override
    public void catchUpWithText() {
        try (Transaction transaction = beginReading(0)) {
            LaterText.awaitOnline(transaction);
            transaction.execute(TextSearch.CATCH_UP).close();
            LaterText.refresh(database.database(), (InternalTransaction) transaction);
        } catch (StoreException notReady) {
            throw notReady;
        } catch (RuntimeException failed) {
            throw translate(failed);
        }
    }

    private static String code(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryExecutionException query) {
                return query.getStatusCode();
            }
            if (cause instanceof Status.HasStatus status) {
                return status.status().code().serialize();
            }
        }
        return "";
    }

    private static void collect(ExecutionPlanDescription plan, List<QueryPlan.Step> steps) {
        Object details = plan.getArguments().get("Details");
        steps.add(new QueryPlan.Step(plan.getName(), details == null ? "" : details.toString()));
        plan.getChildren().forEach(child -> collect(child, steps));
    }

    private static CypherResult collect(Result result, int maxRows) {
        List<String> columns = List.copyOf(result.columns());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.hasNext()) {
            if (rows.size() == maxRows) {
                return new CypherResult(columns, rows, false);
            }
            Map<String, Object> row = result.next();
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(EmbeddedValues.plain(row.get(column))));
            rows.add(values);
        }
        return new CypherResult(columns, rows, true);
    }

    @Override
    public void close() {
        database.close();
    }
}
