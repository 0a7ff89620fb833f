package io.ringwork.cypher;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.store.StoreRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A program that writes a vendor, detects and keeps the facts, again and again, and says so after each. */
final class KeepingProcess {

    private KeepingProcess() {}

    /**
     * Works until it is killed.
     *
     * @param arguments the store's folder
     */
    public static void main(String[] arguments) throws IOException {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(Path.of(arguments[0]))) {
            for (int round = 0; ; round++) {
                if (round % 2 == 0) {
                    store.writer().writeVendors(List.of(StoreRows.vendor("W" + round, "Name " + round)));
                    say("written");
                }
                new RunDetection(store, Map.of(), InstantSource.system())
                        .keeping(remark -> {})
                        .run(DetectParameters.defaults());
                say("kept");
                Files.delete(store.annex().orElseThrow().folder().resolve("projection"));
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
