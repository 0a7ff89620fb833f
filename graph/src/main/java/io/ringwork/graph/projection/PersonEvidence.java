package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names, dates of birth and documents say for and against two vendors being one, where {@link PersonWeights} speak.
 * What a household has in common, telephones, mailboxes and addresses, counts up to a bound then, and the person decides.
 */
final class PersonEvidence {

    /** All that contact and place can say together: a household explains the rest. */
    private static final double HOUSEHOLD_BITS = 7;
    /** Two documents of one register: judgement, as documents are renewed and move. */
    private static final double DOCUMENT_BITS = -3;
    /** From here on a pair speaks against joining. */
    private static final double OPPOSED_BITS = -2;
    /** More vendors of one date of birth are not compared each with each: it is the date of those who gave none. */
    static final int MOST_BORN_ALIKE = 50;
    /** Mailboxes that a whole office reads. */
    private static final Set<String> ROLES =
            Set.of("info", "contact", "office", "sales", "support", "service", "admin", "mail", "hello");

    private static final String NAME = "name";

    private static final int[] NOBODY = {};

    private final List<Identifier> identifiers;
    private final PersonWeights weights;
    private final PersonComparison comparison;
    private final Documents documents;
    private final Map<Integer, int[]> bornAlike;

    /**
     * Learns the weights unless they are given.
     *
     * @param evidence vendors and what they share that counts
     */
    PersonEvidence(DetectionInput input, Bipartite evidence, @Nullable PersonWeights frozen) {
        identifiers = input.identifierRecords();
        weights = frozen == null ? PersonWeights.of(input, evidence) : frozen;
        comparison = new PersonComparison(input.persons());
        documents = new Documents(input);
        bornAlike = weights.speak() ? bornAlike(input) : Map.of();
    }

    PersonWeights weights() {
        return weights;
    }

    /** Whether anything is said in this store. */
    boolean speaks() {
        return weights.speak();
    }

    /**
     * The parts of a link that come of two vendors as persons; none when they cannot be compared.
     *
     * @param common what they share, in ascending order
     * @param added what each of those adds; what a role mailbox adds is set to 0
     */
    List<Link.Part> parts(int vendor, int other, int[] common, double[] added) {
        if (!speaks()) {
            return List.of();
        }
        List<Link.Part> parts = ownParts(vendor, other);
        if (parts.isEmpty()) {
            return List.of();
        }
        double household = 0;
        for (int i = 0; i < common.length; i++) {
            Identifier identifier = identifiers.get(common[i]);
            if (isRoleMailbox(identifier)) {
                added[i] = 0;
            }
            EvidenceGroup group = PriorTable.of(identifier.kind()).group();
            household += group == EvidenceGroup.CONTACT || group == EvidenceGroup.PLACE ? added[i] : 0;
        }
        if (household > HOUSEHOLD_BITS) {
            parts.add(new Link.Part("household", ShownBits.of(HOUSEHOLD_BITS - household)));
        }
        return List.copyOf(parts);
    }

    /** What names, dates of birth and documents say; nothing when none of them can be compared. */
    private List<Link.Part> ownParts(int vendor, int other) {
        List<Link.Part> parts = new ArrayList<>();
        int name = comparison.names(vendor, other);
        int birth = comparison.births(vendor, other);
        if (name != PersonComparison.UNKNOWN) {
            parts.add(new Link.Part(NAME, weights.names()[name]));
        }
        if (birth != PersonComparison.UNKNOWN) {
            parts.add(new Link.Part("birth_date", weights.births()[birth]));
        }
        if (documents.differ(vendor, other)) {
            parts.add(new Link.Part("documents", DOCUMENT_BITS));
        }
        return parts;
    }

    private static boolean isRoleMailbox(Identifier identifier) {
        int at = identifier.canonical().lastIndexOf('@');
        return identifier.kind() == IdentifierKind.EMAIL
                && at > 0
                && ROLES.contains(identifier.canonical().substring(0, at));
    }

    /**
     * Whether two vendors are likely different persons. That their names are alike does not count: it is what makes a
     * father and a son, or twins, be taken for one.
     */
    boolean opposes(int vendor, int other) {
        if (!speaks()) {
            return false;
        }
        double sum = 0;
        for (Link.Part part : ownParts(vendor, other)) {
            sum += part.name().equals(NAME) ? Math.min(0, part.bits()) : part.bits();
        }
        return sum <= OPPOSED_BITS;
    }

    /** Whether two share their date of birth and bear a name not unlike: enough for a link without a shared value. */
    boolean isNamesake(int vendor, int other) {
        int name = speaks() ? comparison.names(vendor, other) : PersonComparison.UNKNOWN;
        return name != PersonComparison.UNKNOWN
                && name < PersonComparison.LEVELS - 1
                && comparison.births(vendor, other) == 0;
    }

    /** The vendors behind this one whose date of birth may be the same, in ascending order. */
    int[] bornAlike(int vendor) {
        return bornAlike.getOrDefault(vendor, NOBODY);
    }

    /** Number of pairs in {@link #bornAlike(int)}. */
    long bornAlikePairs() {
        return bornAlike.values().stream().mapToLong(later -> later.length).sum();
    }

    private static Map<Integer, int[]> bornAlike(DetectionInput input) {
        List<PersonFacts> persons = input.persons();
        Surroundings outside = input.surroundings();
        Map<BirthDate, List<Integer>> byBirth = new HashMap<>();
        for (int vendor = 0; vendor < persons.size(); vendor++) {
            for (BirthDate birth : persons.get(vendor).births()) {
                byBirth.computeIfAbsent(birth, any -> new ArrayList<>()).add(vendor);
            }
        }
        Map<Integer, int[]> alike = new HashMap<>();
        for (int vendor = 0; vendor < persons.size(); vendor++) {
            int from = vendor;
            int[] later = persons.get(vendor).births().stream()
                    .filter(birth -> outside == null || !outside.crowdedBirths().contains(birth))
                    .map(birth -> byBirth.getOrDefault(birth, List.of()))
                    .filter(block -> block.size() <= MOST_BORN_ALIKE)
                    .flatMapToInt(block -> block.stream().mapToInt(Integer::intValue))
                    .filter(other -> other > from)
                    .sorted()
                    .distinct()
                    .toArray();
            if (later.length > 0) {
                alike.put(vendor, later);
            }
        }
        return alike;
    }

    /** The sum of parts in their order. */
    static double sum(List<Link.Part> parts) {
        double sum = 0;
        for (Link.Part part : parts) {
            sum += part.bits();
        }
        return sum;
    }
}
