package io.ringwork.graph.store;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.VendorRisk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps all runs, in the order in which they were saved. */
final class MemoryLedger implements RunLedger {

    private final MemoryFacts lock;
    private final List<Saved> saved = new ArrayList<>();

    private record Saved(Run run, Findings findings) {}

    MemoryLedger(MemoryFacts lock) {
        this.lock = lock;
    }

    @Override
    public void save(Run run, Findings findings) {
        synchronized (lock) {
            saved.removeIf(old -> old.run().id().equals(run.id()));
            saved.add(new Saved(run, findings));
        }
    }

    @Override
    public void amend(String runId, List<Ring> changed, Collection<String> gone) {
        synchronized (lock) {
            Set<String> replaced = new TreeSet<>(gone);
            changed.forEach(ring -> replaced.add(ring.id()));
            saved.replaceAll(one -> one.run().id().equals(runId) ? amended(one, changed, replaced) : one);
        }
    }

    private static Saved amended(Saved one, List<Ring> changed, Set<String> replaced) {
        Findings findings = one.findings();
        List<Ring> rings = new ArrayList<>(findings.rings());
        Set<String> left = new TreeSet<>();
        rings.stream()
                .filter(ring -> replaced.contains(ring.id()))
                .forEach(ring -> ring.vendors().forEach(member -> left.add(member.vendorId())));
        rings.removeIf(ring -> replaced.contains(ring.id()));
        rings.addAll(changed);
        Map<String, VendorRisk> risks = new TreeMap<>();
        findings.vendors().forEach(risk -> risks.put(risk.vendorId(), risk));
        left.forEach(
                id -> risks.computeIfPresent(id, (any, risk) -> new VendorRisk(id, null, 0, risk.risk(), risk.rank())));
        for (Ring ring : changed) {
            for (RingMember member : ring.vendors()) {
                VendorRisk known = risks.get(member.vendorId());
                risks.put(
                        member.vendorId(),
                        new VendorRisk(
                                member.vendorId(),
                                ring.id(),
                                member.membership(),
                                member.risk(),
                                known == null ? 0 : known.rank()));
            }
        }
        return new Saved(
                one.run(), new Findings(rings, List.copyOf(risks.values()), findings.links(), findings.suppressed()));
    }

    @Override
    public Optional<Run> findLatestRun() {
        return listRuns().stream().findFirst();
    }

    @Override
    public Optional<Run> findRun(String runId) {
        return listRuns().stream().filter(run -> run.id().equals(runId)).findFirst();
    }

    @Override
    public List<Run> listRuns() {
        synchronized (lock) {
            List<Run> runs = new ArrayList<>(saved.stream().map(Saved::run).toList());
            Collections.reverse(runs);
            return runs;
        }
    }

    @Override
    public List<Ring> listRings(String runId) {
        synchronized (lock) {
            return saved.stream()
                    .filter(one -> one.run().id().equals(runId))
                    .flatMap(one -> one.findings().rings().stream())
                    .sorted(Comparator.comparingInt(Ring::rank).thenComparing(Ring::id))
                    .toList();
        }
    }

    @Override
    public Optional<Ring> findRing(String ringId) {
        synchronized (lock) {
            return saved.stream()
                    .flatMap(one -> one.findings().rings().stream())
                    .filter(ring -> ring.id().equals(ringId))
                    .reduce((earlier, later) -> later);
        }
    }

    @Override
    public List<SuppressedValue> listSuppressed(String runId) {
        synchronized (lock) {
            return saved.stream()
                    .skip(Math.max(0, saved.size() - 1))
                    .filter(one -> one.run().id().equals(runId))
                    .flatMap(one -> one.findings().suppressed().stream())
                    .sorted(Comparator.comparing(
                                    (SuppressedValue value) -> value.kind().word())
                            .thenComparing(SuppressedValue::value))
                    .toList();
        }
    }

    @Override
    public List<SuppressedValue> listSuppressed(String runId, Collection<String> vendorIds) {
        synchronized (lock) {
            return listSuppressed(runId).stream()
                    .filter(value -> {
                        Set<String> users = lock.users(value.kind().word() + ":" + value.value());
                        users.retainAll(Set.copyOf(vendorIds));
                        return users.size() > 1;
                    })
                    .toList();
        }
    }

    @Override
    public Map<String, VendorRisk> findRisks(Collection<String> vendorIds) {
        synchronized (lock) {
            Map<String, VendorRisk> risks = new TreeMap<>();
            Set<String> wanted = new TreeSet<>(vendorIds);
            if (!saved.isEmpty()) {
                saved.get(saved.size() - 1).findings().vendors().stream()
                        .filter(risk -> wanted.contains(risk.vendorId()))
                        .forEach(risk -> risks.put(risk.vendorId(), risk));
            }
            return risks;
        }
    }

    /** Adds the nodes and relationships of the ledger to the counts. */
    void addCounts(Map<String, Long> counts) {
        Set<String> ringIds = new TreeSet<>();
        saved.forEach(one -> one.findings().rings().forEach(ring -> ringIds.add(ring.id())));
        long found = 0;
        long became = 0;
        for (Saved one : saved) {
            found += one.findings().rings().size();
            for (Ring ring : one.findings().rings()) {
                became += ring.lineage().stream()
                        .distinct()
                        .filter(ringIds::contains)
                        .count();
            }
        }
        counts.put("Run", (long) saved.size());
        counts.put("Ring", (long) ringIds.size());
        counts.put("FOUND", found);
        counts.put("BECAME", became);
        if (!saved.isEmpty()) {
            Findings latest = saved.get(saved.size() - 1).findings();
            counts.put("LINKED_TO", (long) latest.links().size());
            counts.put(
                    "MEMBER_OF",
                    latest.rings().stream()
                            .mapToLong(ring -> ring.vendors().size())
                            .sum());
            counts.put(
                    "IGNORED",
                    latest.suppressed().stream()
                            .filter(value ->
                                    lock.identifiers.containsKey(value.kind().word() + ":" + value.value()))
                            .count());
        }
    }
}
