package io.ringwork.graph.casefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.VendorRisk;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes findings as {@code rings.jsonl}, {@code groups.jsonl}, {@code vendors.csv}, {@code links.csv} and
 * {@code suppressed.csv}: UTF-8, lines that end with a line feed, numbers rounded. Equal findings give equal bytes.
 * Vendors who are linked and nothing more stand in {@code groups.jsonl} and in none of the other files as a ring.
 *
 * <p>The column {@code evidence} of {@code links.csv} lists the facts as {@code kind=value: bits}, strongest first, with a
 * semicolon and a space between them; a backslash or semicolon inside a value has a backslash before it. What
 * a return after a removal and a judgement add stands behind the facts as {@code timing} and {@code judgement}, and behind
 * these the further parts of the link with their names; a part below 0 speaks against the two.
 */
public final class ResultWriter {

    private ResultWriter() {}

    /**
     * Writes the files, over those that are there.
     *
     * @param folder made when it does not exist
     * @throws IOException when a file cannot be written
     */
    public static void write(Findings findings, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Ring> rings = withStanding(findings, Standing.RING);
        Set<String> ids = rings.stream().map(Ring::id).collect(Collectors.toSet());
        List<Ring> groups = withStanding(findings, Standing.LINKED);
        Set<String> merelyLinked = groups.stream()
                .flatMap(ring -> ring.vendors().stream())
                .map(RingMember::vendorId)
                .collect(Collectors.toSet());
        lines(rings, folder.resolve("rings.jsonl"));
        lines(groups, folder.resolve("groups.jsonl"));
        vendors(findings, ids, folder.resolve("vendors.csv"));
        try (CsvWriter out = csv(folder.resolve("links.csv"))) {
            out.writeRecord("vendor_a", "vendor_b", "bits", "evidence");
            for (Link link : findings.links()) {
                if (!merelyLinked.contains(link.vendorA())) {
                    out.writeRecord(
                            link.vendorA(),
                            link.vendorB(),
                            Numbers.bits(link.bits()).toPlainString(),
                            evidence(link));
                }
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

    private static List<Ring> withStanding(Findings findings, Standing standing) {
        return findings.rings().stream()
                .filter(ring -> ring.standing() == standing)
                .toList();
    }

    private static void lines(List<Ring> rings, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Ring ring : rings) {
                out.write(RingJson.writeRounded(ring));
                out.write('\n');
            }
        }
    }

    private static void vendors(Findings findings, Set<String> ringIds, Path file) throws IOException {
        try (CsvWriter out = csv(file)) {
            out.writeRecord("vendor_id", "ring_id", "membership", "risk", "rank");
            for (VendorRisk vendor : findings.vendors()) {
                String ringId = vendor.ringId();
                boolean inRing = ringId != null && ringIds.contains(ringId);
                out.writeRecord(
                        vendor.vendorId(),
                        inRing ? ringId : "",
                        Numbers.share(inRing ? vendor.membership() : 0).toPlainString(),
                        Numbers.share(vendor.risk()).toPlainString(),
                        String.valueOf(vendor.rank()));
            }
        }
    }

    private static String evidence(Link link) {
        List<String> parts = new ArrayList<>();
        link.facts().forEach(fact -> parts.add(fact(fact)));
        if (link.timingBits() > 0) {
            parts.add("timing: " + Numbers.bits(link.timingBits()).toPlainString());
        }
        if (link.judgedBits() > 0) {
            parts.add("judgement: " + Numbers.bits(link.judgedBits()).toPlainString());
        }
        for (Link.Part part : link.parts()) {
            parts.add(part.name() + ": " + Numbers.bits(part.bits()).toPlainString());
        }
        return String.join("; ", parts);
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
