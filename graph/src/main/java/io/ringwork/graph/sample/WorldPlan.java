package io.ringwork.graph.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is in which planted group: drawn once, before any row is written. */
final class WorldPlan {

    private static final int[] NONE = {};
    private static final List<String> RING_COUNTRIES =
            List.of("CN", "CN", "CN", "CN", "CN", "TR", "TR", "HK", "HK", "IT", "PL", "DE", "GB", "US");
    private static final List<DecoyKind> SMALL_DECOYS = List.of(
            DecoyKind.FRANCHISE,
            DecoyKind.HOUSEHOLD,
            DecoyKind.AGENT,
            DecoyKind.TEMPLATE_SHOP,
            DecoyKind.BUSINESS_PARK);
    private static final List<DecoyKind> HUB_DECOYS = List.of(
            DecoyKind.FORWARDER,
            DecoyKind.ACQUIRER,
            DecoyKind.STOCK_PHOTO,
            DecoyKind.PLACEHOLDER,
            DecoyKind.SHARED_NETWORK);

    private final WorldParameters parameters;
    private final Lexicon lexicon;
    private final List<PlantedGroup> groups = new ArrayList<>();
    private final Map<DecoyKind, List<PlantedGroup>> hubs = new EnumMap<>(DecoyKind.class);
    /** Indexes of a vendor's groups, in the order of the groups. */
    private final int[][] groupsOf;
    /** Serial numbers are spread over this many owners: the vendors and, at the end, room for the groups. */
    private final long owners;

    WorldPlan(WorldParameters parameters, Lexicon lexicon) {
        this.parameters = parameters;
        this.lexicon = lexicon;
        this.groupsOf = new int[parameters.vendors()][];
        Arrays.fill(groupsOf, NONE);
        this.owners = parameters.vendors() + parameters.vendors() / 2 + 64L;
        int[] order = new int[parameters.vendors()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Dice.of(parameters.randomSeed(), "order", 0).shuffle(order);
        int ringVendors = plantRings(order);
        int from = ringVendors;
        for (DecoyKind kind : SMALL_DECOYS) {
            from = plantDecoys(kind, order, from);
        }
        for (DecoyKind kind : HUB_DECOYS) {
            int[] honest = Arrays.copyOfRange(order, ringVendors, order.length);
            Dice.of(parameters.randomSeed(), "hub-" + kind.word(), 0).shuffle(honest);
            plantDecoys(kind, honest, 0);
        }
        int[] strangers = Arrays.copyOfRange(order, from, order.length);
        Dice.of(parameters.randomSeed(), "recycled", 0).shuffle(strangers);
        plantDecoys(DecoyKind.RECYCLED_PHONE, strangers, 0);
        Dice.of(parameters.randomSeed(), "chance", 0).shuffle(order);
        plantDecoys(DecoyKind.CHANCE, order, 0);
    }

    List<PlantedGroup> groups() {
        return groups;
    }

    PlantedGroup group(int index) {
        return groups.get(index);
    }

    /** Indexes of the groups that a vendor is in. */
    int[] groupsOf(int vendor) {
        return groupsOf[vendor];
    }

    /** Whether a vendor is in a planted ring. */
    boolean isInRing(int vendor) {
        return groupsOf[vendor].length > 0 && groups.get(groupsOf[vendor][0]).typology() != null;
    }

    /** Groups of a kind of decoy that ring vendors use too, such as forwarders. */
    List<PlantedGroup> hubs(DecoyKind kind) {
        return hubs.getOrDefault(kind, List.of());
    }

    /** What a vendor owns; members of a group mostly sit in the group's country. */
    Persona persona(int vendor) {
        String country = "";
        for (int index : groupsOf[vendor]) {
            PlantedGroup group = groups.get(index);
            boolean follows = group.typology() != null
                    ? Dice.of(parameters.randomSeed(), "follows", vendor).in(0.75)
                    : SMALL_DECOYS.contains(group.decoy());
            if (follows) {
                country = group.persona().country();
            }
        }
        return new Persona(lexicon, parameters.randomSeed(), vendor, owners, country);
    }

    private int plantRings(int[] order) {
        int budget = (int) Math.round(parameters.ringShare() * parameters.vendors());
        Map<Typology, Integer> planted = new EnumMap<>(Typology.class);
        int from = 0;
        while (true) {
            Typology typology = neediest(planted, from, budget - from);
            if (typology == null) {
                break;
            }
            Dice dice = Dice.of(parameters.randomSeed(), "ring", groups.size());
            int size = Math.min(size(typology, dice), budget - from);
            int members = typology == Typology.LENT ? Math.max(3, size / 2) : size;
            int first = groups.size();
            from = plantRing(typology, order, from, members, -1);
            if (typology == Typology.LENT && budget - from >= 3) {
                from = plantRing(typology, order, from, Math.min(budget - from, Math.max(3, size - members)), first);
            }
            planted.merge(typology, size, Integer::sum);
        }
        return from;
    }

    /** The typology that is furthest behind its weight and fits into the rest; ties go to the first, null when none fits. */
    private @Nullable Typology neediest(Map<Typology, Integer> planted, int total, int rest) {
        double weights = parameters.typologies().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        Typology best = null;
        double largest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Typology, Double> entry : parameters.typologies().entrySet()) {
            int have = planted.getOrDefault(entry.getKey(), 0);
            double behind = have == 0 && entry.getValue() > 0
                    ? 1e9 + entry.getValue()
                    : entry.getValue() / weights * (total + 8) - have;
            if (behind > largest && entry.getValue() > 0 && smallest(entry.getKey()) <= rest) {
                largest = behind;
                best = entry.getKey();
            }
        }
        return best;
    }

    private int plantRing(Typology typology, int[] order, int from, int size, int partner) {
        int index = groups.size();
        String country = Dice.of(parameters.randomSeed(), "ring-country", index).pick(RING_COUNTRIES);
        int[] members = Arrays.copyOfRange(order, from, from + size);
        add(PlantedGroup.ring(index, typology, members, partner, groupPersona(index, country)));
        return from + size;
    }

    private int plantDecoys(DecoyKind kind, int[] order, int start) {
        int budget = (int) Math.round(parameters.decoys().getOrDefault(kind, 0.0) * parameters.vendors());
        int from = start;
        while (from - start < budget) {
            Dice dice = Dice.of(parameters.randomSeed(), "decoy", groups.size());
            int size = Math.min(size(kind, dice), Math.max(2, parameters.vendors() / 8));
            if (from + size > order.length) {
                break;
            }
            int index = groups.size();
            int[] members = Arrays.copyOfRange(order, from, from + size);
            String country = kind == DecoyKind.FORWARDER ? dice.pick(List.of("CN", "HK", "US", "DE", "GB")) : "";
            PlantedGroup group = PlantedGroup.decoy(index, kind, members, groupPersona(index, country));
            add(group);
            hubs.computeIfAbsent(kind, any -> new ArrayList<>()).add(group);
            from += size;
        }
        return from;
    }

    private Persona groupPersona(int index, String country) {
        return new Persona(lexicon, parameters.randomSeed(), parameters.vendors() + (long) index, owners, country);
    }

    private void add(PlantedGroup group) {
        groups.add(group);
        for (int i = 0; i < group.size(); i++) {
            int[] old = groupsOf[group.member(i)];
            int[] longer = Arrays.copyOf(old, old.length + 1);
            longer[old.length] = group.index();
            groupsOf[group.member(i)] = longer;
        }
    }

    /** Most rings are small. */
    private int size(Typology typology, Dice dice) {
        double draw = StrictMath.pow(dice.fraction(), parameters.sizes().skew());
        return switch (typology) {
            case SHARED_ACCOUNT -> 3 + (int) (draw * (parameters.sizes().largestAccountRing() - 2));
            case CHAIN -> 4 + (int) (draw * 11);
            case ROTATION -> 3 + (int) (draw * 9);
            case CELLS -> 9 + (int) (draw * 17);
            case CAREFUL -> 3 + (int) (draw * 10);
            case LENT -> 7 + (int) (draw * 18);
        };
    }

    private static int smallest(Typology typology) {
        return switch (typology) {
            case SHARED_ACCOUNT, ROTATION, CAREFUL -> 3;
            case CHAIN -> 4;
            case CELLS -> 9;
            case LENT -> 7;
        };
    }

    private int size(DecoyKind kind, Dice dice) {
        return switch (kind) {
            case FRANCHISE -> dice.between(5, 14);
            case HOUSEHOLD -> dice.between(2, 3);
            case AGENT -> dice.between(12, 48);
            case FORWARDER -> forwarder(dice);
            case TEMPLATE_SHOP -> dice.between(5, 12);
            case BUSINESS_PARK -> dice.between(12, 35);
            case ACQUIRER -> dice.between(100, 190);
            case STOCK_PHOTO -> dice.between(40, 110);
            case PLACEHOLDER -> dice.between(10, 28);
            case SHARED_NETWORK -> dice.between(20, 60);
            case RECYCLED_PHONE, CHANCE -> 2;
        };
    }

    private int forwarder(Dice dice) {
        double smallest = parameters.sizes().smallestForwarder();
        double ratio = parameters.sizes().largestForwarder() / smallest;
        return (int) Math.round(smallest * StrictMath.pow(ratio, dice.fraction()));
    }
}
