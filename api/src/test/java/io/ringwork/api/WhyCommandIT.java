package io.ringwork.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.api.cli.RingworkCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs on the command line, over a real store. Of the vendors V1 =iban= V2 =phone= V3; V4 and V1 gave a placeholder. */
final class WhyCommandIT {

    @TempDir
    static Path folder;

    private static String store;
    private static String ring;

    /** What a command printed and how it ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void detect() throws IOException {
        store = folder.resolve("store").toString();
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("vendors.csv"), "vendor_id,name\nV1,One\nV2,Two\nV3,Three\nV4,Four\n");
        Files.writeString(
                data.resolve("payment_accounts.csv"),
                "vendor_id,kind,account\nV1,iban,DE89370400440532013000\nV2,iban,DE89 3704 0044 0532 0130 00\n");
        Files.writeString(data.resolve("identifiers.csv"), """
                vendor_id,kind,value
                V2,phone,+442079460018
                V3,phone,+44 20 7946 0018
                V1,email,none@none.com
                V4,email,none@none.com
                """);
        String rejects = folder.resolve("rejects.csv").toString();
        assertEquals(
                0,
                run("load", data.toString(), "--store", store, "--rejects", rejects)
                        .status());
        assertEquals(0, run("detect", "--store", store).status());
        ring = run("rings", "--store", store)
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(" +", -1)[1];
    }

    @Test
    void why_prints_the_values_their_sum_and_what_they_do() {
        Ended why = run("why", ring, "V2", "--store", store);
        assertEquals(0, why.status(), why.err());
        List<String> lines = why.out().lines().toList();
        assertEquals("Why V2 stands in ring " + ring + " of 3 vendors", lines.get(0));
        assertTrue(lines.get(1).startsWith("  V2 and V1 were both paid into IBAN DE89370400440532013000"), why.out());
        assertTrue(lines.get(2).startsWith("  V2 and V3 both use phone +442079460018 (2 of 4 vendors): "), why.out());
        assertTrue(lines.get(3).startsWith("Together "), why.out());
        assertEquals(
                "Without these 2 values V2 stands in no ring with any of the 2 others; with any of them left in it does.",
                lines.get(4));
    }

    @Test
    void why_without_a_vendor_prints_where_the_ring_would_break() {
        Ended why = run("why", ring, "--store", store);
        assertEquals(0, why.status(), why.err());
        assertTrue(why.out().contains("The ring is weakest between "), why.out());
        assertTrue(why.out().contains("Without one of these vendors the others fall apart: V2"), why.out());
        assertTrue(why.out().contains("Without the phone +442079460018"), why.out());
    }

    @Test
    void json_mode_prints_one_object() {
        for (String[] command : List.of(
                new String[] {"why", ring, "V1", "--store", store, "--json"},
                new String[] {"why", ring, "--store", store, "--json"})) {
            Ended why = run(command);
            assertEquals(1, why.out().lines().count(), why.out());
            assertTrue(why.out().contains("\"ring_id\":\"" + ring + "\""), why.out());
        }
    }

    @Test
    void a_wrong_ring_or_vendor_gets_one_sentence_and_status_2() {
        Ended ring0 = run("why", "XXXXXXXX", "V1", "--store", store);
        assertEquals(2, ring0.status());
        assertTrue(ring0.err().startsWith("ringwork: The last run has no ring XXXXXXXX"), ring0.err());
        Ended stranger = run("why", ring, "V4", "--store", store);
        assertEquals(2, stranger.status());
        assertTrue(stranger.err().contains("has no vendor V4"), stranger.err());
    }

    @Test
    void explain_says_facts_in_plain_english_and_what_was_ignored() {
        Ended linked = run("explain", "V1", "V3", "--store", store);
        assertEquals(0, linked.status(), linked.err());
        assertTrue(
                linked.out().contains("V1 and V2 were both paid into IBAN DE89370400440532013000 (2 of 4 vendors): "),
                linked.out());
        Ended ignored = run("explain", "V1", "V4", "--store", store);
        assertTrue(
                ignored.out()
                        .startsWith("Nothing that counts as evidence links V1 and V4; they share nothing but 1 value"
                                + " that was ignored."),
                ignored.out());
        assertTrue(ignored.out().contains("which was ignored: it is a placeholder"), ignored.out());
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = RingworkCommand.run(App.wiring(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(status, out.toString(), err.toString());
    }
}
