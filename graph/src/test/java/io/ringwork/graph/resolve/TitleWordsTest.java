package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENUINE Leather-Bag, 30ML!       | genuine leather bag 30 ml",
                "USB-C 65W (2 m) H7               | usb c 65 w 2 m h 7",
                "Nike™ Air® ｆｕｌｌ ｗｉｄｔｈ ７   | nike air full width 7",
                "STRASSE Straße                   | strasse strasse",
                "KILIF kılıf İPEK ipek            | kilif kilif ipek ipek",
                "真皮手提包65W                     | 真皮 皮手 手提 提包 65 w",
                "包 ABC                            | 包 abc",
                "スマートフォン                     | スマ マー ート トフ フォ ォン",
                "𠀋𠀌𠀍                            | 𠀋𠀌 𠀌𠀍",
                "बैग नीला                          | बैग नीला",
                "٣٥ سم                             | 35 سم",
                "e\u0301te\u0301 été              | été été",
            })
    void titles_become_words_numbers_and_pairs_of_characters(String title, String words) {
        assertEquals(List.of(words.split(" ")), TitleWords.of(title));
    }

    @ParameterizedTest
    @CsvSource({"''", "' -- !'", "'\uD800'", "'\u0301'", "'★☆'"})
    void what_has_no_letter_and_no_digit_has_no_words(String title) {
        assertEquals(List.of(), TitleWords.of(title));
    }
}
