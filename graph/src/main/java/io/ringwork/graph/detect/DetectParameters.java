package io.ringwork.graph.detect;

import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.projection.ProjectionParameters;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every setting of detection. The dotted names of the settings stand in docs/algorithms.md with the reasons for the
 * defaults.
 *
 * @param method how the vendor graph is cut into rings
 * @param suppressHubs whether values shared by too many are left out
 * @param maxVendors for every kind the largest number of vendors at which a value counts, at least 1
 * @param corroborationVendors from this many holders on some pairs of them must share a second fact, at least 2
 * @param corroborationShare the least share of pairs that must, 0 to 1; 0 switches the test off
 * @param minPopulation number of vendors to reckon with when there are fewer, at least 2
 * @param minLinkBits links of less weight are not looked at; not for method components
 * @param minRingBits rings whose evidence weighs less are dropped; not for method components
 * @param cellDensity what a cell must carry for each pair of its members, in links of the least weight, above 0
 * @param secondFactBits what the facts beside the strongest must weigh to join two dense cells
 * @param randomSeed of the community detection
 */
public record DetectParameters(
        DetectMethod method,
        boolean suppressHubs,
        Map<IdentifierKind, Integer> maxVendors,
        int corroborationVendors,
        double corroborationShare,
        int minPopulation,
        double minLinkBits,
        double minRingBits,
        double cellDensity,
        double secondFactBits,
        long randomSeed) {

    static final String CAP = "detect.hub.max-vendors.";
    private static final DetectParameters DEFAULTS =
            new DetectParameters(DetectMethod.CELLS, true, defaultCaps(), 8, 0.15, 20_000, 7, 7, 0.5, 2.5, 1);

    /** Copies the caps. */
    public DetectParameters {
        maxVendors = Map.copyOf(maxVendors);
    }

    private static Map<IdentifierKind, Integer> defaultCaps() {
        Map<IdentifierKind, Integer> caps = new EnumMap<>(IdentifierKind.class);
        for (IdentifierKind kind : IdentifierKind.values()) {
            caps.put(
                    kind,
                    switch (kind) {
                        case IP -> 10;
                        case IMAGE, TITLE, CARD_ACQUIRER, OTHER -> 15;
                        case IBAN, BANK_ACCOUNT, PAYPAL, ALIPAY, WECHAT_PAY, CRYPTO, TAX_ID, PGP -> 100;
                        default -> 25;
                    });
        }
        return caps;
    }

    /** The settings that hold when nothing is said. */
    public static DetectParameters defaults() {
        return DEFAULTS;
    }

    /**
     * The defaults with some settings changed.
     *
     * @param settings values by dotted name, such as {@code detect.method} and {@code components}
     * @throws IllegalArgumentException for a name that is no setting and a value that is not allowed; the message names
     *     both and says what is allowed
     */
    public static DetectParameters of(Map<String, String> settings) {
        SortedMap<String, String> all = new TreeMap<>(DEFAULTS.asMap());
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            if (!all.containsKey(setting.getKey())) {
                throw new IllegalArgumentException("There is no setting " + setting.getKey()
                        + (NearMatch.hint(setting.getKey(), all.keySet()) + ".").replace("?.", "?")
                        + " The settings of detection are " + String.join(", ", topLevel(all)) + ".");
            }
            all.put(setting.getKey(), setting.getValue());
        }
        Settings values = new Settings(all);
        Map<IdentifierKind, Integer> caps = new EnumMap<>(IdentifierKind.class);
        for (IdentifierKind kind : IdentifierKind.values()) {
            caps.put(kind, values.integer(CAP + kind.word(), 1, Integer.MAX_VALUE));
        }
        return new DetectParameters(
                values.choice("detect.method", DetectMethod.values(), DetectMethod::word),
                values.onOff("detect.hub"),
                caps,
                values.integer("detect.hub.corroboration-vendors", 2, Integer.MAX_VALUE),
                values.number("detect.hub.corroboration-share", 0, 1),
                values.integer("detect.min-population", 2, Integer.MAX_VALUE),
                values.number("detect.min-link-bits", 0, 1_000),
                values.number("detect.min-ring-bits", 0, 1_000),
                values.number("detect.cell-density", 0.000_001, 1_000),
                values.number("detect.second-fact-bits", 0, 1_000),
                values.wholeNumber("detect.seed"));
    }

    private static Iterable<String> topLevel(Map<String, String> all) {
        return all.keySet().stream()
                .map(name -> name.startsWith(CAP) ? CAP + "<kind>" : name)
                .distinct()
                .toList();
    }

    /** Every setting with its value, by dotted name in order; {@link #of} reads it back. */
    public SortedMap<String, String> asMap() {
        SortedMap<String, String> map = new TreeMap<>();
        map.put("detect.method", method.word());
        map.put("detect.hub", suppressHubs ? "on" : "off");
        for (IdentifierKind kind : IdentifierKind.values()) {
            map.put(CAP + kind.word(), String.valueOf(maxVendors.getOrDefault(kind, Integer.MAX_VALUE)));
        }
        map.put("detect.hub.corroboration-vendors", String.valueOf(corroborationVendors));
        map.put("detect.hub.corroboration-share", plain(corroborationShare));
        map.put("detect.min-population", String.valueOf(minPopulation));
        map.put("detect.min-link-bits", plain(minLinkBits));
        map.put("detect.min-ring-bits", plain(minRingBits));
        map.put("detect.cell-density", plain(cellDensity));
        map.put("detect.second-fact-bits", plain(secondFactBits));
        map.put("detect.seed", String.valueOf(randomSeed));
        return map;
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    /** Resolution of the constant Potts model: bits that a cell must carry for each pair of its members. */
    double resolution() {
        return cellDensity * Math.max(minLinkBits, 1);
    }

    /**
     * The settings that concern the projection.
     *
     * @param decisions of which those about values count
     */
    public ProjectionParameters projection(Decisions decisions) {
        return new ProjectionParameters(
                suppressHubs,
                maxVendors,
                corroborationVendors,
                corroborationShare,
                decisions.allowedValues(),
                decisions.forbiddenValues(),
                minPopulation);
    }

    /** The settings that concern the projection when nothing was decided. */
    public ProjectionParameters projection() {
        return projection(Decisions.NONE);
    }
}
