package io.ringwork.api.http;

import io.javalin.http.Context;
import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no user of this machine sent on purpose, and sets the headers that keep browsers from doing more than the
 * viewer needs. A name that an attacker controls may resolve to a loopback address (DNS rebinding): then the browser
 * sends that name as host, so only names of this machine are served.
 */
final class Guard {

    /** Headers of every answer. */
    static final Map<String, String> HEADERS = headers();

    /** Bytes of a body at most, but for one of lines. */
    static final int LARGEST_BODY_BYTES = 1 << 16;

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:[0-9]{1,5})?");

    private final Set<String> names;

    /**
     * @param host the address that the server listens on, as it stands in an URI
     */
    Guard(String host) {
        this.names = Stream.of(host, "127.0.0.1", "localhost", "[::1]")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets the request pass, or throws the problem that answers it. */
    void check(Context context) {
        HEADERS.forEach(context::header);
        String host = context.header("Host");
        if (!isOurs(host) || !isOurs(context.req().getServerName())) {
            throw new ProblemException(Problem.of(
                    ProblemCode.FORBIDDEN_HOST,
                    "This server answers only to the names 127.0.0.1, localhost and [::1] of its own machine"));
        }
        String method = context.req().getMethod();
        String origin = context.header("Origin");
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads && origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.FORBIDDEN_ORIGIN, "Pages of another origin may not change anything here"));
        }
        boolean takesLines = context.req().getRequestURI().equals(Routes.BASE + EventResource.PATH);
        int largest = takesLines ? LinesBody.LARGEST_BYTES : LARGEST_BODY_BYTES;
        if (context.req().getContentLengthLong() > largest) {
            throw tooLarge(largest);
        }
    }

    /** For a body of more bytes than that. */
    static ProblemException tooLarge(int largest) {
        return new ProblemException(
                Problem.of(ProblemCode.TOO_LARGE, "The request has more than " + largest + " bytes"));
    }

    private boolean isOurs(@Nullable String host) {
        if (host == null) {
            return false;
        }
        Matcher matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return matcher.matches() && names.contains(matcher.group(1));
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:;"
                        + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Embedder-Policy", "require-corp");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept-Encoding");
        return Map.copyOf(headers);
    }
}
