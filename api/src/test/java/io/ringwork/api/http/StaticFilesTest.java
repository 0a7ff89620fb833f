package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticFilesTest extends RunningServer {

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void the_root_is_the_viewers_index_which_is_always_asked_for_again() {
        for (String path : List.of("/", "/index.html", "/?ring=8F3K")) {
            HttpResponse<String> index = client.get(path);
            assertEquals(200, index.statusCode());
            assertEquals("<!doctype html><title>Ringwork</title>", index.body());
            assertEquals("text/html;charset=utf-8", header(index, "Content-Type"));
            assertEquals("no-cache", header(index, "Cache-Control"));
        }
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_good() {
        HttpResponse<String> script = client.get("/assets/index-B7xk_2Qz.js");
        assertEquals("text/javascript;charset=utf-8", header(script, "Content-Type"));
        assertEquals("public, max-age=31536000, immutable", header(script, "Cache-Control"));
        HttpResponse<String> logo = client.get("/assets/logo.svg");
        assertEquals("image/svg+xml", header(logo, "Content-Type"));
        assertEquals("no-cache", header(logo, "Cache-Control"));
    }

    @Test
    void a_path_of_very_many_folders_is_no_file() {
        assertEquals(404, client.get("/a".repeat(3_800) + ".js").statusCode());
    }

    @Test
    void what_the_browser_has_already_is_not_sent_again() {
        HttpResponse<String> first = client.get("/");
        String tag = header(first, "ETag");
        assertTrue(tag.matches("W/\"[0-9a-f]{16}\""), tag);
        HttpResponse<String> again = client.get("/", "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, client.get("/", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void long_answers_are_compressed_for_those_who_can_read_it() {
        for (String path : List.of("/assets/index-B7xk_2Qz.js", "/openapi.json")) {
            HttpResponse<String> packed = client.get(path, "Accept-Encoding", "gzip");
            assertEquals("gzip", header(packed, "Content-Encoding"), path);
            HttpResponse<String> plain = client.get(path);
            assertEquals("", header(plain, "Content-Encoding"), path);
            assertTrue(packed.body().length() < plain.body().length() / 2, path);
            assertEquals("Accept-Encoding", header(plain, "Vary"), path);
            assertEquals("Accept-Encoding", header(packed, "Vary"), path);
        }
    }

    @Test
    void nothing_outside_the_viewer_is_served() {
        for (String path : List.of(
                "/../secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e/secret.txt",
                "/assets/..%2f..%2fsecret.txt",
                "/assets/%2e%2e/%2e%2e/secret.txt",
                "/..\\secret.txt",
                "//secret.txt",
                "/web/index.html",
                "/assets",
                "/assets/",
                "/secret.txt",
                "/logback.xml")) {
            String answer = client.raw("GET " + path + " HTTP/1.1", "Host: localhost");
            assertTrue(answer.matches("(?s)HTTP/1.1 (400|404) .*"), path + ": " + answer);
            assertFalse(answer.contains("outside the viewer"), path);
            assertFalse(answer.contains("index-B7xk"), path);
        }
    }

    @Test
    void the_viewer_answers_only_to_reading() {
        assertEquals(200, client.send("HEAD", "/").statusCode());
        assertEquals(404, client.send("POST", "/index.html").statusCode());
    }
}
