package io.ringwork.graph.projection;

import io.ringwork.graph.model.ReportOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Small random stores with rings, chance sharing, hubs, placeholders and reports, for property tests. */
public final class RandomWorld {

    private static final List<String> KINDS =
            List.of("iban", "crypto", "phone", "email", "address", "device", "ip", "image", "website", "other");

    private static final List<ReportOutcome> OUTCOMES = List.of(ReportOutcome.values());

    private RandomWorld() {}

    /** A store of that many vendors. */
    public static VendorRows of(long seed, int vendorCount) {
        Random random = new Random(seed);
        List<String> vendors = new ArrayList<>();
        for (int i = 0; i < vendorCount; i++) {
            vendors.add(String.format(Locale.ROOT, "v%03d", i));
        }
        VendorRows rows = VendorRows.of(String.join("\n", vendors));
        int value = 0;
        for (int ring = 0; ring < vendorCount / 10; ring++) {
            int size = 2 + random.nextInt(6);
            List<String> members = pick(vendors, size, random);
            for (int fact = 0; fact < 3; fact++) {
                String shared = KINDS.get(random.nextInt(KINDS.size())) + ":x" + value++;
                members.stream().filter(member -> random.nextInt(3) > 0).forEach(member -> rows.use(member, shared));
            }
        }
        pick(vendors, vendorCount / 2, random).forEach(vendor -> rows.use(vendor, "address:dock"));
        pick(vendors, vendorCount / 4, random).forEach(vendor -> rows.use(vendor, "phone:000!placeholder"));
        for (int i = 0; i < vendorCount / 5; i++) {
            ReportOutcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            rows.report(vendors.get(random.nextInt(vendorCount)), "reporter" + random.nextInt(5), outcome);
        }
        Instant day = Instant.parse("2025-01-01T00:00:00Z");
        for (String vendor : pick(vendors, vendorCount / 4, random)) {
            Instant opened = day.plusSeconds(random.nextInt(86_400 * 60));
            rows.vendor(vendor, opened, random.nextBoolean() ? opened.plusSeconds(86_400) : null);
        }
        return rows;
    }

    private static List<String> pick(List<String> vendors, int count, Random random) {
        List<String> shuffled = new ArrayList<>(vendors);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
