package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.VendorRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts of a store that go on changing: a whole input, and over it the vendors in whom something changed since. A
 * vendor keeps its number; later ones get the next. Memory grows with the vendors that changed, not with the number of
 * changes. Not for several threads at once.
 */
public final class LiveInput {

    private final DetectionInput base;
    private final ProjectionParameters parameters;
    private final Calibration calibration;
    private final Resolution resolution;
    private final PersonReader personReader;
    private final List<Vendor> vendors;
    private final Map<String, Integer> later = new HashMap<>();
    private final Map<Integer, PersonFacts> persons = new HashMap<>();
    private final Map<Integer, Map<Integer, UseFacts>> rows = new HashMap<>();
    private final Map<Integer, List<Report>> reports = new HashMap<>();
    private final LiveValues values;
    private final LiveOffers offers;
    private final LiveBirths births;

    /**
     * Begins with a whole store.
     *
     * @param projection of the whole store, with the parameters
     * @param resolved what comparison found in it
     * @param laterResolver compares later spellings with it
     */
    public LiveInput(
            Projection projection,
            ProjectionParameters parameters,
            List<ResolvedValue> resolved,
            LaterResolver laterResolver,
            PersonReader personReader) {
        this.base = projection.input();
        this.parameters = parameters;
        this.calibration = projection.calibration();
        this.resolution = new Resolution(resolved, key -> base.identifiers().find(key) >= 0, laterResolver);
        this.personReader = personReader;
        vendors = new ArrayList<>(base.vendorRecords());
        for (Report report : base.reports()) {
            String vendor = report.vendorId();
            int number = vendor == null ? -1 : base.vendors().find(vendor);
            if (number >= 0) {
                reports.computeIfAbsent(number, any -> new ArrayList<>()).add(report);
            }
        }
        int[] thresholds = new int[base.identifiers().size()];
        Arrays.setAll(thresholds, projection::threshold);
        values = new LiveValues(base, thresholds);
        offers = new LiveOffers(base.offers());
        births = new LiveBirths(calibration.persons.speak() ? base.persons() : List.of());
    }

    /** By what the facts are weighed. */
    public Calibration calibration() {
        return calibration;
    }

    /** What later spellings turned out to be. */
    public List<ResolvedValue> laterResolved() {
        return resolution.laterFound();
    }

    /** The number of a vendor, or -1 when it is not known. */
    public int find(String vendorId) {
        int known = base.vendors().find(vendorId);
        return known >= 0 ? known : later.getOrDefault(vendorId, -1);
    }

    /** The id of a vendor. */
    public String id(int vendor) {
        return vendors.get(vendor).id();
    }

    /**
     * Takes what the store now holds of some vendors.
     *
     * @return numbers of all vendors whose links may be others now, these among them
     */
    public Set<Integer> take(Collection<VendorRows> changed) {
        Set<Integer> touched = new TreeSet<>();
        Set<Integer> affected = new TreeSet<>();
        Map<Integer, Integer> holdersBefore = new TreeMap<>();
        Set<Integer> requalified = new TreeSet<>();
        Set<Integer> lessCertain = new TreeSet<>();
        for (VendorRows vendorRows : changed) {
            int vendor = number(vendorRows.vendor());
            vendorRows
                    .uses()
                    .forEach(use -> resolution
                            .meet(use.identifier())
                            .ifPresent(value -> lessCertain.add(values.number(value))));
            touched.add(vendor);
            PersonFacts before = person(vendor);
            PersonFacts now = personReader.read(vendorRows.vendor());
            persons.put(vendor, now);
            if (calibration.persons.speak()) {
                affected.addAll(births.set(vendor, before, now));
            }
            offers.set(vendor, vendorRows.listings());
            reports.put(vendor, vendorRows.reports());
            replace(vendor, uses(vendorRows, requalified), holdersBefore);
        }
        affected.addAll(touched);
        lessCertain.forEach(value -> affected.addAll(values.holders(value)));
        Set<Integer> doubtful = new TreeSet<>(requalified);
        doubtful.addAll(holdersBefore.keySet());
        touched.forEach(vendor -> doubtful.addAll(identifiers(vendor)));
        for (int value : union(requalified, holdersBefore.keySet())) {
            int before = holdersBefore.getOrDefault(value, values.holderCount(value));
            if (requalified.contains(value) || crosses(value, before)) {
                values.holders(value).forEach(holder -> doubtful.addAll(identifiers(holder)));
            }
        }
        for (int value : doubtful) {
            boolean counted = values.counts(value);
            boolean another = values.setThreshold(value, threshold(value));
            boolean more = holdersBefore.getOrDefault(value, values.holderCount(value)) != values.holderCount(value);
            if (another || (more && (counted || values.counts(value)))) {
                affected.addAll(values.holders(value));
            }
        }
        return affected;
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Whether a value that had so many holders became fit to corroborate others, or ceased to be. */
    private boolean crosses(int value, int before) {
        int now = values.holderCount(value);
        Identifier identifier = values.record(value);
        return (before < 2) != (now < 2)
                || HubRule.isBelowCap(identifier, before, parameters)
                        != HubRule.isBelowCap(identifier, now, parameters);
    }

    /** Ids of vendors whose rows must be read because values of theirs are shared now and were not when all was read. */
    public List<String> unread(Collection<Integer> affected) {
        Set<String> unread = new TreeSet<>();
        for (int vendor : affected) {
            if (!rows.containsKey(vendor)) {
                for (int value : identifiers(vendor)) {
                    if (values.counts(value) && base.uses().rightDegree(value) < 2) {
                        unread.add(id(vendor));
                    }
                }
            }
        }
        return List.copyOf(unread);
    }

    /** Vendors that a vendor may be linked to: they share a fact that can make a link, or a date of birth. */
    public Set<Integer> partners(int vendor) {
        Set<Integer> partners = new HashSet<>();
        for (int value : identifiers(vendor)) {
            if (values.counts(value)
                    && PriorTable.of(values.record(value).kind()).tie() != Prior.Tie.WEAK) {
                partners.addAll(values.holders(value));
            }
        }
        if (calibration.persons.speak()) {
            partners.addAll(births.bornAlike(person(vendor)));
        }
        return partners;
    }

    /** The vendors that have a picture or a wording which they and this one alone have. */
    public Set<Integer> pictureMates(int vendor) {
        Set<Integer> mates = new HashSet<>();
        for (int value : identifiers(vendor)) {
            IdentifierKind kind = values.record(value).kind();
            if ((kind == IdentifierKind.IMAGE || kind == IdentifierKind.TITLE)
                    && values.holderCount(value) == 2
                    && values.counts(value)) {
                mates.addAll(values.holders(value));
            }
        }
        return mates;
    }

    /** The facts of some vendors, with what must be known of the rest. O(uses of theirs · log). */
    public DetectionInput part(Collection<Integer> numbers) {
        int[] members = numbers.stream()
                .sorted(Comparator.comparing(this::id))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] used = Arrays.stream(members)
                .flatMap(vendor -> identifiers(vendor).stream().mapToInt(Integer::intValue))
                .distinct()
                .boxed()
                .sorted(Comparator.comparing(values::key))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Integer, Integer> local = new HashMap<>();
        for (int i = 0; i < used.length; i++) {
            local.put(used[i], i);
        }
        int edges =
                Arrays.stream(members).map(vendor -> identifiers(vendor).size()).sum();
        int[] left = new int[edges];
        int[] right = new int[edges];
        int count = 0;
        for (int i = 0; i < members.length; i++) {
            for (int value : identifiers(members[i])) {
                left[count] = i;
                right[count++] = local.getOrDefault(value, -1);
            }
        }
        Bipartite uses = Bipartite.of(members.length, used.length, left, right);
        UseFacts[] facts = new UseFacts[edges];
        Set<BirthDate> crowded = new HashSet<>();
        for (int i = 0; i < members.length; i++) {
            for (int position = 0; position < uses.leftDegree(i); position++) {
                facts[uses.edge(i, position)] = facts(members[i], used[uses.rightOf(i, position)]);
            }
            person(members[i]).births().stream().filter(births::isCrowded).forEach(crowded::add);
        }
        IdentifierList records =
                IdentifierList.of(Arrays.stream(used).mapToObj(values::record).toList());
        return new DetectionInput(
                IdMap.of(Arrays.stream(members).mapToObj(this::id).toList()),
                Arrays.stream(members).mapToObj(vendors::get).toList(),
                Arrays.stream(members).mapToObj(this::person).toList(),
                records.keys(),
                records,
                Arrays.stream(used)
                        .mapToDouble(value -> resolution.certainty(values.key(value)))
                        .toArray(),
                uses,
                new PartUses(facts),
                offers.part(members),
                reports(members),
                0,
                "",
                new Surroundings(
                        Arrays.stream(used).map(values::holderCount).toArray(),
                        Arrays.stream(used).map(values::threshold).toArray(),
                        Set.copyOf(crowded)));
    }

    private List<Report> reports(int[] members) {
        return Arrays.stream(members)
                .mapToObj(vendor -> reports.getOrDefault(vendor, List.of()))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Report::id))
                .toList();
    }

    private int number(Vendor vendor) {
        int known = find(vendor.id());
        if (known >= 0) {
            vendors.set(known, vendor);
            return known;
        }
        vendors.add(vendor);
        later.put(vendor.id(), vendors.size() - 1);
        return vendors.size() - 1;
    }

    private PersonFacts person(int vendor) {
        PersonFacts changed = persons.get(vendor);
        if (changed != null) {
            return changed;
        }
        return vendor < base.persons().size() ? base.persons().get(vendor) : PersonFacts.NONE;
    }

    private Map<Integer, UseFacts> uses(VendorRows vendorRows, Set<Integer> requalified) {
        LiveUses uses = new LiveUses(vendorRows, resolution);
        Map<Integer, UseFacts> byNumber = new TreeMap<>();
        uses.forEach((identifier, facts) -> {
            int number = values.number(identifier);
            if (values.setQuality(number, identifier.quality())) {
                requalified.add(number);
            }
            byNumber.put(number, facts);
        });
        return byNumber;
    }

    private void replace(int vendor, Map<Integer, UseFacts> now, Map<Integer, Integer> holdersBefore) {
        Set<Integer> before = Set.copyOf(identifiers(vendor));
        for (int value : before) {
            if (!now.containsKey(value)) {
                holdersBefore.putIfAbsent(value, values.holderCount(value));
                values.removeHolder(value, vendor);
            }
        }
        for (int value : now.keySet()) {
            if (!before.contains(value)) {
                holdersBefore.putIfAbsent(value, values.holderCount(value));
                values.addHolder(value, vendor);
            }
        }
        rows.put(vendor, now);
    }

    private Collection<Integer> identifiers(int vendor) {
        Map<Integer, UseFacts> changed = rows.get(vendor);
        if (changed != null) {
            return changed.keySet();
        }
        if (vendor >= base.vendors().size()) {
            return Set.of();
        }
        List<Integer> held = new ArrayList<>();
        for (int position = 0; position < base.uses().leftDegree(vendor); position++) {
            held.add(base.uses().rightOf(vendor, position));
        }
        return held;
    }

    private UseFacts facts(int vendor, int value) {
        Map<Integer, UseFacts> changed = rows.get(vendor);
        UseFacts facts =
                changed == null ? base.useTable().facts(base.uses().findEdge(vendor, value)) : changed.get(value);
        if (facts == null) {
            throw new IllegalStateException(id(vendor) + " does not use " + values.key(value));
        }
        return facts;
    }

    /** As {@link HubRule} has it, over all holders. */
    private int threshold(int value) {
        Identifier identifier = values.record(value);
        int count = values.holderCount(value);
        if (count < 2
                || identifier.quality() != IdentifierQuality.USABLE
                || parameters.forbiddenValues().contains(identifier.key())) {
            return Surroundings.UNFIT;
        }
        int clear = HubRule.clear(identifier, count, parameters);
        return clear == HubRule.OPEN
                ? HubRule.threshold(part(values.holders(value)), identifier, parameters, calibration)
                : clear;
    }
}
