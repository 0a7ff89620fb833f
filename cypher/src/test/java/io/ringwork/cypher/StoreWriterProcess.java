package io.ringwork.cypher;

import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.StoreRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that writes batches into a store for ever and says after each how many vendors it wrote. */
final class StoreWriterProcess {

    static final int BATCH = 500;

    private StoreWriterProcess() {}

    /**
     * Writes until it is killed.
     *
     * @param arguments the store's folder
     */
    public static void main(String[] arguments) {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(Path.of(arguments[0]))) {
            for (int written = 0; ; written += BATCH) {
                List<Vendor> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    batch.add(StoreRows.vendor("V" + (written + i), "Name " + i));
                }
                store.writer().writeVendors(batch);
                System.out.println("written " + (written + BATCH));
                System.out.flush();
            }
        }
    }
}
