package io.ringwork.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Events as a marketplace sends them, made from a seed: of 20 events 9 are listings, 6 uses of identifiers, 2 new vendors, 2
 * reports and 1 a removal. One use in ten is of a value that a vendor of the data set has: a shop comes back.
 */
final class EventStream implements Supplier<String> {

    private static final int SAMPLE = 50_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final List<String[]> known = new ArrayList<>();
    private final List<String> vendors = new ArrayList<>();
    private long made;

    /**
     * Looks at the first rows of a data set.
     *
     * @param folder with {@code identifiers.csv} whose first columns are vendor, kind and value
     */
    EventStream(Path folder, long randomSeed) {
        random = new Random(randomSeed);
        try (BufferedReader rows = Files.newBufferedReader(folder.resolve("identifiers.csv"), StandardCharsets.UTF_8)) {
            String row = rows.readLine();
            for (row = rows.readLine(); row != null && known.size() < SAMPLE; row = rows.readLine()) {
                String[] fields = row.split(",", 4);
                if (!row.contains("\"")) {
                    known.add(fields);
                    if (vendors.isEmpty() || !vendors.get(vendors.size() - 1).equals(fields[0])) {
                        vendors.add(fields[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read identifiers.csv", e);
        }
    }

    /** The next event, a line without its end. */
    @Override
    public String get() {
        made++;
        int what = random.nextInt(20);
        if (what < 2) {
            String id = "EV" + made;
            vendors.add(id);
            return line("vendors", "vendor_id", id, "name", "Shop " + made, "country", "GB", "registered_at", time());
        }
        String vendor = vendors.get(random.nextInt(vendors.size()));
        if (what < 11) {
            return line(
                    "listings",
                    "listing_id",
                    "EL" + made,
                    "vendor_id",
                    vendor,
                    "title",
                    "Shoulder bag number " + Long.toString(made, 36),
                    "brand",
                    random.nextInt(3) == 0 ? "Fonella" : "",
                    "category",
                    "Bags > Handbags",
                    "price",
                    String.valueOf(10 + random.nextInt(200)),
                    "currency",
                    "GBP",
                    "listed_at",
                    time(),
                    "image_hash",
                    String.format(Locale.ROOT, "%016x", random.nextLong()));
        }
        if (what < 17) {
            boolean shared = random.nextInt(10) == 0;
            String[] from = known.get(random.nextInt(known.size()));
            return shared
                    ? line("identifiers", "vendor_id", vendor, "kind", from[1], "value", from[2])
                    : line("identifiers", "vendor_id", vendor, "kind", "device", "value", "dev-" + made);
        }
        if (what < 19) {
            return line(
                    "reports",
                    "report_id",
                    "ER" + made,
                    "vendor_id",
                    vendor,
                    "reporter",
                    "buyer-" + random.nextInt(500),
                    "filed_at",
                    time(),
                    "outcome",
                    random.nextBoolean() ? "confirmed" : "pending");
        }
        return line("vendors", "vendor_id", vendor, "status", "removed", "removed_at", time());
    }

    private String time() {
        return String.format(
                Locale.ROOT,
                "2026-%02d-%02dT%02d:00:00Z",
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24));
    }

    private static String line(String table, String... fields) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("table", table);
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                row.put(fields[i], fields[i + 1]);
            }
        }
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
