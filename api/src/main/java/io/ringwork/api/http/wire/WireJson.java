package io.ringwork.api.http.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes the records of the wire: snake_case names, ISO 8601 instants, UTF-8. */
public final class WireJson {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private WireJson() {}

    /**
     * The value as JSON.
     *
     * @throws IllegalArgumentException when the value is no record of the wire, which is a bug
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getName(), e);
        }
    }

    /** The name on the wire of a component or property: {@code ringId} is {@code ring_id}. */
    public static String name(String camelCase) {
        return NAMES.translate(camelCase);
    }
}
