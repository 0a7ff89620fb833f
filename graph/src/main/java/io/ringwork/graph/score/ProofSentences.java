package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingStructure;
import io.ringwork.graph.detect.WeakStep;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Says proofs in plain English: why a vendor stands in its ring, what ties two vendors, where a ring would break. Values
 * are written in full, numbers and dates as {@link Sentences} writes them, days in UTC.
 */
public final class ProofSentences {

    private static final int MOST_NAMED = 3;

    private ProofSentences() {}

    /**
     * One value that keeps a vendor in its ring: {@code V1 and V2 were both paid into IBAN DE89… (2 of 20,000 vendors):
     * 14.2 bits; V2 first used it on 2025-01-03, V1 on 2025-02-01}.
     *
     * @param population how many vendors there are
     */
    public static String value(Why.Value value, String vendorId, int population) {
        RingEvidence evidence = value.evidence();
        List<String> members = new ArrayList<>(evidence.vendors());
        if (members.remove(vendorId)) {
            members.add(0, vendorId);
        }
        boolean counted = Sentences.bits(value.addedBits()).equals(Sentences.bits(evidence.bits()));
        return shared(members, evidence.kind(), evidence.value()) + rarity(evidence.holders(), population) + ": "
                + Sentences.bits(evidence.bits())
                + (counted ? "" : ", of which " + Sentences.bits(value.addedBits()) + " count beside the others")
                + firstUses(value.uses());
    }

    /**
     * One fact of a link: {@code V1 and V2 were both paid into IBAN DE89… (2 of 20,000 vendors): 14.2 bits}.
     *
     * @param holders how many vendors share the value
     * @param population how many vendors there are
     */
    public static String fact(String vendorA, String vendorB, SharedFact fact, int holders, int population) {
        return shared(List.of(vendorA, vendorB), fact.kind(), fact.value()) + rarity(holders, population) + ": "
                + Sentences.bits(fact.bits());
    }

    /** A return after a removal: {@code V1 appeared 4 days after V3 was removed: 2.1 bits}. */
    public static String returned(Why.Return found) {
        return returned(found.vendorId(), found.removedId(), found.days()) + ": " + Sentences.bits(found.bits());
    }

    /** As the other one, without bits. */
    static String returned(String vendorId, String removedId, long days) {
        String when = days == 0 ? "within a day" : days == 1 ? "1 day" : Sentences.number(days) + " days";
        return vendorId + " appeared " + when + " after " + removedId + " was removed";
    }

    /** What a vendor's place in its ring comes to. */
    public static String conclusion(Why why) {
        List<String> others = why.members().stream()
                .filter(member -> !member.equals(why.vendorId()))
                .toList();
        String ring = others.size() == 1 ? others.get(0) : "any of the " + Sentences.number(others.size()) + " others";
        if (why.minimality() == Why.Minimality.NOT_BY_VALUES) {
            return why.judgedWith().isEmpty()
                    ? why.vendorId() + " stays with " + ring + " whichever of its values are taken out"
                    : "An analyst judged " + why.vendorId() + " linked with " + names(why.judgedWith())
                            + ", so no shared value takes it out";
        }
        int count = why.values().size();
        if (count == 1) {
            return "Without this value " + why.vendorId() + " stands in no ring with " + ring;
        }
        String values = "Without these " + Sentences.number(count) + " values " + why.vendorId()
                + " stands in no ring with " + ring;
        return values
                + (why.minimality() == Why.Minimality.EVERY_SUBSET_TRIED
                        ? "; with any of them left in it does"
                        : "; with any one of them left in it does, and smaller sets were not all tried");
    }

    /** A value that two vendors share and that was ignored. */
    public static String ignored(String vendorA, String vendorB, SuppressedValue value) {
        String both = shared(List.of(vendorA, vendorB), value.kind(), value.value()) + ", which was ignored: ";
        String sharers = Sentences.number(value.vendors()) + " vendors share it";
        return switch (value.reason()) {
            case "placeholder" -> both + "it is a placeholder, and " + sharers;
            case "malformed" -> both + "it is not well-formed, and " + sharers;
            case "forbidden" -> both + "an analyst ruled it out, and " + sharers;
            default -> both + sharers + ", more than " + Sentences.number(value.threshold());
        };
    }

    /**
     * What to say when no chain of evidence joins two vendors.
     *
     * @param ignored values that both use and that were ignored
     * @param chain a way along shared values, hubs among them
     */
    public static String unlinked(String vendorA, String vendorB, List<SuppressedValue> ignored, List<WeakStep> chain) {
        String nothing = "Nothing that counts as evidence links " + vendorA + " and " + vendorB;
        if (!ignored.isEmpty()) {
            return nothing + "; they share nothing but " + Sentences.number(ignored.size())
                    + (ignored.size() == 1 ? " value that was ignored" : " values that were ignored");
        }
        List<WeakStep> hubs = chain.stream().filter(WeakStep::hub).toList();
        if (chain.isEmpty()) {
            return nothing + ", not even through others";
        }
        if (hubs.isEmpty()) {
            return nothing + "; what joins them through others makes no links, such as pictures and texts";
        }
        return nothing + "; only through hubs do they meet: "
                + String.join(
                        ", then ",
                        hubs.stream()
                                .map(hub -> "the " + Sentences.kindName(hub.kind()) + " " + hub.value() + " of "
                                        + Sentences.number(hub.holders()) + " vendors")
                                .toList());
    }

    /** A link without which a ring falls into two. */
    public static String bridge(Ring.Bridge bridge) {
        return "Without the link of " + bridge.vendorA() + " and " + bridge.vendorB() + " ("
                + Sentences.bits(bridge.bits()) + ") the ring falls into two";
    }

    /** Where a ring is weakest. */
    public static String weakest(RingStructure.Cut cut) {
        boolean oneIsSmaller = cut.one().size() <= cut.other().size();
        List<String> smaller = oneIsSmaller ? cut.one() : cut.other();
        int rest = (oneIsSmaller ? cut.other() : cut.one()).size();
        int links = cut.crossing().size();
        return "The ring is weakest between " + names(smaller) + " and the other " + Sentences.number(rest) + ": "
                + Sentences.number(links) + (links == 1 ? " link of " : " links of ") + Sentences.bits(cut.bits());
    }

    /** What the loss of a value does to a ring. */
    public static String splitting(RingStructure.SplittingValue value) {
        RingEvidence evidence = value.evidence();
        List<List<String>> parts = value.parts();
        String loss = "Without the " + Sentences.kindName(evidence.kind()) + " " + evidence.value() + " ("
                + Sentences.bits(evidence.bits()) + ") ";
        if (parts.get(0).size() == 1) {
            return loss + "no two members are linked";
        }
        return loss + "the ring falls into " + Sentences.number(parts.size()) + " parts, the largest of "
                + Sentences.number(parts.get(0).size());
    }

    private static String shared(List<String> vendors, IdentifierKind kind, String value) {
        String verb = Sentences.verbOfMany(kind);
        boolean both = vendors.size() == 2;
        String together = !both
                ? verb
                : verb.startsWith("were ") ? "were both " + verb.substring("were ".length()) : "both " + verb;
        return names(vendors) + " " + together + " " + value;
    }

    private static String rarity(int holders, int population) {
        return " (" + Sentences.number(holders) + " of " + Sentences.number(population) + " vendors)";
    }

    /** The first names and how many more: {@code V1, V2 and 3 more}. */
    static String names(List<String> vendors) {
        if (vendors.size() <= MOST_NAMED) {
            return vendors.size() == 1
                    ? vendors.get(0)
                    : String.join(", ", vendors.subList(0, vendors.size() - 1)) + " and "
                            + vendors.get(vendors.size() - 1);
        }
        return String.join(", ", vendors.subList(0, MOST_NAMED)) + " and "
                + Sentences.number(vendors.size() - MOST_NAMED) + " more";
    }

    private static String firstUses(List<Why.Use> uses) {
        List<Why.Use> dated = uses.stream()
                .filter(use -> use.firstSeen() != null)
                .sorted(Comparator.comparing((Why.Use use) -> Objects.requireNonNullElse(use.firstSeen(), Instant.MAX))
                        .thenComparing(Why.Use::vendorId))
                .limit(2)
                .toList();
        if (dated.isEmpty()) {
            return "";
        }
        String first = "; " + dated.get(0).vendorId() + " first used it on " + day(dated.get(0));
        return dated.size() == 1 ? first : first + ", " + dated.get(1).vendorId() + " on " + day(dated.get(1));
    }

    private static LocalDate day(Why.Use use) {
        return LocalDate.ofInstant(Objects.requireNonNullElse(use.firstSeen(), Instant.EPOCH), ZoneOffset.UTC);
    }
}
