package io.ringwork.graph.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Standing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ring as one line of JSON, with its properties in a fixed order. Two forms have the same properties: {@link #write}
 * keeps every number in full, so that {@link #read} gives an equal ring; {@link #writeRounded} is the line of
 * {@code rings.jsonl}.
 */
public final class RingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RingJson() {}

    /** The ring with every number in full. */
    public static String write(Ring ring) {
        return write(ring, false);
    }

    /** The ring with bits rounded to 4 decimals, membership and risk to 6. */
    public static String writeRounded(Ring ring) {
        return write(ring, true);
    }

    private static String write(Ring ring, boolean rounded) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            new RingJsonWriter(out, rounded).write(ring);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /**
     * The ring that {@link #write} wrote.
     *
     * @throws IllegalArgumentException for text that is no ring
     */
    public static Ring read(String json) {
        try {
            return ring(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a ring in JSON: " + e.getMessage(), e);
        }
    }

    private static Ring ring(JsonNode node) {
        Map<ReportOutcome, Integer> reports = new EnumMap<>(ReportOutcome.class);
        field(node, "reports")
                .properties()
                .forEach(entry -> reports.put(
                        word(ReportOutcome.find(entry.getKey()), entry.getKey()),
                        entry.getValue().intValue()));
        return new Ring(
                text(node, "ring_id"),
                field(node, "rank").intValue(),
                word(Standing.find(text(node, "standing")), text(node, "standing")),
                number(node, "score"),
                list(node, "vendors", RingJson::member),
                list(node, "cells", RingJson::texts),
                list(node, "evidence", RingJson::evidence),
                list(node, "bridges", RingJson::bridge),
                reports,
                instant(node, "first_seen"),
                instant(node, "last_seen"),
                word(RingStatus.find(text(node, "status")), text(node, "status")),
                list(node, "lineage", JsonNode::textValue),
                list(node, "contributions", RingJson::contribution));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(child -> texts.add(child.textValue()));
        return List.copyOf(texts);
    }

    private static RingMember member(JsonNode node) {
        return new RingMember(
                text(node, "vendor_id"),
                number(node, "membership"),
                number(node, "risk"),
                list(node, "contributions", RingJson::contribution));
    }

    private static RingEvidence evidence(JsonNode node) {
        return new RingEvidence(
                word(IdentifierKind.find(text(node, "kind")), text(node, "kind")),
                text(node, "value"),
                list(node, "vendors", JsonNode::textValue),
                field(node, "holders").intValue(),
                number(node, "bits"),
                list(node, "sources", JsonNode::textValue));
    }

    private static Ring.Bridge bridge(JsonNode node) {
        return new Ring.Bridge(text(node, "vendor_a"), text(node, "vendor_b"), number(node, "bits"));
    }

    private static Contribution contribution(JsonNode node) {
        return new Contribution(text(node, "name"), number(node, "bits"), text(node, "sentence"));
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("not a ring in JSON: there is no " + name);
        }
        return field;
    }

    private static String text(JsonNode node, String name) {
        String text = field(node, name).textValue();
        if (text == null) {
            throw new IllegalArgumentException("not a ring in JSON: " + name + " is no text");
        }
        return text;
    }

    private static double number(JsonNode node, String name) {
        return field(node, name).doubleValue();
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        return field(node, name).isNull() ? null : Instant.parse(text(node, name));
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        field(node, name).forEach(child -> list.add(element.apply(child)));
        return List.copyOf(list);
    }

    private static <T> T word(Optional<T> found, String word) {
        return found.orElseThrow(() -> new IllegalArgumentException("not a ring in JSON: unknown word " + word));
    }
}
