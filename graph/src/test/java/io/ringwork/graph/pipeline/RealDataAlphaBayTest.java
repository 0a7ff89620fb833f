package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.model.Table;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listings of a darknet market: vendors without accounts, contacts or addresses. */
final class RealDataAlphaBayTest {

    @Test
    void every_listing_is_read_and_texts_alone_make_no_ring(@TempDir Path folder) {
        RealDataRun run = RealDataRun.of(
                SharedData.folder("alphabay-2017"), SharedData.mapping("alphabay.yaml"), folder.resolve("rejects.csv"));
        assertEquals(673, run.reader().countVendors());
        run.reader().report().tables().forEach((table, counts) -> assertEquals(0, counts.rejected(), table.word()));
        assertEquals(4_362, run.reader().report().tables().get(Table.LISTINGS).created());
        assertEquals(0, run.findings().rings().size());
    }
}
