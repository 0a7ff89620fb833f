package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.VendorRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows rows by a detection run over the whole store after each update: slow, and what all others have to agree with. */
public final class RerunWatch implements RingWatch {

    private final GraphStore store;
    private final DetectParameters parameters;
    private List<Ring> rings;

    /**
     * Starts.
     *
     * @param rings as they are for what the store holds, with the ids that they keep
     */
    public RerunWatch(GraphStore store, DetectParameters parameters, List<Ring> rings) {
        this.store = store;
        this.parameters = parameters;
        this.rings = List.copyOf(rings);
    }

    @Override
    public List<RingChange> update(Collection<VendorRows> vendors) {
        Map<String, Ring> before = new HashMap<>();
        rings.forEach(ring -> before.put(ring.id(), ring));
        StandingJudgements judgements = StandingJudgements.of(store.judgements().listStanding());
        DetectionOutcome outcome =
                new DetectRings().run(store.reader(), parameters, judgements.decisions(), List.copyOf(rings));
        rings = outcome.findings().rings();
        Map<String, RingChange> changes = new TreeMap<>();
        for (Ring ring : rings) {
            Ring old = before.remove(ring.id());
            RingChange change = change(old, ring);
            if (change != null) {
                changes.put(ring.id(), change);
            }
        }
        before.values().forEach(gone -> changes.put(gone.id(), gone(gone)));
        return List.copyOf(changes.values());
    }

    @Override
    public List<Ring> rings() {
        return rings;
    }

    private static RingChange gone(Ring ring) {
        return new RingChange(RingChange.Kind.DISSOLVED, ring, List.of(), List.copyOf(members(ring)), List.of());
    }

    private @Nullable RingChange change(@Nullable Ring old, Ring ring) {
        Set<String> added = members(ring);
        Set<String> removed = old == null ? new TreeSet<>() : members(old);
        Set<String> kept = new TreeSet<>(added);
        kept.retainAll(removed);
        added.removeAll(kept);
        removed.removeAll(kept);
        RingChange.Kind kind = kind(old, ring, added, removed);
        return kind == null
                ? null
                : new RingChange(
                        kind,
                        ring,
                        List.copyOf(added),
                        List.copyOf(removed),
                        added.isEmpty() ? List.of() : returned(ring, added));
    }

    private static RingChange.@Nullable Kind kind(
            @Nullable Ring old, Ring ring, Set<String> added, Set<String> removed) {
        if (old == null) {
            return switch (ring.status()) {
                case MERGED -> RingChange.Kind.MERGED;
                case SPLIT -> RingChange.Kind.SPLIT;
                default -> RingChange.Kind.NEW;
            };
        }
        if (added.isEmpty() && removed.isEmpty()) {
            boolean same = old.evidence().equals(ring.evidence())
                    && old.score() == ring.score()
                    && old.standing() == ring.standing();
            return same ? null : RingChange.Kind.CHANGED;
        }
        if (ring.status() == RingStatus.MERGED) {
            return RingChange.Kind.MERGED;
        }
        if (ring.status() == RingStatus.SPLIT) {
            return RingChange.Kind.SPLIT;
        }
        return added.isEmpty() ? RingChange.Kind.SHRUNK : RingChange.Kind.GROWN;
    }

    /** Members that came after another member was removed. */
    private List<String> returned(Ring ring, Set<String> added) {
        List<Vendor> members = new ArrayList<>();
        store.reader().readVendors(members(ring)).forEach(rows -> members.add(rows.vendor()));
        Instant firstRemoval = members.stream()
                .map(Vendor::removedAt)
                .filter(time -> time != null)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return members.stream()
                .filter(member -> added.contains(member.id()))
                .filter(member -> {
                    Instant registered = member.registeredAt();
                    return registered != null && !registered.isBefore(firstRemoval) && member.removedAt() == null;
                })
                .map(Vendor::id)
                .toList();
    }

    private static Set<String> members(Ring ring) {
        Set<String> members = new TreeSet<>();
        for (RingMember member : ring.vendors()) {
            members.add(member.vendorId());
        }
        return members;
    }
}
