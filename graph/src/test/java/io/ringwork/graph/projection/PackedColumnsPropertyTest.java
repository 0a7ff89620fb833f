package io.ringwork.graph.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedColumnsPropertyTest {

    private static final List<IdentifierKind> KINDS = List.of(IdentifierKind.values());
    private static final List<IdentifierQuality> QUALITIES = List.of(IdentifierQuality.values());

    private static Instant time(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            case 2 -> Instant.ofEpochSecond((random.nextBoolean() ? 1 : -1) * (1L << 33) + random.nextInt(3) - 1, 7);
            case 3 -> Instant.ofEpochSecond(random.nextInt(3), random.nextInt(3));
            case 4 -> Instant.ofEpochSecond(1L << 40, random.nextInt(3));
            default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void times_come_back_and_order_as_they_are(long seed) {
        Random random = new Random(seed);
        Moments moments = new Moments();
        for (int i = 0; i < 20_000; i++) {
            Instant one = random.nextInt(10) == 0 ? null : time(random);
            Instant other = random.nextInt(10) == 0 ? null : time(random);
            long first = moments.number(one);
            long second = moments.number(other);
            assertEquals(one, moments.time(first), "seed " + seed);
            assertEquals(UseFacts.earlier(one, other), moments.time(moments.earlier(first, second)), "seed " + seed);
            assertEquals(UseFacts.later(one, other), moments.time(moments.later(first, second)), "seed " + seed);
            if (one != null) {
                assertEquals(one.getEpochSecond(), moments.second(first), "seed " + seed);
            }
        }
        assertNull(moments.time(Moments.NONE));
    }

    @Test
    void names_of_rows_come_back_whatever_the_digest_and_the_number_of_files() {
        RowIds ids = new RowIds();
        List<SourceRef> rows = new ArrayList<>();
        for (String digest :
                List.of("000000000000", "ffffffffffff", "0123456789ab", "FFFFFFFFFFFF", "", "12", "not a digest")) {
            rows.add(new SourceRef("a/b.csv", 7, digest));
        }
        for (int file = 0; file < 33_000; file++) {
            rows.add(new SourceRef("file-" + file, file, "00000000abcd"));
        }
        long[] numbers = rows.stream().mapToLong(ids::number).toArray();
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(rows.get(i).stableId(), ids.stableId(numbers[i]));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void identifiers_have_one_number_for_kind_and_value_and_the_worst_quality(long seed) {
        Random random = new Random(seed);
        ValueNumbers values = new ValueNumbers();
        List<Identifier> met = new ArrayList<>();
        Map<String, IdentifierQuality> worst = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            Identifier identifier = new Identifier(
                    KINDS.get(random.nextInt(KINDS.size())),
                    "v" + random.nextInt(60),
                    QUALITIES.get(random.nextInt(QUALITIES.size())));
            met.add(identifier);
            worst.merge(identifier.key(), identifier.quality(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            values.number(identifier);
        }
        assertEquals(worst.size(), values.count(), "seed " + seed);
        for (Identifier identifier : met) {
            int number = values.number(identifier);
            assertEquals(number, values.findKey(identifier.key()), "seed " + seed);
            assertEquals(identifier.key(), values.record(number).key(), "seed " + seed);
            assertEquals(worst.get(identifier.key()), values.record(number).quality(), "seed " + seed);
            int other = values.number(met.get(random.nextInt(met.size())));
            Identifier second = values.record(other);
            int byKind = identifier.kind().compareTo(second.kind());
            assertEquals(
                    Integer.signum(byKind != 0 ? byKind : identifier.canonical().compareTo(second.canonical())),
                    Integer.signum(values.compare(number, other)),
                    "seed " + seed);
        }
        for (String unknown : List.of("phone:nobody", "nokind:v1", "v1", "")) {
            assertEquals(-1, values.findKey(unknown));
        }
    }
}
