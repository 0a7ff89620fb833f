package io.ringwork.api.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request: one JSON object in UTF-8. Another content type is refused, because a form of a foreign page
 * can send such a request without asking first.
 */
final class JsonBody {

    private static final Pattern TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonBody() {}

    /**
     * The fields, in the order in which they stand.
     *
     * @throws ProblemException when the body is of another type, too large, or no JSON object
     * @throws IOException when the caller goes away
     */
    static Map<String, JsonNode> read(HttpServletRequest request) throws IOException {
        requireJson(request.getContentType());
        byte[] bytes = request.getInputStream().readNBytes(Guard.LARGEST_BODY_BYTES + 1);
        if (bytes.length > Guard.LARGEST_BODY_BYTES) {
            throw Guard.tooLarge(Guard.LARGEST_BODY_BYTES);
        }
        JsonNode body;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            body = JSON.readTree(text);
        } catch (CharacterCodingException e) {
            throw badRequest("The body is no UTF-8");
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw badRequest("The body is no well-formed JSON"
                    + (where == null ? "" : ", see line " + where.getLineNr() + ", column " + where.getColumnNr()));
        }
        if (!body.isObject()) {
            throw badRequest("The body must be one JSON object");
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        body.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null || !TYPE.matcher(contentType.strip()).matches()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.UNSUPPORTED_TYPE,
                    "The body must be JSON in UTF-8: send Content-Type: application/json"));
        }
    }

    private static ProblemException badRequest(String detail) {
        return new ProblemException(Problem.of(ProblemCode.BAD_REQUEST, detail));
    }
}
