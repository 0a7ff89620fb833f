package io.ringwork.api.http;

import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request that is JSON Lines: whole and in bounded memory, so that nothing of a body that is too large
 * is applied. Another content type is refused, as that of {@link JsonBody} is.
 */
final class LinesBody {

    /** Bytes of a body at most. */
    static final int LARGEST_BYTES = 4 << 20;

    /** How the lines are called in requests. */
    static final String MEDIA_TYPE = "application/jsonl";

    private static final Pattern TYPE = Pattern.compile(
            "application/(jsonl|x-jsonlines|x-ndjson)\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private LinesBody() {}

    /**
     * The bytes of the body.
     *
     * @throws ProblemException when the body is of another type or too large
     * @throws IOException when the caller goes away
     */
    static InputStream read(HttpServletRequest request) throws IOException {
        requireLines(request.getContentType());
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw Guard.tooLarge(LARGEST_BYTES);
        }
        return new ByteArrayInputStream(bytes);
    }

    private static void requireLines(@Nullable String contentType) {
        if (contentType == null || !TYPE.matcher(contentType.strip()).matches()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.UNSUPPORTED_TYPE,
                    "The body must be JSON Lines in UTF-8: send Content-Type: " + MEDIA_TYPE));
        }
    }
}
