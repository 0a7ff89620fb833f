package io.ringwork.cypher.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.cypher.guard.QueryException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryLibraryTest {

    private static final String FILE = """
            // title: A title: with a colon
            // about: One sentence.
            // param name: string — must be given
            // param limit: integer = 7 — rows at most
            // param share: float = 0.5 — a share
            // param open: boolean = true — yes or no
            // param since: date = 2025-01-31 — the first day
            // param kinds: string list = a, b — kinds
            MATCH (n {name: $name}) // not a header
            RETURN n LIMIT $limit
            """;

    private final Query query = QueryFile.parse("topic/example", FILE);

    @Test
    void a_file_is_read_with_its_header() {
        assertEquals("example", query.name());
        assertEquals("topic", query.topic());
        assertEquals("A title: with a colon", query.title());
        assertEquals("One sentence.", query.about());
        assertEquals(
                new QueryParameter("limit", ParameterType.INTEGER, Optional.of("7"), "rows at most"),
                query.parameters().get(1));
        assertEquals("MATCH (n {name: $name}) // not a header\nRETURN n LIMIT $limit", query.text());
    }

    @Test
    void parameters_are_read_by_their_types() {
        assertEquals(
                Map.of(
                        "name",
                        "x",
                        "limit",
                        7L,
                        "share",
                        0.5,
                        "open",
                        false,
                        "since",
                        LocalDate.of(2025, 1, 31),
                        "kinds",
                        List.of("c", "d")),
                query.parse(Map.of("name", "x", "open", "FALSE", "kinds", "c,, d")));
    }

    @Test
    void a_wrong_parameter_is_said_in_one_sentence() {
        assertEquals(
                "The query example needs the parameter name (must be given); give it any text.", refused(Map.of()));
        assertEquals(
                "The parameter limit is 'many'; it must be a whole number such as 25.",
                refused(Map.of("name", "x", "limit", "many")));
        assertEquals(
                "The parameter since is '31.1.2025'; it must be a date such as 2026-01-31.",
                refused(Map.of("name", "x", "since", "31.1.2025")));
        assertEquals(
                "The parameter share is 'NaN'; it must be a number such as 0.5.",
                refused(Map.of("name", "x", "share", "NaN")));
        assertEquals(
                "The parameter open is 'maybe'; it must be true or false.",
                refused(Map.of("name", "x", "open", "maybe")));
        assertEquals(
                "The query example has no parameter limits; did you mean limit?",
                refused(Map.of("name", "x", "limits", "1")));
        assertEquals(
                "The query example has no parameter zzzzzzz; there is name, limit, share, open, since, kinds.",
                refused(Map.of("zzzzzzz", "1")));
    }

    @Test
    void a_file_without_its_header_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> QueryFile.parse("t/x", "RETURN 1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> QueryFile.parse("t/x", "// title: t\n// about: a\n// param broken\nRETURN 1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> QueryFile.parse("t/x", "// title: t\n// about: a\n// param n: number — no type\nRETURN 1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> QueryFile.parse("t/x", "// title: t\n// about: a\n// param n: integer = x — wrong\nRETURN 1"));
    }

    @Test
    void a_name_that_is_not_there_brings_the_nearest() {
        QueryException wrong =
                assertThrows(QueryException.class, () -> QueryLibrary.load().get("shared-wit"));
        assertEquals("There is no query shared-wit; did you mean shared-with?", wrong.getMessage());
        assertTrue(QueryLibrary.load().find("hubs").isPresent());
    }

    @Test
    void every_file_is_in_the_index_and_complete() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(QueryLibrary.class.getResource("/query/"))
                .toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".cypher"))
                    .map(name -> name.replace(".cypher", ""))
                    .sorted()
                    .toList();
            assertEquals(
                    names,
                    QueryLibrary.load().list().stream()
                            .map(Query::name)
                            .sorted()
                            .toList());
        }
        for (Query one : QueryLibrary.load().list()) {
            assertTrue(one.about().endsWith("."), one.name());
            assertTrue(one.text().contains("ORDER BY") || one.name().startsWith("shortest"), one.name());
            for (QueryParameter parameter : one.parameters()) {
                assertTrue(one.text().contains("$" + parameter.name()), one.name() + " " + parameter.name());
            }
        }
    }

    private String refused(Map<String, String> given) {
        QueryException wrong = assertThrows(QueryException.class, () -> query.parse(given));
        assertEquals(QueryException.Reason.PARAMETER, wrong.reason());
        return wrong.getMessage();
    }
}
