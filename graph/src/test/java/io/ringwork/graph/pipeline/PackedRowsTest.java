package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedRowsTest {

    private static final SourceRef SOURCE = new SourceRef("a/b.csv", 7, "0123456789ab");

    @Test
    void values_come_back_in_the_order_in_which_they_were_written() {
        PackedRows rows = new PackedRows();
        SourceRef odd = new SourceRef("b.csv", Long.MAX_VALUE, "NOHEX");
        Map<String, String> extra = new TreeMap<>(Map.of("a", "1", "ж", "Ж"));
        rows.put(-5L);
        rows.put(Long.MIN_VALUE);
        rows.put((String) null);
        rows.put("");
        rows.put("ß \ud800 深圳");
        rows.putWord(null);
        rows.putWord("word");
        rows.put(Instant.parse("1969-12-31T23:59:59.000000001Z"));
        rows.put((Instant) null);
        rows.put(SOURCE);
        rows.put(odd);
        rows.put(extra);
        rows.endRow();

        PackedRows.Cursor row = rows.read(0);
        assertEquals(-5, row.number());
        assertEquals(Long.MIN_VALUE, row.number());
        assertNull(row.text());
        assertEquals("", row.text());
        assertEquals("ß \ud800 深圳", row.requiredText());
        assertNull(row.word());
        assertEquals("word", row.requiredWord());
        assertEquals(Instant.parse("1969-12-31T23:59:59.000000001Z"), row.time());
        assertNull(row.time());
        assertEquals(SOURCE, row.source());
        assertEquals(odd, row.source());
        assertEquals(extra, row.extra());
    }

    @Test
    void rows_longer_than_a_page_and_more_words_than_are_shared_come_back() {
        PackedRows rows = new PackedRows();
        String longText = "x".repeat(3 << 20);
        rows.put(longText);
        rows.endRow();
        for (int i = 0; i < 70_000; i++) {
            rows.putWord("word " + i);
            rows.endRow();
        }

        assertEquals(longText, rows.read(0).text());
        assertEquals("word 5", rows.read(6).word());
        assertEquals("word 69999", rows.read(70_000).requiredWord());
        assertEquals(70_001, rows.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261128})
    void listings_come_back_as_they_were_and_are_found_by_id(long seed) {
        Random random = new Random(seed);
        ObjectRows<Vendor> vendors = new ObjectRows<>();
        for (int i = 0; i < 20; i++) {
            vendors.add(new Vendor("v" + i, null, null, null, null, null, null, null, Map.of(), SOURCE));
        }
        ListingRows rows = new ListingRows(vendors);
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Listing listing = listing(random, "l" + i);
            listings.add(listing);
            rows.add(listing);
        }
        for (int i = 0; i < 100; i++) {
            int number = random.nextInt(listings.size());
            listings.set(number, listing(random, "l" + number));
            rows.set(number, listings.get(number));
        }

        for (int i = 0; i < listings.size(); i++) {
            assertEquals(listings.get(i), rows.get(i), "seed " + seed);
            assertEquals(i, rows.find("l" + i), "seed " + seed);
        }
        assertEquals(-1, rows.find("l2000"));
    }

    private static Listing listing(Random random, String id) {
        String[] prices = {"1.50", "0", "-3e7", "1234567890123456789012345.1", "9223372036854775807"};
        return new Listing(
                id,
                "v" + random.nextInt(20),
                random.nextBoolean() ? "Täsche " + random.nextInt() : null,
                random.nextBoolean() ? "brand " + random.nextInt(5) : null,
                null,
                random.nextBoolean() ? new BigDecimal(prices[random.nextInt(prices.length)]) : null,
                "EUR",
                random.nextBoolean() ? Instant.ofEpochSecond(random.nextInt()) : null,
                "active",
                random.nextBoolean() ? String.format("%016x", random.nextLong()) : null,
                random.nextBoolean() ? "https://market.example/" + random.nextInt() : null,
                random.nextBoolean() ? Map.of() : Map.of("seen", "雨"),
                new SourceRef("listings.csv", random.nextInt(1_000), "0123456789ab"));
    }
}
