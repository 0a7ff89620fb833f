package io.ringwork.api.http.problem;

import io.javalin.http.HttpResponseException;
import io.ringwork.graph.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a call threw into a problem. Nothing of a bug leaves but an id, under which it is logged once. */
public final class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final int FRAMES_IN_ID = 8;

    private ProblemMapper() {}

    /** The problem that the caller gets. */
    public static Problem of(Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            return known.problem();
        }
        if (thrown instanceof HttpResponseException http && http.getStatus() < 500) {
            return ofStatus(http.getStatus());
        }
        if (thrown instanceof StoreException store && store.code() == StoreException.Code.UNREACHABLE) {
            LOG.warn("The store does not answer: {}", store.getMessage());
            return Problem.of(
                    ProblemCode.STORE_UNREACHABLE, "The store does not answer. Check that it runs, and try again");
        }
        if (thrown instanceof StoreException store && store.code() == StoreException.Code.NOT_READY) {
            return Problem.of(ProblemCode.NOT_READY, Objects.requireNonNullElse(store.getMessage(), "Try again later"));
        }
        return ofBug(thrown);
    }

    /** The problem for a status that was set before any call of ours ran. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "Nothing stands at this address");
            case 405 ->
                Problem.of(
                        ProblemCode.METHOD_NOT_ALLOWED,
                        "This address does not answer to the method; Allow says to which it does");
            case 413 -> Problem.of(ProblemCode.TOO_LARGE, "The request is too large");
            case 414 -> Problem.of(ProblemCode.URI_TOO_LONG, "The address is too long");
            case 431 -> Problem.of(ProblemCode.HEADERS_TOO_LARGE, "The headers of the request are too large");
            default ->
                status < 500
                        ? Problem.of(
                                ProblemCode.BAD_REQUEST, "The request is not well-formed HTTP, or its address is not")
                        : Problem.of(ProblemCode.INTERNAL, "Something went wrong in the server");
        };
    }

    private static Problem ofBug(Throwable bug) {
        String id = id(bug);
        LOG.error("Internal error {}", id, bug);
        return Problem.of(ProblemCode.INTERNAL, "Something went wrong in the server; its log tells more under " + id)
                .withId(id);
    }

    /** The same bug has the same id: a digest of what was thrown and where. */
    private static String id(Throwable bug) {
        StringBuilder text = new StringBuilder(bug.getClass().getName());
        StackTraceElement[] frames = bug.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES_IN_ID, frames.length); i++) {
            text.append('\n').append(frames[i]);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
