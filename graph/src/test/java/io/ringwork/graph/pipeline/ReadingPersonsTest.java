package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.projection.BirthDate;
import io.ringwork.graph.projection.PersonFacts;
import io.ringwork.graph.projection.PersonName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingPersonsTest {

    private static PersonFacts read(@Nullable String name, Map<String, String> extra) {
        SourceRef source = new SourceRef("vendors.csv", 1, "0123456789ab");
        return new ReadingPersons()
                .read(new Vendor("v", name, "Behind Ltd", null, null, null, null, null, extra, source));
    }

    @Test
    void a_date_is_read_in_every_way_that_it_can_be() {
        assertEquals(List.of(new BirthDate(78, 4, 3), new BirthDate(78, 3, 4)), ReadingPersons.births("3/4/1978"));
        assertEquals(List.of(new BirthDate(78, 4, 13)), ReadingPersons.births("4/13/78"));
        assertEquals(List.of(new BirthDate(78, 4, 13)), ReadingPersons.births("13.4.1978"));
        assertEquals(List.of(new BirthDate(78, 4, 3)), ReadingPersons.births("1978-04-03"));
        assertEquals(List.of(new BirthDate(78, 4, 3)), ReadingPersons.births(" 1978-04-03T00:00:00Z "));
        assertEquals(List.of(new BirthDate(78, 11, 15)), ReadingPersons.births("15-Nov-1978"));
        assertEquals(List.of(new BirthDate(78, 11, 15)), ReadingPersons.births("November 15, 1978"));
        assertEquals(List.of(new BirthDate(78, 11, 15)), ReadingPersons.births("1978 Nov 15"));
        assertEquals(List.of(new BirthDate(78, 5, 5)), ReadingPersons.births("5/5/78"));
    }

    @Test
    void what_is_no_date_has_no_reading() {
        for (String text : List.of(
                "",
                "unknown",
                "1978",
                "1978-04",
                "13/13/78",
                "0/4/1978",
                "1978-02-77",
                "1/2/3/4",
                "15-Xyz-1978",
                "15 x 78",
                "99999999999999999999/1/1",
                "٣/٤/١٩٧٨")) {
            assertEquals(List.of(), ReadingPersons.births(text), text);
        }
    }

    @Test
    void a_generation_stands_behind_a_name_and_is_no_word_of_it() {
        assertEquals(new PersonName(List.of("john", "smith"), 2), ReadingPersons.name("john smith jr"));
        assertEquals(new PersonName(List.of("john", "smith"), 1), ReadingPersons.name("john smith senior"));
        assertEquals(new PersonName(List.of("john", "smith"), 3), ReadingPersons.name("john iii smith"));
        assertEquals(new PersonName(List.of("jr", "smith"), 0), ReadingPersons.name("jr smith"));
        assertEquals(new PersonName(List.of("junior"), 0), ReadingPersons.name("junior"));
        assertEquals(new PersonName(List.of("john", "ii"), 2), ReadingPersons.name("john jr ii"));
    }

    @Test
    void names_and_the_date_come_from_the_vendor_and_the_company_behind_it_is_left_out() {
        PersonFacts facts = read(
                "SMITH, John",
                Map.of("other_name", "Johnny Smith", "native_name", "SMITH, John", "date_of_birth", "1978-04-13"));
        assertEquals(
                List.of(new PersonName(List.of("johnny", "smith"), 0), new PersonName(List.of("smith", "john"), 0)),
                facts.names());
        assertEquals(List.of(new BirthDate(78, 4, 13)), facts.births());
        assertEquals(PersonFacts.NONE, read(null, Map.of()));
        assertEquals(PersonFacts.NONE, read("!?", Map.of("birth_date", "soon")));
        assertTrue(read(null, Map.of("birth_date", "1978-04-13")).names().isEmpty());
    }
}
