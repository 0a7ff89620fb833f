package io.ringwork.cypher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.store.StoreException;

/** Rings and runs as the store keeps them whole: JSON of all their fields, in full precision. */
final class RingDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A store written by a later version of the same schema may know more fields.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RingDocument() {}

    static String write(Object ringOrRun) {
        try {
            return JSON.writeValueAsString(ringOrRun);
        } catch (JsonProcessingException broken) {
            throw new StoreException(StoreException.Code.FAILED, "A result cannot be written as JSON.", broken);
        }
    }

    static Ring ring(String document) {
        return read(document, Ring.class);
    }

    static Run run(String document) {
        return read(document, Run.class);
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JsonProcessingException broken) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The store holds a " + type.getSimpleName() + " that this version cannot read.",
                    broken);
        }
    }
}
