package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that are folded one by one against the library, which folds the whole text. */
class TitleWordsPropertyTest {

    private static final int[] BLOCKS = {
        0x20, 0x40, 0xA0, 0x100, 0x180, 0x1E0, 0x250, 0x300, 0x390, 0x410, 0x5D0, 0x620, 0x900, 0xE00, 0x1100, 0x1E00,
        0x2100, 0x3040, 0x30A0, 0x4E00, 0xAC00, 0xFB00, 0xFF00, 0x1D7C0, 0x20000
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int block = BLOCKS[random.nextInt(BLOCKS.length)];
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int base = random.nextInt(3) > 0 ? block : BLOCKS[random.nextInt(BLOCKS.length)];
            text.appendCodePoint(base + random.nextInt(64));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void folding_by_character_is_folding_the_whole_text(long seed) {
        Random random = new Random(seed);
        int byCharacter = 0;
        for (int i = 0; i < 40_000; i++) {
            String text = text(random);
            StringBuilder folded = new StringBuilder();
            boolean whole = false;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                whole |= TitleCharacters.fold(c) == 0;
                folded.append(TitleCharacters.fold(c));
            }
            if (!whole) {
                byCharacter++;
                assertEquals(TitleCharacters.fold(text), folded.toString(), "seed " + seed + ", " + hex(text));
            }
        }
        assertTrue(byCharacter > 10_000, "seed " + seed + ": " + byCharacter);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.codePoints().forEach(c -> hex.append(String.format(Locale.ROOT, "%04x ", c)));
        return hex.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_reader_tells_the_same_words_as_a_new_one(long seed) {
        Random random = new Random(seed);
        TitleWords reader = new TitleWords();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random) + (random.nextInt(1_000) == 0 ? "a1".repeat(300) : "");
            int count = reader.read(text);
            assertEquals(TitleWords.of(text).size(), count, "seed " + seed + ", " + hex(text));
            for (int word = 0; word < count; word++) {
                assertEquals(TitleHash.of(TitleWords.of(text).get(word)), reader.hash(word), hex(text));
            }
        }
    }
}
