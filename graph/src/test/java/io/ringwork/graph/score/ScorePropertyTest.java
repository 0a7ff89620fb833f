package io.ringwork.graph.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.VendorStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorePropertyTest {

    private static final List<String> KINDS = List.of(
            "iban", "phone", "address", "address phone", "device image", "iban crypto email", "title phone", "website");
    private static final List<ReportOutcome> OUTCOMES = List.of(ReportOutcome.values());
    private static final List<String> NAMES =
            List.of("Otter", "Larch", "Pebble", "Comet", "Ember", "Cedar", "Raven", "Tidal", "Wren", "Quill");

    /** Forty groups of two to nine and four hundred others, with everything that a score looks at. */
    private static Scene random(long seed) {
        Random random = new Random(seed);
        Scene scene = new Scene();
        for (int i = 0; i < 600; i++) {
            String id = "v%03d".formatted(i);
            VendorStatus status = random.nextInt(12) == 0
                    ? VendorStatus.REMOVED
                    : random.nextInt(20) == 0 ? VendorStatus.SUSPENDED : VendorStatus.ACTIVE;
            String day = "2025-%02d-%02dT00:00:00Z".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            String gone = "2025-%02d-%02dT00:00:00Z".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            scene.vendor(id, random.nextInt(5) == 0 ? null : day, status, status == VendorStatus.REMOVED ? gone : null);
            if (random.nextInt(3) > 0) {
                scene.price(id, 1 + random.nextInt(5), 0.1 + 1.5 * random.nextDouble());
            }
        }
        for (int i = 0; i < 150; i++) {
            scene.report(
                    "v%03d".formatted(random.nextInt(600)),
                    NAMES.get(random.nextInt(NAMES.size())),
                    OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                    "2025-%02d-01T00:00:00Z".formatted(1 + random.nextInt(12)));
        }
        int next = 0;
        for (int group = 0; group < 40; group++) {
            String[] members = new String[2 + random.nextInt(8)];
            for (int i = 0; i < members.length; i++) {
                members[i] = "v%03d".formatted(next++);
            }
            if (random.nextInt(3) == 0) {
                scene.chain(members);
            } else {
                scene.group(KINDS.get(random.nextInt(KINDS.size())), members);
            }
        }
        scene.counterfeit.add("v%03d".formatted(random.nextInt(200)));
        scene.cleared.add("v%03d".formatted(200 + random.nextInt(200)));
        return scene;
    }

    private static BigDecimal printed(double bits) {
        return BigDecimal.valueOf(bits).setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal printedSum(List<Contribution> contributions) {
        return contributions.stream()
                .map(contribution -> printed(contribution.bits()))
                .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_printed_parts_sum_to_the_printed_total_to_the_last_digit(long seed) {
        ScoreResult result = random(seed).score();
        assertEquals(40, result.rings().size());
        for (ScoredRing ring : result.rings()) {
            assertEquals(printedSum(ring.contributions()), printed(ring.score()));
            for (Contribution part : ring.contributions()) {
                assertEquals(0, printed(part.bits()).compareTo(BigDecimal.valueOf(part.bits())), part.toString());
            }
        }
        for (RingMember member : result.vendors()) {
            double sum = printedSum(member.contributions()).doubleValue();
            assertEquals(VendorScore.risk(sum), member.risk(), 0, member.toString());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_further_confirmed_report_never_lowers_the_risk_of_its_vendor_or_the_score_of_its_ring(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            Scene scene = random(seed);
            String vendor = "v%03d".formatted(random.nextInt(600));
            ScoreResult before = scene.score();
            String reporter = random.nextBoolean() ? NAMES.get(random.nextInt(NAMES.size())) : "new";
            scene.report(
                    vendor,
                    reporter,
                    ReportOutcome.CONFIRMED,
                    "2025-%02d-02T00:00:00Z".formatted(1 + random.nextInt(12)));
            ScoreResult after = scene.score();
            assertTrue(
                    risk(after, vendor) >= risk(before, vendor) - 1e-9,
                    "seed " + seed + " " + vendor + " by " + reporter);
            assertTrue(scoreOf(after, vendor) >= scoreOf(before, vendor) - 2e-4, "seed " + seed + " " + vendor);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void clearing_a_vendor_never_raises_anybody(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            Scene scene = random(seed);
            String vendor = "v%03d".formatted(random.nextInt(600));
            ScoreResult before = scene.score();
            scene.cleared.add(vendor);
            ScoreResult after = scene.score();
            for (RingMember member : before.vendors()) {
                assertTrue(
                        risk(after, member.vendorId()) <= member.risk() + 1e-9,
                        "seed " + seed + " clearing " + vendor + " raised " + member.vendorId());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void the_order_of_reports_prices_and_groups_does_not_matter(long seed) {
        Scene scene = random(seed);
        ScoreResult before = scene.score();
        Random random = new Random(seed);
        Collections.shuffle(scene.candidates, random);
        Collections.shuffle(scene.prices, random);
        assertEquals(before, scene.score());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void rings_stand_above_what_is_only_linked_and_then_by_score(long seed) {
        List<ScoredRing> rings = new ArrayList<>(random(seed).score().rings());
        for (int i = 1; i < rings.size(); i++) {
            int order = rings.get(i - 1).standing().compareTo(rings.get(i).standing());
            assertTrue(order < 0
                    || (order == 0 && rings.get(i - 1).score() >= rings.get(i).score()));
        }
    }

    private static double risk(ScoreResult result, String vendor) {
        return result.vendors().stream()
                .filter(member -> member.vendorId().equals(vendor))
                .mapToDouble(RingMember::risk)
                .findFirst()
                .orElseThrow();
    }

    private static double scoreOf(ScoreResult result, String vendor) {
        return result.rings().stream()
                .filter(ring -> ring.candidate().vendors().contains(vendor))
                .mapToDouble(ScoredRing::score)
                .findFirst()
                .orElse(0);
    }
}
