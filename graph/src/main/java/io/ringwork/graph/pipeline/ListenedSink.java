package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectedRow;

/** Hands rows on and tells a listener how far the reading is. */
record ListenedSink(RecordSink sink, LoadListener listener) implements RecordSink {

    @Override
    public void record(SourceRecord row) {
        sink.record(row);
    }

    @Override
    public void reject(RejectedRow row) {
        sink.reject(row);
    }

    @Override
    public void rowWithoutValue() {
        sink.rowWithoutValue();
    }

    @Override
    public void progress(long bytes) {
        listener.bytesRead(bytes);
    }
}
