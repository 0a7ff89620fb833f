package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventLinesTest {

    private static EventLines lines(String text, boolean endsMatter) {
        return new EventLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "events", 0, endsMatter);
    }

    private static List<String> all(EventLines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (EventLine line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return all;
    }

    @Test
    void lines_come_with_their_numbers_and_blank_ones_are_passed_over() throws IOException {
        EventLines lines = lines("\uFEFFone\r\n\n  \t\ntwo 王\nthree", false);
        assertEquals(List.of("1:one\r", "4:two 王", "5:three"), all(lines));
        assertEquals(5, lines.linesTaken());
        assertNull(lines.next());
    }

    @Test
    void a_line_is_ready_once_its_end_was_read() throws IOException {
        EventLines lines = lines("one\ntwo\nhalf", false);
        assertFalse(lines.isReady());
        assertNotNullLine(lines);
        assertTrue(lines.isReady());
        assertNotNullLine(lines);
        assertFalse(lines.isReady());
        assertEquals(4, assertNotNullLine(lines).size());
    }

    @Test
    void a_last_line_without_an_end_waits_when_ends_matter() throws IOException {
        EventLines lines = lines("one\ntwo\nhalf", true);
        assertEquals(List.of("1:one", "2:two"), all(lines));
        assertEquals(8, lines.bytesTaken());
        assertEquals(2, lines.linesTaken());
    }

    @Test
    void of_a_line_that_is_too_long_only_a_part_is_kept() throws IOException {
        char[] long1 = new char[5 << 20];
        Arrays.fill(long1, 'x');
        EventLines lines = lines("a\n" + new String(long1) + "\nb\n", true);
        assertEquals(1, assertNotNullLine(lines).number());
        EventLine cut = assertNotNullLine(lines);
        assertTrue(cut.size() > RecordSplitter.MAX_RECORD_BYTES);
        assertTrue(cut.size() < 2 * RecordSplitter.MAX_RECORD_BYTES);
        assertEquals(2 + (5 << 20) + 1, lines.bytesTaken());
        assertEquals(3, assertNotNullLine(lines).number());
        EventLines unfinished = lines("a\n" + new String(long1), true);
        assertEquals(1, all(unfinished).size());
        assertEquals(2, unfinished.bytesTaken());
    }

    private static EventLine assertNotNullLine(EventLines lines) throws IOException {
        EventLine line = lines.next();
        assertNotNull(line);
        return line;
    }
}
