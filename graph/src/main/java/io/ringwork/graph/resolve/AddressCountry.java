package io.ringwork.graph.resolve;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.normalize.AddressTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resolves the addresses of one country: first places, then the buildings that they lie in. */
final class AddressCountry {
    private static final Comparator<AddressForm> BEST_ATTESTED = Comparator.comparingInt(
                    (AddressForm form) -> -form.holders())
            .thenComparingInt(form -> -form.canonical().length())
            .thenComparing(AddressForm::canonical);

    private final List<AddressForm> forms;
    private final List<AddressParts> parts;
    private final AddressTerms terms;
    private final List<ResolvedValue> values = new ArrayList<>();
    private long comparedPairs;
    private int cappedBlocks;
    private long skippedPairs;

    /**
     * Takes the addresses of one country.
     *
     * @param forms in ascending order of the canonical form, each once
     * @param parts the same, taken apart
     */
    AddressCountry(List<AddressForm> forms, List<AddressParts> parts, AddressTerms terms) {
        this.forms = forms;
        this.parts = parts;
        this.terms = terms;
    }

    /** The places and buildings, in the order in which they were found. */
    AddressResolution resolve() {
        AddressVocabulary vocabulary = new AddressVocabulary(parts, terms);
        List<AddressProfile> profiles = parts.stream().map(vocabulary::profile).toList();
        AddressComparison comparison = new AddressComparison(vocabulary, new AddressCompanions(vocabulary, profiles));
        List<AddressClusters.Cluster> places =
                AddressClusters.of(profiles, pairs(profiles, vocabulary, comparison, List.of()), comparison);
        for (AddressClusters.Cluster place : places) {
            values.add(value(IdentifierKind.ADDRESS, place.members(), place.bits()));
        }
        buildings(places, vocabulary, comparison);
        return new AddressResolution(values, forms.size(), comparedPairs, cappedBlocks, skippedPairs);
    }

    private List<AddressPair> pairs(
            List<AddressProfile> profiles,
            AddressVocabulary vocabulary,
            AddressComparison comparison,
            List<AddressPair> given) {
        AddressBlocks blocks = new AddressBlocks(vocabulary, profiles);
        List<AddressPair> pairs = new ArrayList<>(given);
        pairs.addAll(blocks.pairs(comparison));
        comparedPairs += blocks.comparedPairs();
        cappedBlocks += blocks.cappedBlocks();
        skippedPairs += blocks.skippedPairs();
        pairs.sort(AddressPair.HEAVIEST_FIRST);
        return pairs;
    }

    private void buildings(
            List<AddressClusters.Cluster> places, AddressVocabulary vocabulary, AddressComparison comparison) {
        List<List<Integer>> holders = byBuilding();
        int[] text = new int[parts.size()];
        List<AddressProfile> profiles = new ArrayList<>();
        for (int t = 0; t < holders.size(); t++) {
            int building = t;
            holders.get(t).forEach(form -> text[form] = building);
            profiles.add(vocabulary.profile(parts.get(holders.get(t).get(0)).withoutUnit()));
        }
        List<AddressPair> sameUnit = new ArrayList<>();
        for (AddressClusters.Cluster place : places) {
            int first = text[place.members().get(0)];
            for (int member : place.members()) {
                if (text[member] != first) {
                    sameUnit.add(new AddressPair(
                            Math.min(first, text[member]), Math.max(first, text[member]), place.bits()));
                }
            }
        }
        boolean[] grouped = new boolean[holders.size()];
        for (AddressClusters.Cluster cluster :
                AddressClusters.of(profiles, pairs(profiles, vocabulary, comparison, sameUnit), comparison)) {
            List<Integer> members = new ArrayList<>();
            for (int t : cluster.members()) {
                grouped[t] = true;
                members.addAll(holders.get(t));
            }
            building(members, cluster.bits());
        }
        for (int t = 0; t < grouped.length; t++) {
            if (!grouped[t] && holders.get(t).size() > 1) {
                double bits = comparison.bits(profiles.get(t), profiles.get(t));
                if (bits >= AddressComparison.ONE_PLACE) {
                    building(holders.get(t), bits);
                }
            }
        }
    }

    /** The addresses that are the same without their units, in ascending order of what they have in common. */
    private List<List<Integer>> byBuilding() {
        String[] texts = parts.parallelStream()
                .map(address -> address.withoutUnit().canonical())
                .toArray(String[]::new);
        Map<String, List<Integer>> byText = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            byText.computeIfAbsent(texts[i], t -> new ArrayList<>(1)).add(i);
        }
        return byText.entrySet().parallelStream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Adds a building unless all its addresses name the same unit. */
    private void building(List<Integer> members, double bits) {
        long units = members.stream()
                .map(member ->
                        parts.get(member).unit() + "|" + parts.get(member).floor())
                .distinct()
                .count();
        if (units > 1) {
            values.add(value(IdentifierKind.BUILDING, members, bits));
        }
    }

    private ResolvedValue value(IdentifierKind kind, List<Integer> members, double bits) {
        AddressForm best = members.stream().map(forms::get).min(BEST_ATTESTED).orElseThrow();
        String value = kind == IdentifierKind.ADDRESS
                ? best.canonical()
                : AddressParts.of(best.canonical()).withoutUnit().canonical();
        List<String> keys =
                members.stream().map(member -> forms.get(member).key()).sorted().toList();
        return new ResolvedValue(kind, value, keys, bits);
    }
}
