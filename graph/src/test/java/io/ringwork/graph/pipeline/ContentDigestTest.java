package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ContentDigestTest {

    private static final SourceRef NOWHERE = new SourceRef("", 0, "");
    private static final Instant TIME = Instant.parse("2025-03-04T05:06:07Z");

    @Test
    void a_row_is_written_as_its_record_writes_itself() {
        Vendor vendor =
                new Vendor("v", "Ä", null, "m", "DE", TIME, VendorStatus.ACTIVE, null, Map.of("a", "b"), NOWHERE);
        Report report = new Report(
                "r",
                null,
                "l",
                "who",
                ReporterKind.CONSUMER,
                null,
                "why",
                TIME,
                ReportOutcome.PENDING,
                Map.of(),
                NOWHERE);

        assertEquals(vendor.toString(), ContentDigest.text(vendor));
        assertEquals(listing("1.50", NOWHERE).toString(), ContentDigest.text(listing("1.50", NOWHERE)));
        assertEquals(report.toString(), ContentDigest.text(report));
    }

    @Test
    void the_digest_depends_on_what_a_row_says_and_not_on_where() {
        long digest = ContentDigest.of(listing("1.50", NOWHERE));

        assertEquals(digest, ContentDigest.of(listing("1.50", new SourceRef("a.csv", 7, "0123456789ab"))));
        assertNotEquals(digest, ContentDigest.of(listing("1.5", NOWHERE)));
    }

    @Test
    void a_use_has_no_id_of_its_own() {
        IdentifierUse use = new IdentifierUse("v", IdentifierKind.PHONE, "1", null, null, Map.of(), NOWHERE);

        assertThrows(IllegalArgumentException.class, () -> ContentDigest.of(use));
    }

    private static Listing listing(String price, SourceRef source) {
        return new Listing(
                "l",
                "v",
                "title",
                "brand",
                null,
                new BigDecimal(price),
                "EUR",
                TIME,
                "active",
                "0123456789abcdef",
                "url",
                Map.of(),
                source);
    }
}
