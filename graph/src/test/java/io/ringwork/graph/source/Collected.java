package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that is read from a table, and checks that every row read is a record or a reject. */
final class Collected implements RecordSink {

    final List<SourceRecord> records = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    long rowsRead;
    long withoutValue;
    long bytes;

    static Collected read(DataSet data, Table table) {
        Collected collected = new Collected();
        data.read(table, collected);
        assertEquals(
                collected.rowsRead,
                collected.records.size() + collected.rejected.size(),
                "rows read = records + rejected rows");
        return collected;
    }

    @Override
    public void record(SourceRecord record) {
        records.add(record);
    }

    @Override
    public void reject(RejectedRow row) {
        rejected.add(row);
    }

    @Override
    public void rowRead() {
        rowsRead++;
    }

    @Override
    public void rowWithoutValue() {
        withoutValue++;
    }

    @Override
    public void progress(long count) {
        bytes += count;
    }

    List<String> vendorIds() {
        return records.stream().map(record -> ((Vendor) record).id()).toList();
    }

    List<ImportIssue> issues() {
        return rejected.stream().flatMap(row -> row.issues().stream()).toList();
    }

    /** Each issue as {@code row:column:CODE}. */
    List<String> issueLines() {
        return issues().stream()
                .map(issue -> issue.row() + ":" + issue.column() + ":" + issue.code())
                .toList();
    }
}
