package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Identifiers, who holds them and whether they are evidence: a whole input, and over it what changed since. An identifier
 * keeps its number; later ones get the next.
 */
final class LiveValues {

    /** Identifiers of the whole input, which are packed there, that are kept as objects. */
    private static final int MOST_RECENT = 1 << 15;

    private final DetectionInput base;
    private final int[] baseThresholds;
    private final Map<String, Integer> recentNumbers = new Recent<>(MOST_RECENT);
    private final Map<Integer, Identifier> recentRecords = new Recent<>(MOST_RECENT);
    private final Map<String, Integer> later = new HashMap<>();
    private final List<Identifier> laterRecords = new ArrayList<>();
    private final Map<Integer, Identifier> requalified = new HashMap<>();
    private final Map<Integer, Set<Integer>> holders = new HashMap<>();
    private final Map<Integer, Integer> thresholds = new HashMap<>();

    /** @param baseThresholds by number in the whole input, as {@link Surroundings#thresholds} */
    LiveValues(DetectionInput base, int[] baseThresholds) {
        this.base = base;
        this.baseThresholds = baseThresholds;
    }

    /** The number of an identifier, a new one when it was not met before. */
    int number(Identifier identifier) {
        String key = identifier.key();
        Integer number = later.get(key);
        if (number == null) {
            number = recentNumbers.get(key);
        }
        if (number == null) {
            int known = base.identifiers().find(key);
            if (known >= 0) {
                number = known;
                recentNumbers.put(key, number);
            } else {
                laterRecords.add(identifier);
                number = base.identifiers().size() + laterRecords.size() - 1;
                later.put(key, number);
            }
        }
        return number;
    }

    /** Sets the quality that an identifier has in the store now; whether it was another. */
    boolean setQuality(int number, IdentifierQuality quality) {
        Identifier known = record(number);
        if (quality == known.quality()) {
            return false;
        }
        requalified.put(number, new Identifier(known.kind(), known.canonical(), quality));
        return true;
    }

    Identifier record(int number) {
        Identifier changed = requalified.get(number);
        if (changed != null) {
            return changed;
        }
        int first = base.identifiers().size();
        if (number >= first) {
            return laterRecords.get(number - first);
        }
        Identifier record = recentRecords.get(number);
        if (record == null) {
            record = base.identifierRecords().get(number);
            recentRecords.put(number, record);
        }
        return record;
    }

    String key(int number) {
        return record(number).key();
    }

    /** Compares by key, which the numbers of the whole input follow. */
    int compareKeys(int one, int other) {
        int first = base.identifiers().size();
        return one < first && other < first ? Integer.compare(one, other) : key(one).compareTo(key(other));
    }

    /** Vendors that hold it, in no order; not to be written into. */
    Set<Integer> holders(int number) {
        Set<Integer> changed = holders.get(number);
        return changed == null ? baseHolders(number) : changed;
    }

    int holderCount(int number) {
        Set<Integer> changed = holders.get(number);
        if (changed != null) {
            return changed.size();
        }
        return number < base.identifiers().size() ? base.uses().rightDegree(number) : 0;
    }

    void addHolder(int number, int vendor) {
        holders.computeIfAbsent(number, this::baseHolders).add(vendor);
    }

    void removeHolder(int number, int vendor) {
        holders.computeIfAbsent(number, this::baseHolders).remove(vendor);
    }

    private Set<Integer> baseHolders(int number) {
        Set<Integer> all = new HashSet<>();
        if (number < base.identifiers().size()) {
            for (int position = 0; position < base.uses().rightDegree(number); position++) {
                all.add(base.uses().leftOf(number, position));
            }
        }
        return all;
    }

    int threshold(int number) {
        Integer changed = thresholds.get(number);
        if (changed != null) {
            return changed;
        }
        return number < baseThresholds.length ? baseThresholds[number] : Surroundings.UNFIT;
    }

    boolean counts(int number) {
        return threshold(number) == Surroundings.COUNTS;
    }

    /** Sets it; whether it was another. */
    boolean setThreshold(int number, int threshold) {
        if (threshold == threshold(number)) {
            return false;
        }
        thresholds.put(number, threshold);
        return true;
    }
}
