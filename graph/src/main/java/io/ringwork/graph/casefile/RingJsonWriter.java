package io.ringwork.graph.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the properties of a ring in their order. */
final class RingJsonWriter {

    private final JsonGenerator out;
    private final boolean rounded;

    RingJsonWriter(JsonGenerator out, boolean rounded) {
        this.out = out;
        this.rounded = rounded;
    }

    void write(Ring ring) throws IOException {
        out.writeStartObject();
        out.writeStringField("ring_id", ring.id());
        out.writeNumberField("rank", ring.rank());
        out.writeStringField("standing", ring.standing().word());
        bits("score", ring.score());
        out.writeArrayFieldStart("vendors");
        for (RingMember member : ring.vendors()) {
            member(member);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("cells");
        for (List<String> cell : ring.cells()) {
            out.writeStartArray();
            for (String vendor : cell) {
                out.writeString(vendor);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("evidence");
        for (RingEvidence evidence : ring.evidence()) {
            evidence(evidence);
        }
        out.writeEndArray();
        out.writeObjectFieldStart("reports");
        for (ReportOutcome outcome : ReportOutcome.values()) {
            Integer count = ring.reports().get(outcome);
            if (count != null) {
                out.writeNumberField(outcome.word(), count);
            }
        }
        out.writeEndObject();
        instant("first_seen", ring.firstSeen());
        instant("last_seen", ring.lastSeen());
        out.writeStringField("status", ring.status().word());
        texts("lineage", ring.lineage());
        out.writeArrayFieldStart("bridges");
        for (Ring.Bridge bridge : ring.bridges()) {
            out.writeStartObject();
            out.writeStringField("vendor_a", bridge.vendorA());
            out.writeStringField("vendor_b", bridge.vendorB());
            bits("bits", bridge.bits());
            out.writeEndObject();
        }
        out.writeEndArray();
        contributions(ring.contributions());
        out.writeEndObject();
    }

    private void member(RingMember member) throws IOException {
        out.writeStartObject();
        out.writeStringField("vendor_id", member.vendorId());
        share("membership", member.membership());
        share("risk", member.risk());
        contributions(member.contributions());
        out.writeEndObject();
    }

    private void evidence(RingEvidence evidence) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", evidence.kind().word());
        out.writeStringField("value", evidence.value());
        texts("vendors", evidence.vendors());
        out.writeNumberField("holders", evidence.holders());
        bits("bits", evidence.bits());
        texts("sources", evidence.sources());
        out.writeEndObject();
    }

    private void contributions(List<Contribution> contributions) throws IOException {
        out.writeArrayFieldStart("contributions");
        for (Contribution contribution : contributions) {
            out.writeStartObject();
            out.writeStringField("name", contribution.name());
            bits("bits", contribution.bits());
            out.writeStringField("sentence", contribution.sentence());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private void instant(String name, @Nullable Instant value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, value.toString());
        }
    }

    private void bits(String name, double value) throws IOException {
        if (rounded) {
            out.writeNumberField(name, Numbers.bits(value));
        } else {
            out.writeNumberField(name, value);
        }
    }

    private void share(String name, double value) throws IOException {
        if (rounded) {
            out.writeNumberField(name, Numbers.share(value));
        } else {
            out.writeNumberField(name, value);
        }
    }
}
