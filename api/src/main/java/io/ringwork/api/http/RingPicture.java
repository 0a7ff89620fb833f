package io.ringwork.api.http;

import io.ringwork.api.http.wire.RingGraph;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.GraphStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws a ring as vendors and the values that they share. */
final class RingPicture {

    /** The most nodes of a picture: beyond it nobody can read it, and the answer says that it is cut. */
    static final int MOST_NODES = 2000;

    private final GraphStore store;
    private final AddressUses addresses;

    RingPicture(GraphStore store) {
        this.store = store;
        this.addresses = new AddressUses(store);
    }

    RingGraph of(Ring ring) {
        List<RingMember> members =
                ring.vendors().subList(0, Math.min(MOST_NODES, ring.vendors().size()));
        int room = MOST_NODES - members.size();
        List<RingEvidence> values =
                ring.evidence().subList(0, Math.min(room, ring.evidence().size()));
        Set<String> drawn = new HashSet<>();
        members.forEach(member -> drawn.add(member.vendorId()));

        List<RingGraph.Edge> edges = new ArrayList<>();
        Map<String, Integer> degrees = new HashMap<>();
        for (RingEvidence value : values) {
            List<String> holders =
                    value.vendors().stream().filter(drawn::contains).toList();
            Map<String, UseRole> roles = roles(value, holders);
            for (String vendor : holders) {
                degrees.merge(vendor, 1, Integer::sum);
                edges.add(new RingGraph.Edge(
                        key(NodeKinds.VENDOR, vendor),
                        key(value.kind().word(), value.value()),
                        roles.getOrDefault(vendor, UseRole.USES).name(),
                        value.bits()));
            }
        }
        boolean complete = members.size() == ring.vendors().size()
                && values.size() == ring.evidence().size();
        return new RingGraph(ring.id(), complete, nodes(members, values, degrees), edges);
    }

    private List<RingGraph.Node> nodes(
            List<RingMember> members, List<RingEvidence> values, Map<String, Integer> degrees) {
        List<String> ids = members.stream().map(RingMember::vendorId).toList();
        Map<String, String> names = store.explorer().findVendorNames(ids);
        List<RingGraph.Node> nodes = new ArrayList<>();
        for (RingMember member : members) {
            String id = member.vendorId();
            nodes.add(new RingGraph.Node(
                    key(NodeKinds.VENDOR, id),
                    NodeKinds.VENDOR,
                    id,
                    names.getOrDefault(id, id),
                    member.risk(),
                    null,
                    degrees.getOrDefault(id, 0)));
        }
        for (RingEvidence value : values) {
            String kind = value.kind().word();
            nodes.add(new RingGraph.Node(
                    key(kind, value.value()), kind, value.value(), value.value(), null, value.bits(), value.holders()));
        }
        return nodes;
    }

    /** How each holder uses the value; only an address can be used in several ways, so only it is looked up. */
    private Map<String, UseRole> roles(RingEvidence value, List<String> holders) {
        IdentifierKind kind = value.kind();
        if (kind.family() == IdentifierFamily.ADDRESS) {
            return addressRoles(value, holders);
        }
        UseRole role = switch (kind.family()) {
            case PAYMENT_ACCOUNT -> UseRole.PAID_INTO;
            case IMAGE, TITLE -> UseRole.SHOWS;
            default -> UseRole.USES;
        };
        Map<String, UseRole> roles = new HashMap<>();
        holders.forEach(vendor -> roles.put(vendor, role));
        return roles;
    }

    /** The first role, in the order of {@link UseRole}, that each holder has at the address or in the building. */
    private Map<String, UseRole> addressRoles(RingEvidence value, List<String> holders) {
        Map<String, UseRole> roles = new HashMap<>();
        for (AddressUses.Use use : addresses.of(value, holders)) {
            roles.merge(use.vendor(), use.role(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return roles;
    }

    private static String key(String kind, String id) {
        return kind + ":" + id;
    }
}
