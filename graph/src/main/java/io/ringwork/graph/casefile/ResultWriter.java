package io.ringwork.graph.casefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.VendorRisk;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Writes findings as {@code rings.jsonl}, {@code vendors.csv}, {@code links.csv} and {@code suppressed.csv}: UTF-8, lines
 * that end with a line feed, numbers rounded. Equal findings give equal bytes.
 *
 * <p>The column {@code evidence} of {@code links.csv} lists the facts as {@code kind=value: bits}, strongest first, with a
 * semicolon and a space between them; a backslash or semicolon inside a value has a backslash before it.
 */
public final class ResultWriter {

    private ResultWriter() {}

    /**
     * Writes the four files, over those that are there.
     *
     * @param folder made when it does not exist
     * @throws IOException when a file cannot be written
     */
    public static void write(Findings findings, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("rings.jsonl"), StandardCharsets.UTF_8)) {
            for (Ring ring : findings.rings()) {
                out.write(RingJson.writeRounded(ring));
                out.write('\n');
            }
        }
        try (CsvWriter out = csv(folder.resolve("vendors.csv"))) {
            out.writeRecord("vendor_id", "ring_id", "membership", "risk", "rank");
            for (VendorRisk vendor : findings.vendors()) {
                String ringId = vendor.ringId();
                out.writeRecord(
                        vendor.vendorId(),
                        ringId == null ? "" : ringId,
                        Numbers.share(vendor.membership()).toPlainString(),
                        Numbers.share(vendor.risk()).toPlainString(),
                        String.valueOf(vendor.rank()));
            }
        }
        try (CsvWriter out = csv(folder.resolve("links.csv"))) {
            out.writeRecord("vendor_a", "vendor_b", "bits", "evidence");
            for (Link link : findings.links()) {
                out.writeRecord(
                        link.vendorA(),
                        link.vendorB(),
                        Numbers.bits(link.bits()).toPlainString(),
                        link.facts().stream().map(ResultWriter::fact).collect(Collectors.joining("; ")));
            }
        }
        try (CsvWriter out = csv(folder.resolve("suppressed.csv"))) {
            out.writeRecord("kind", "value", "vendors", "threshold", "reason");
            for (SuppressedValue value : findings.suppressed()) {
                out.writeRecord(
                        value.kind().word(),
                        value.value(),
                        String.valueOf(value.vendors()),
                        String.valueOf(value.threshold()),
                        value.reason());
            }
        }
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private static String fact(SharedFact fact) {
        String value = fact.value().replace("\\", "\\\\").replace(";", "\\;");
        return fact.kind().word() + "=" + value + ": "
                + Numbers.bits(fact.bits()).toPlainString();
    }
}
