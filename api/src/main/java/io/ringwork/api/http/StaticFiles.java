package io.ringwork.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the viewer, from the folder {@code web} of the class path. */
final class StaticFiles {

    /** Only plain names with an ending: no way up, no folder, nothing encoded. */
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");

    /** Matching a longer one would need more stack than a thread has. */
    private static final int LONGEST_PATH = 256;

    /** The bundler puts a hash of the content into these names. */
    private static final Pattern HASHED = Pattern.compile("/assets/.*-[A-Za-z0-9_-]{8,}\\.[a-z0-9.]+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    private final ClassLoader classes;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** The content of a file and its entity tag. */
    private static final class File {

        private final byte[] content;
        private final String tag;

        private File(byte[] content) {
            this.content = content;
            this.tag = tag(content);
        }
    }

    StaticFiles(ClassLoader classes) {
        this.classes = classes;
    }

    /** Answers with the file of that path; without one it leaves the request as it is. */
    boolean serve(Context context) {
        String given = context.req().getRequestURI();
        String path = given.equals("/") ? "/index.html" : given;
        boolean plain = path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
        Optional<File> file = plain ? find(path) : Optional.empty();
        file.ifPresent(found -> answer(context, path, found));
        return file.isPresent();
    }

    private static void answer(Context context, String path, File file) {
        context.header("ETag", file.tag);
        context.header(
                "Cache-Control", HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache");
        if (isKnown(context.header("If-None-Match"), file.tag)) {
            context.status(304);
            return;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        context.result(file.content);
    }

    private static boolean isKnown(@Nullable String tags, String tag) {
        if (tags == null) {
            return false;
        }
        for (String known : tags.split(",", -1)) {
            if (known.strip().equals(tag) || known.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }

    private Optional<File> find(String path) {
        File known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = classes.getResourceAsStream("web" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            File file = new File(content);
            files.put(path, file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file of the viewer", e);
        }
    }

    /** A weak tag: the same file may go out compressed or not. */
    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
