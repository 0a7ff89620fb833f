package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.engine.TextColumn;
import io.ringwork.graph.engine.TextOrder;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.store.GraphReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Uses after resolution: a place or a picture in many spellings is one value, and buildings and wordings are further ones.
 * Values have the numbers of their keys in order.
 */
final class ResolvedUses {

    private final UseLog uses;
    private final int vendorCount;
    private final IdentifierList records;
    private final Map<String, Double> certainty;

    private ResolvedUses(UseLog uses, int vendorCount, Map<String, Double> certainty) {
        this.uses = uses;
        this.vendorCount = vendorCount;
        this.certainty = certainty;
        int[] order = order(uses);
        ValueNumbers values = uses.values();
        int[] rank = new int[values.count()];
        byte[] kinds = new byte[order.length];
        byte[] qualities = new byte[order.length];
        List<IdentifierKind> kindList = List.of(IdentifierKind.values());
        List<IdentifierQuality> qualityList = List.of(IdentifierQuality.values());
        TextColumn sorted = TextColumn.of(order.length, (texts, number) -> {
            int value = order[number];
            IdentifierKind kind = values.kind(value);
            rank[value] = number;
            kinds[number] = (byte) kindList.indexOf(kind);
            qualities[number] = (byte) qualityList.indexOf(values.quality(value));
            texts.append(prefix(kind), values.canonicals(), value);
        });
        records = new IdentifierList(IdMap.ofSorted(sorted), kinds, qualities);
        uses.replaceValues(rank);
        uses.endValues();
    }

    private static String prefix(IdentifierKind kind) {
        return kind.word() + ":";
    }

    /** The values that are used, in the order of their keys. */
    private static int[] order(UseLog uses) {
        ValueNumbers values = uses.values();
        boolean[] used = new boolean[values.count()];
        for (int use = 0; use < uses.count(); use++) {
            used[uses.value(use)] = true;
        }
        int[][] byKind = new int[IdentifierKind.values().length][0];
        int[] counts = new int[byKind.length];
        List<IdentifierKind> kinds = List.of(IdentifierKind.values());
        int all = 0;
        for (int value = 0; value < used.length; value++) {
            if (used[value]) {
                int kind = kinds.indexOf(values.kind(value));
                if (counts[kind] == byKind[kind].length) {
                    byKind[kind] = Arrays.copyOf(byKind[kind], Math.max(16, counts[kind] + counts[kind] / 2));
                }
                byKind[kind][counts[kind]++] = value;
                all++;
            }
        }
        int[] order = new int[all];
        int next = 0;
        // No word of a kind holds a colon, so keys are in the order of the words with it and then of the values.
        for (IdentifierKind kind : kinds.stream()
                .sorted(Comparator.comparing(ResolvedUses::prefix))
                .toList()) {
            int[] own = Arrays.copyOf(byKind[kinds.indexOf(kind)], counts[kinds.indexOf(kind)]);
            TextOrder.sort(values.canonicals(), own);
            System.arraycopy(own, 0, order, next, own.length);
            next += own.length;
        }
        return order;
    }

    /**
     * Resolves; the resolver has taken every listing. Those that are worded alike are read once more.
     *
     * @param read is changed and not to be used any more
     */
    static ResolvedUses of(UseLog read, GraphReader reader, IdMap vendorIds, ValueResolver resolver) {
        List<ResolvedValue> resolved = resolver.resolve(read.compared());
        ValueNumbers values = read.values();
        int[] own = new int[values.count()];
        Arrays.setAll(own, value -> value);
        int[] further = new int[own.length];
        Arrays.fill(further, -1);
        Map<String, Identifier> wording = new HashMap<>();
        Map<String, Double> certainty = new TreeMap<>();
        for (ResolvedValue value : resolved) {
            Identifier identifier = new Identifier(value.kind(), value.value(), IdentifierQuality.USABLE);
            certainty.merge(identifier.key(), value.matchBits(), Math::min);
            if (value.kind() == IdentifierKind.TITLE) {
                value.members().forEach(member -> wording.put(member, identifier));
                continue;
            }
            int[] target = value.kind() == IdentifierKind.BUILDING ? further : own;
            int number = values.number(identifier);
            for (String member : value.members()) {
                int known = values.findKey(member);
                if (known >= 0 && known < own.length) {
                    target[known] = number;
                }
            }
        }
        int count = read.count();
        for (int use = 0; use < count; use++) {
            if (further[read.value(use)] >= 0) {
                read.addAgain(use, further[read.value(use)]);
            }
        }
        int known = own.length;
        int[] by = Arrays.copyOf(own, values.count());
        for (int value = known; value < by.length; value++) {
            by[value] = value;
        }
        read.replaceValues(by);
        if (!wording.isEmpty()) {
            reader.forEachListing(wording.keySet(), listing -> {
                Identifier words = wording.get(listing.id());
                if (words != null) {
                    int vendor = vendorIds.find(listing.vendorId());
                    read.add(vendor, values.number(words), listing.listedAt(), listing.source());
                }
            });
        }
        return new ResolvedUses(read, vendorIds.size(), certainty);
    }

    /** The uses with the numbers of their values; several may say the same. */
    UseLog uses() {
        return uses;
    }

    /** How many vendors the reader named. */
    int vendorCount() {
        return vendorCount;
    }

    /** The values by number. */
    IdentifierList records() {
        return records;
    }

    /** By number of a value the bits that the comparison behind it carries at most; infinite where spellings are equal. */
    double[] certainty() {
        double[] byNumber = new double[records.size()];
        Arrays.fill(byNumber, Double.POSITIVE_INFINITY);
        certainty.forEach((key, bits) -> {
            int number = records.keys().find(key);
            if (number >= 0) {
                byNumber[number] = bits;
            }
        });
        return byNumber;
    }
}
