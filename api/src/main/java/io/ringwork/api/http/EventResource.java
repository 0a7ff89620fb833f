package io.ringwork.api.http;

import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import io.ringwork.api.http.wire.EventAnswer;
import io.ringwork.api.http.wire.EventIssue;
import io.ringwork.api.http.wire.RingChangeItem;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.pipeline.EventBatch;
import io.ringwork.graph.pipeline.RingChange;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.pipeline.WatchAnswer;
import io.ringwork.graph.pipeline.WatchEndedException;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.EventLines;
import io.ringwork.graph.source.ImportIssue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Rows of any table that are applied as they come. */
final class EventResource {

    /** Below the base path. */
    static final String PATH = "/events";

    /** Events of a request at most. */
    static final int MOST_EVENTS = 10_000;

    private static final String SOURCE = "events";

    private final WatchDesk desk;

    EventResource(WatchDesk desk) {
        this.desk = desk;
    }

    /** Applies the events of a request and answers when all are durable. */
    EventAnswer apply(Arguments arguments) {
        List<EventLine> events = read(arguments.lines());
        Watch watch = desk.watch();
        List<CompletableFuture<WatchAnswer>> answers = new ArrayList<>();
        try {
            for (int from = 0; from < events.size(); from += watch.mostEvents()) {
                int to = Math.min(events.size(), from + watch.mostEvents());
                answers.add(watch.submit(EventBatch.of(events.subList(from, to))));
            }
            return answer(answers.stream().map(CompletableFuture::join).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WatchDesk.notReady("The server ends; send the events again");
        } catch (CompletionException e) {
            throw e.getCause() instanceof WatchEndedException ended
                    ? WatchDesk.notReady(String.valueOf(ended.getMessage()))
                    : e;
        }
    }

    private static List<EventLine> read(InputStream body) {
        List<EventLine> events = new ArrayList<>();
        EventLines lines = new EventLines(body, SOURCE, 0, false);
        try {
            for (EventLine line = lines.next(); line != null; line = lines.next()) {
                if (events.size() == MOST_EVENTS) {
                    throw new ProblemException(
                            Problem.of(ProblemCode.TOO_LARGE, "The request has more than " + MOST_EVENTS + " events"));
                }
                events.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return events;
    }

    private static EventAnswer answer(List<WatchAnswer> answers) {
        int accepted = 0;
        List<EventIssue> issues = new ArrayList<>();
        List<RingChangeItem> rings = new ArrayList<>();
        List<RingChange> told = List.of();
        int rejected = 0;
        for (WatchAnswer answer : answers) {
            accepted += answer.accepted();
            rejected += answer.rejected().size();
            answer.rejected().forEach(row -> row.issues().forEach(issue -> issues.add(issue(issue))));
            // Batches of one group have the changes of that group, each.
            if (!told.equals(answer.changes())) {
                answer.changes().forEach(change -> rings.add(item(change)));
            }
            told = answer.changes();
        }
        return new EventAnswer(accepted, rejected, issues, rings);
    }

    private static EventIssue issue(ImportIssue issue) {
        Table table = issue.table();
        return new EventIssue(
                issue.row(),
                table == null ? null : table.word(),
                issue.column(),
                issue.code().name(),
                issue.message(),
                issue.value());
    }

    private static RingChangeItem item(RingChange change) {
        Ring ring = change.ring();
        return new RingChangeItem(
                change.kind().word(),
                ring.id(),
                ring.status().word(),
                ring.standing().word(),
                ring.score(),
                ring.vendors().stream().map(RingMember::vendorId).sorted().toList(),
                change.added(),
                change.removed(),
                change.returned(),
                ring.evidence().stream()
                        .map(fact ->
                                new RingChangeItem.Fact(fact.kind().word(), fact.value(), fact.vendors(), fact.bits()))
                        .toList());
    }
}
