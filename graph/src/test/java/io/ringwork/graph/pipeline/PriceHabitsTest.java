package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.VendorRows;
import io.ringwork.graph.score.PriceHabit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceHabitsTest {

    private static List<PriceHabit> habits(VendorRows rows) {
        DetectionInput input = DetectionInput.read(rows);
        return PriceHabits.of(input.offers(), input.vendors());
    }

    private static VendorRows market() {
        return VendorRows.of("a\nb\nc\nd\ne\nf")
                .listing("a", "bag", "Brand", "100")
                .listing("b", "bag", "Brand", "110")
                .listing("c", "bag", "Brand", "90")
                .listing("d", "bag", "Brand", "100")
                .listing("e", "bag", "Brand", "120");
    }

    @Test
    void a_vendor_is_compared_with_the_median_of_the_sellers_of_the_same_good() {
        List<PriceHabit> habits =
                habits(market().listing("f", "bag", "Brand", "25").listing("f", "bag", "Brand", "35"));
        assertEquals(6, habits.size());
        assertEquals(new PriceHabit("a", 1, 1), habits.get(0));
        assertEquals(new PriceHabit("f", 2, 0.3), habits.get(5));
    }

    @Test
    void the_many_offers_of_one_seller_make_no_market() {
        VendorRows rows = market();
        for (int i = 0; i < 50; i++) {
            rows.listing("f", "bag", "Brand", "10");
        }
        assertEquals(0.1, habits(rows).get(5).relative(), 1e-12);
    }

    @Test
    void goods_without_a_brand_without_a_price_or_with_few_sellers_are_not_compared() {
        assertEquals(List.of(), habits(VendorRows.of("a\nb").listing("a", "bag", "Brand", "1")));
        List<PriceHabit> habits = habits(market().listing("f", "bag", "", "1")
                .listing("f", "bag", "Brand", "0")
                .listing("f", "bag", " ", "5"));
        assertEquals(5, habits.size());
        assertEquals(List.of(), habits(VendorRows.of("")));
    }
}
