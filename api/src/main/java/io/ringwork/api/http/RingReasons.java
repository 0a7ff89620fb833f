package io.ringwork.api.http;

import io.ringwork.api.http.wire.RingProof;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.score.Sentences;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.NodeRef;
import io.ringwork.graph.store.NodeView;
import io.ringwork.graph.store.RunLedger;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says why vendors are a ring. */
final class RingReasons {

    private static final int SHOWN_AT_EACH_END = 4;

    private final GraphStore store;
    private final AddressUses addresses;

    RingReasons(GraphStore store) {
        this.store = store;
        this.addresses = new AddressUses(store);
    }

    /** All shared values of the ring; a few look-ups for each, one more for each holder of a resolved address. */
    RingProof of(Ring ring) {
        return new RingProof(
                ring.id(),
                ring.score(),
                ring.evidence().stream().map(this::item).toList(),
                ignored(ring));
    }

    /** The strongest shared value of the ring in one line, a long account number by its ends. */
    String inShort(Ring ring) {
        if (ring.evidence().isEmpty()) {
            return Sentences.number(ring.vendors().size()) + " vendors";
        }
        RingEvidence strongest = ring.evidence().get(0);
        return Sentences.fact(
                strongest.kind(),
                shortened(strongest.kind(), strongest.value()),
                strongest.vendors().size());
    }

    private RingProof.Item item(RingEvidence evidence) {
        NodeRef ref = new NodeRef(evidence.kind().word(), evidence.value());
        return new RingProof.Item(
                ref.kind(),
                ref.id(),
                evidence.bits(),
                evidence.vendors(),
                evidence.holders(),
                Sentences.evidence(evidence),
                raws(evidence, ref),
                evidence.sources().stream().map(RingReasons::row).toList());
    }

    /** Spellings of the node of that value; of an address or building also those under which it is other nodes. */
    private List<String> raws(RingEvidence evidence, NodeRef ref) {
        TreeSet<String> raws =
                new TreeSet<>(store.explorer().findNode(ref).map(NodeView::raws).orElse(List.of()));
        if (evidence.kind().family() == IdentifierFamily.ADDRESS) {
            addresses.of(evidence, evidence.vendors()).forEach(use -> raws.addAll(use.raws()));
        }
        return List.copyOf(raws);
    }

    /** Of the last run alone; its members know their ring. */
    private List<RingProof.Ignored> ignored(Ring ring) {
        RunLedger ledger = store.ledger();
        List<String> members = ring.vendors().stream().map(RingMember::vendorId).toList();
        boolean ofLastRun = ledger.findRisks(members.subList(0, Math.min(1, members.size()))).values().stream()
                .anyMatch(risk -> ring.id().equals(risk.ringId()));
        Optional<Run> run = ofLastRun ? ledger.findLatestRun() : Optional.empty();
        return run.map(last -> ledger.listSuppressed(last.id(), members)).orElse(List.of()).stream()
                .map(RingReasons::ignored)
                .toList();
    }

    private static RingProof.Ignored ignored(SuppressedValue value) {
        return new RingProof.Ignored(
                value.kind().word(),
                value.value(),
                value.vendors(),
                value.threshold(),
                value.reason(),
                Sentences.suppressed(value));
    }

    static RingProof.Row row(String stableId) {
        int hash = stableId.lastIndexOf('#');
        return new RingProof.Row(stableId.substring(0, Math.max(hash, 0)), stableId.substring(hash + 1));
    }

    private static String shortened(IdentifierKind kind, String value) {
        boolean number = switch (kind) {
            case IBAN, BANK_ACCOUNT, CARD_ACQUIRER, CRYPTO, OTHER_ACCOUNT, DEVICE, PGP, IMAGE -> true;
            default -> false;
        };
        int characters = value.codePointCount(0, value.length());
        if (!number || characters <= 3 * SHOWN_AT_EACH_END) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, SHOWN_AT_EACH_END))
                + "…"
                + value.substring(value.offsetByCodePoints(value.length(), -SHOWN_AT_EACH_END));
    }
}
