package io.ringwork.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.api.cli.OpenStore;
import io.ringwork.api.cli.RingworkCommand;
import io.ringwork.api.cli.StoreLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program through its command line, over real stores: what it prints, what it writes, how it ends. */
final class CommandLineIT {

    @TempDir
    static Path folder;

    private static String store;

    /** What a command printed and how it ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void loadTheSample() {
        store = folder.resolve("store").toString();
        String world = folder.resolve("world").toString();
        assertEquals(
                0,
                run("generate", "--vendors", "300", "--listings", "600", "--seed", "3", "--out", world)
                        .status());
        assertEquals(0, load(world, store).status());
        assertEquals(
                5,
                run("detect", "--store", store, "--fail-on-new-rings").status(),
                "the first run finds rings that are new");
    }

    @Test
    void loading_again_changes_nothing_and_detecting_again_finds_the_same_rings() {
        Ended again = load(folder.resolve("world").toString(), store);
        assertEquals(0, again.status(), again.err());
        assertTrue(again.out().contains("nothing changed"), again.out());
        Ended rings = run("detect", "--store", store, "--fail-on-new-rings");
        assertEquals(0, rings.status(), rings.err());
        assertTrue(rings.out().contains("  same  "), rings.out());
    }

    @Test
    void a_run_writes_its_results_and_the_evaluation_reads_them() throws IOException {
        Path out = folder.resolve("results");
        Ended run = run("run", folder.resolve("world").toString(), "--out", out.toString(), "--quiet");
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
        for (String file : List.of(
                "rings.jsonl",
                "groups.jsonl",
                "vendors.csv",
                "links.csv",
                "suppressed.csv",
                "rejects.csv",
                "run.json")) {
            assertTrue(Files.isRegularFile(out.resolve(file)), file);
        }
        assertEquals(
                "vendor_id,ring_id,membership,risk,rank",
                Files.readAllLines(out.resolve("vendors.csv")).get(0));
        assertEquals(301, Files.readAllLines(out.resolve("vendors.csv")).size());
        Ended evaluation = run(
                "evaluate",
                out.toString(),
                "--truth",
                folder.resolve("world.truth").toString());
        assertEquals(0, evaluation.status(), evaluation.err());
        assertTrue(evaluation.out().contains("B-cubed"), evaluation.out());
    }

    @Test
    void worlds_of_a_mix_are_made_and_measured_beside_baselines() {
        Ended measured = run("evaluate", "--mix", "tuning", "--vendors", "300", "--seeds", "2", "--quiet");
        assertEquals(0, measured.status(), measured.err());
        assertTrue(measured.out().contains("seed 1001") && measured.out().contains("over 2 worlds"), measured.out());
        assertTrue(measured.out().contains("exact-match closure"), measured.out());
        Ended json =
                run("evaluate", "--mix", "demo", "--vendors", "200", "--seeds", "1", "--first-seed", "7", "--json");
        assertTrue(json.out().contains("\"type\":\"evaluated_worlds\""), json.out());
        assertRefused(2, "reporting", run("evaluate", "--mix", "best", "--vendors", "300"));
        assertRefused(2, "vendors is 0", run("evaluate", "--mix", "demo"));
        assertRefused(2, "--truth", run("evaluate"));
        assertRefused(2, "leave out", run("evaluate", "somewhere", "--mix", "demo"));
        assertRefused(2, "--first-seed", run("evaluate", "--mix", "demo", "--vendors", "300", "--seeds", "6"));
        assertRefused(2, "1 to 100", run("evaluate", "--mix", "demo", "--vendors", "300", "--seeds", "0"));
        assertRefused(
                2,
                "demo, tuning, reporting",
                run("generate", "--mix", "best", "--vendors", "300", "--listings", "300", "--out", "nowhere"));
    }

    @Test
    void rings_are_listed_and_one_is_shown_with_its_proof() {
        Ended list = run("rings", "--store", store, "--limit", "1");
        assertEquals(0, list.status(), list.err());
        String id = list.out().lines().skip(1).findFirst().orElseThrow().split(" +", -1)[1];
        Ended shown = run("rings", "show", id, "--store", store);
        assertEquals(0, shown.status(), shown.err());
        assertTrue(shown.out().contains("Shared facts") && shown.out().contains("bits"), shown.out());
        assertRefused(2, "There is no ring XXXXXXXX", run("rings", "show", "XXXXXXXX", "--store", store));
    }

    @Test
    void a_link_is_explained_in_the_words_of_the_files() throws IOException {
        Path out = folder.resolve("explained");
        assertEquals(0, run("detect", "--store", store, "--out", out.toString()).status());
        String[] link = Files.readAllLines(out.resolve("links.csv")).get(1).split(",", -1);
        Ended told = run("explain", link[0], link[1], "--store", store);
        assertEquals(0, told.status(), told.err());
        assertTrue(told.out().contains("share") && told.out().contains("bits"), told.out());
        Ended json = run("explain", link[0], link[1], "--store", store, "--json");
        assertTrue(json.out().contains("\"vendor_a\":\"" + link[0] + "\""), json.out());
        assertRefused(2, "NOBODY", run("explain", link[0], "NOBODY", "--store", store));
    }

    @Test
    void judgements_are_kept_listed_contradicted_and_withdrawn() {
        String[] vendors = run(
                        "cypher",
                        "MATCH (v:Vendor) RETURN v.id AS id ORDER BY id LIMIT 2",
                        "--store",
                        store,
                        "--format",
                        "csv")
                .out()
                .split("\\R", -1);
        String one = vendors[1];
        String two = vendors[2];
        Ended linked = judge("linked", two, one, "--reason", "same parcels", "--author", "Ada");
        assertEquals(0, linked.status(), linked.err());
        String id = linked.out().split("[ :]+", -1)[1];
        assertEquals("Judgement " + id + ": linked " + one + " " + two + "\n", linked.out());
        assertRefused(2, id, judge("linked", one, two, "--reason", "again"));
        Ended apart = judge("not_linked", one, two, "--reason", "a landlord");
        assertEquals(0, apart.status(), apart.err());
        assertTrue(apart.out().contains("Contradiction: Judgement " + id + " says that"), apart.out());
        Ended listed = judge("list");
        assertTrue(listed.out().contains("same parcels") && listed.out().contains("2 judgements"), listed.out());
        assertTrue(listed.out().contains("Contradiction: "), listed.out());
        Ended withdrawn = judge("withdraw", id, "--reason", "seen again", "--json");
        assertTrue(withdrawn.out().startsWith("{\"type\":\"judgement\",\"id\":\"" + id), withdrawn.out());
        assertTrue(!judge("list").out().contains(id));
        assertTrue(judge("list", "--history").out().contains(": seen again"));
        assertRefused(2, "There is no judgement " + id + " that stands", judge("withdraw", id));
        Ended json = judge("list", "--history", "--json");
        assertEquals(2, json.out().lines().count(), json.out());
        String other = apart.out().split("[ :]+", -1)[1];
        assertEquals(0, judge("withdraw", other).status(), "the store is as it was for the other cases");
        assertTrue(json.out().contains("\"author\":\"" + System.getProperty("user.name") + "\""), json.out());
    }

    @Test
    void a_judgement_that_says_nothing_or_is_about_nobody_is_refused_with_status_2() {
        assertRefused(2, "--reason", judge("cleared", "V1"));
        assertRefused(2, "The reason is empty", judge("cleared", "V1", "--reason", " "));
        assertRefused(2, "no vendor NOBODY", judge("cleared", "NOBODY", "--reason", "x"));
        assertRefused(2, "Missing required parameter", judge("linked", "V1", "--reason", "x"));
        assertRefused(2, "two different vendors", judge("linked", "V1", "V1", "--reason", "x"));
        assertRefused(2, "kind:value", judge("value_allowed", "+49301", "--reason", "x"));
        assertRefused(2, "no value phone:+49301", judge("value_forbidden", "phone:+49301", "--reason", "x"));
        assertEquals(2, run("judge", "guilty", "V1").status());
        String help = run("judge", "--help").out();
        assertTrue(help.contains("value_allowed") && help.contains("withdraw"), help);
        assertTrue(run("judge", "not_linked", "--help").out().contains("Two vendors do not belong to one ring"));
    }

    private static Ended judge(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "judge";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--store";
        all[all.length - 1] = store;
        return run(all);
    }

    @Test
    void cypher_reads_and_never_writes() {
        Ended answer =
                run("cypher", "MATCH (v:Vendor) RETURN count(v) AS vendors", "--store", store, "--format", "csv");
        assertEquals("vendors\n300\n", answer.out().replace("\r", ""), answer.err());
        assertEquals(
                "[{\"two\":2}]\n",
                run("cypher", "RETURN 1 + $n AS two", "--param", "n=1", "--store", store, "--format", "json")
                        .out());
        assertRefused(2, "", run("cypher", "CREATE (v:Vendor {id: 'x'}) RETURN v", "--store", store));
        assertRefused(2, "", run("cypher", "MATCH (v:Vendor RETURN v", "--store", store));
        Ended library = run("cypher", "--list");
        assertTrue(library.out().lines().count() > 12, library.out());
        String named = library.out()
                .lines()
                .map(line -> line.split(" ", -1)[0])
                .filter(name -> name.endsWith("hubs"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, run("cypher", "--run", named, "--store", store).status());
    }

    @Test
    void a_store_that_is_open_elsewhere_gives_one_sentence_and_status_4() {
        Path held = folder.resolve("held");
        try (OpenStore open = App.wiring().open(new StoreLocation.Embedded(held, false))) {
            assertTrue(open.boltUri().isEmpty());
            assertRefused(4, "is in use", run("rings", "--store", held.toString()));
        }
    }

    @Test
    void a_wrong_folder_or_header_is_refused_with_status_3() throws IOException {
        String other = folder.resolve("other").toString();
        assertRefused(3, "nowhere", load(folder.resolve("nowhere").toString(), other));
        Path headless = Files.createDirectories(folder.resolve("headless"));
        Files.writeString(headless.resolve("vendors.csv"), "name\nA\n");
        assertRefused(3, "vendor_id", load(headless.toString(), other));
        assertTrue(Files.notExists(Path.of(other)), "nothing was opened, so nothing changed");
    }

    @Test
    void a_wrong_setting_is_refused_with_status_2_and_the_near_match() {
        assertRefused(2, "detect.method", run("detect", "--set", "detect.methud=leiden", "--store", store));
        assertRefused(2, "", run("detect", "--set", "detect.method", "--store", store));
    }

    @Test
    void a_gzip_that_ends_in_the_middle_keeps_the_rows_before_it_and_ends_with_status_3() throws IOException {
        Path cut = Files.createDirectories(folder.resolve("cut"));
        StringBuilder rows = new StringBuilder("vendor_id,name\n");
        for (int row = 0; row < 20_000; row++) {
            rows.append("V")
                    .append(row)
                    .append(",Shop ")
                    .append(Integer.toHexString(row * 7919))
                    .append('\n');
        }
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut.resolve("vendors.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        String kept = folder.resolve("kept").toString();
        assertRefused(3, "vendors.csv.gz at row", load(cut.toString(), kept));
        Ended count =
                run("cypher", "MATCH (v:Vendor) RETURN count(v) > 5000 AS many", "--store", kept, "--format", "jsonl");
        assertEquals("{\"many\":true}\n", count.out());
    }

    @Test
    void broken_rows_become_rejects_and_the_good_ones_beside_them_are_kept() throws IOException {
        Path dirty = Files.createDirectories(folder.resolve("dirty"));
        Files.write(
                dirty.resolve("vendors.csv"),
                "vendor_id,name\nV1,Good\nV2,\"broken\nV3,Also good\nV4,caf\u00e9\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dirty.resolve("listings.csv.gz")))) {
            out.write("listing_id,vendor_id,title\nL1,V1,".getBytes(StandardCharsets.UTF_8));
            byte[] long200 = new byte[1 << 20];
            Arrays.fill(long200, (byte) 'x');
            for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
                out.write(long200);
            }
            out.write("\nL2,V1,Short\n".getBytes(StandardCharsets.UTF_8));
        }
        String kept = folder.resolve("dirty-store").toString();
        Path rejects = folder.resolve("dirty-rejects.csv");
        Ended load = run("load", dirty.toString(), "--store", kept, "--rejects", rejects.toString());
        assertEquals(0, load.status(), load.err());
        assertEquals("", load.err());
        String written = Files.readString(rejects);
        assertTrue(written.startsWith("file,row,column,code,message,value\n"), written);
        for (String code : List.of("BAD_ROW", "BAD_ENCODING", "TOO_LONG")) {
            assertTrue(written.contains(code), code + " in " + written);
        }
        Ended count = run(
                "cypher",
                "MATCH (v:Vendor) WITH count(v) AS vendors MATCH (l:Listing) RETURN vendors, count(l) AS listings",
                "--store",
                kept,
                "--format",
                "jsonl");
        assertEquals("{\"vendors\":2,\"listings\":1}\n", count.out());
        assertRefused(
                3,
                "--max-rejects",
                run("load", dirty.toString(), "--store", kept, "--rejects", rejects.toString(), "--max-rejects", "1"));
    }

    @Test
    void json_mode_prints_json_lines_only() {
        Ended loaded = run("load", folder.resolve("world").toString(), "--store", store, "--json");
        assertTrue(loaded.out().lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")), loaded.out());
        assertEquals("", loaded.err());
    }

    private static Ended load(String data, String where) {
        return run(
                "load",
                data,
                "--store",
                where,
                "--rejects",
                folder.resolve("rejects.csv").toString());
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = RingworkCommand.run(App.wiring(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(status, out.toString(), err.toString());
    }

    private static void assertRefused(int status, String part, Ended ended) {
        assertEquals(status, ended.status(), ended.err() + ended.out());
        assertTrue(ended.err().startsWith("ringwork: ") && ended.err().contains(part), ended.err());
        assertTrue(!ended.err().contains("\tat ") && ended.err().lines().count() <= 2, ended.err());
    }
}
