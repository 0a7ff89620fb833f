package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.StoreRows;
import io.ringwork.graph.store.WriteCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void values_replace_lists_join_and_times_widen() {
        Map<String, Object> before = Map.of(
                "name",
                "a",
                "raws",
                List.of("b"),
                "sources",
                List.of("f:1#aa"),
                "firstSeen",
                StoreRows.AUTUMN,
                "lastSeen",
                StoreRows.AUTUMN,
                "kept",
                "k");
        Map<String, Object> row = Map.of(
                "name",
                "z",
                "raws",
                List.of("a"),
                "sources",
                List.of("f:9#aa", "e:1#bb"),
                "firstSeen",
                StoreRows.SPRING,
                "lastSeen",
                StoreRows.SPRING);
        assertEquals(
                Map.of(
                        "name",
                        "z",
                        "raws",
                        List.of("a", "b"),
                        "sources",
                        List.of("e:1#bb", "f:1#aa"),
                        "firstSeen",
                        StoreRows.SPRING,
                        "lastSeen",
                        StoreRows.AUTUMN,
                        "kept",
                        "k"),
                Merge.apply(before, row));
    }

    @Test
    void values_that_rows_of_one_use_disagree_on_are_all_kept_in_any_order() {
        Map<String, Object> ab = Merge.applyUse(Map.of("holder", "a"), Map.of("holder", "b"));
        assertEquals(Map.of("holder", List.of("a", "b")), ab);
        assertEquals(ab, Merge.applyUse(Map.of("holder", "b"), Map.of("holder", "a")));
        assertEquals(ab, Merge.applyUse(ab, Map.of("holder", "a")));
        assertEquals(Map.of("holder", "a"), Merge.applyUse(Map.of("holder", "a"), Map.of("holder", "a")));
    }

    @Test
    void sources_join_in_order_whatever_signs_their_files_names_hold() {
        Map<String, Object> all = Map.of("sources", List.of());
        for (String source :
                List.of("f:10#aa", "f:2#bb", "f:3#aa", "g:1#aa", "f:1:1#aa", "f#:1#aa", "e:1#aa", "f:2#bb")) {
            all = Merge.apply(all, Map.of("sources", List.of(source)));
        }
        assertEquals(Map.of("sources", List.of("e:1#aa", "f#:1#aa", "f:10#aa", "f:1:1#aa", "f:2#bb", "g:1#aa")), all);
    }

    @Test
    void a_null_takes_a_value_away_and_the_difference_says_so() {
        Map<String, Object> row = new HashMap<>();
        row.put("gone", null);
        row.put("new", 1L);
        Map<String, Object> before = Map.of("gone", "x", "same", "y");
        Map<String, Object> after = Merge.apply(before, row);
        assertEquals(Map.of("same", "y", "new", 1L), after);
        assertEquals(row, Merge.difference(before, after));
    }

    @Test
    void rows_that_disagree_but_end_where_they_began_changed_nothing() {
        Change change = new Change(Map.of("name", "b"));
        change.apply(Map.of("name", "a"));
        change.apply(Map.of("name", "b"));
        assertEquals(new WriteCounts(0, 0, 2), change.counts());
        Change fresh = new Change(null);
        fresh.apply(Map.of("name", "a"));
        fresh.apply(Map.of("name", "b"));
        fresh.apply(Map.of("name", "b"));
        assertEquals(new WriteCounts(1, 1, 1), fresh.counts());
    }

    @Test
    void a_source_survives_its_text_whatever_the_file_is_called() {
        for (String file : List.of("a.csv", "sub/odd:name#1.csv", "运动.jsonl")) {
            SourceRef source = new SourceRef(file, 12, "0123456789ab");
            assertEquals(source, Values.source(Values.text(source)));
        }
    }

    @Test
    void a_migration_is_cut_at_its_semicolons() {
        assertEquals(
                List.of("CREATE A", "CREATE\nB"), Schema.statements("// words; more words\nCREATE A;\n\nCREATE\nB;\n"));
        assertTrue(Schema.latest() >= 1);
    }
}
