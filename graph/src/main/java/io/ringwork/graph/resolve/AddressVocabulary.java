package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.LongSort;
import io.ringwork.graph.normalize.AddressTerms;
import io.ringwork.graph.normalize.AddressTerms.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often words, numbers and postcodes occur in the addresses of one country, as u-probabilities: how likely an
 * address of another place has the value by chance. Addresses with the same number and unit count once, so that many
 * spellings of one place do not make its words look common. A fixed prior stands in for {@value #PRIOR_ADDRESSES}
 * addresses, so that few addresses do not make every word look common either.
 */
final class AddressVocabulary {
    /** Largest weight of one field. A world has more streets than a file shows. */
    static final double MOST_BITS = 10;

    private static final double PRIOR_ADDRESSES = 1_000;
    private static final double NAME_PRIOR = 1.0 / 1_000;
    private static final double GENERIC_PRIOR = 1.0 / 50;
    private static final double STREET_PRIOR = 1.0 / 6;
    private static final double NUMBER_PRIOR = 1.0 / 200;
    private static final double UNIT_PRIOR = 1.0 / 80;
    private static final double BUILDING_PRIOR = 1.0 / 8;
    private static final double POSTCODE_PRIOR = 1.0 / 2_000;
    private static final double AGREEMENT = 0.95;

    private final Map<String, Integer> numberByWord = new HashMap<>();
    private final String[] words;
    private final boolean[] hasDigit;
    private final char[] firstLetters;
    private final int[] lengths;
    private final Kind[] kinds;
    private final int[] counts;
    private final double[] bits;
    private final Map<String, Double> fieldBits = new HashMap<>();
    /** Numbers of what fields say, of all fields together, from 1. */
    private final Map<String, Integer> numberByValue = new HashMap<>();

    /** Counts the words and numbers of all addresses of a country. */
    AddressVocabulary(List<AddressParts> addresses, AddressTerms terms) {
        addresses.forEach(address -> address.words().forEach(word -> numberByWord.put(word, 0)));
        words = numberByWord.keySet().toArray(String[]::new);
        Arrays.parallelSort(words);
        hasDigit = new boolean[words.length];
        firstLetters = new char[words.length];
        lengths = new int[words.length];
        for (int word = 0; word < words.length; word++) {
            numberByWord.put(words[word], word);
            lengths[word] = words[word].length();
            firstLetters[word] = words[word].isEmpty() ? 0 : words[word].charAt(0);
            hasDigit[word] = words[word].chars().anyMatch(c -> c >= '0' && c <= '9');
        }
        kinds = new Kind[words.length];
        counts = new int[words.length];
        bits = new double[words.length];
        Map<String, Integer> fields = new HashMap<>();
        int places = count(addresses, fields);
        for (int word = 0; word < words.length; word++) {
            kinds[word] = terms.kind(words[word]);
            double prior = switch (kinds[word]) {
                case NAME -> NAME_PRIOR;
                case GENERIC -> GENERIC_PRIOR;
                case STREET, DIRECTION -> STREET_PRIOR;
            };
            bits[word] = agreementBits(counts[word], places, prior);
        }
        for (Map.Entry<String, Integer> field : fields.entrySet()) {
            double prior = switch (field.getKey().charAt(0)) {
                case 'n' -> NUMBER_PRIOR;
                case 'u', 'f' -> UNIT_PRIOR;
                case 'b' -> BUILDING_PRIOR;
                default -> POSTCODE_PRIOR;
            };
            fieldBits.put(field.getKey(), agreementBits(field.getValue(), places, prior));
        }
    }

    private int count(List<AddressParts> addresses, Map<String, Integer> fields) {
        Set<String> places = new HashSet<>();
        Map<String, Integer> placeNumbers = new HashMap<>();
        long[] wordPlaces = new long
                [addresses.stream().mapToInt(address -> address.words().size()).sum()];
        int size = 0;
        for (AddressParts address : addresses) {
            String place = address.number() + "|" + address.building() + "|" + address.unit();
            int number = placeNumbers.computeIfAbsent(place, p -> placeNumbers.size());
            for (String word : address.words()) {
                wordPlaces[size++] = (long) numberOf(word) << Integer.SIZE | number;
            }
            if (places.add(place + "|" + address.postcode())) {
                fields.merge("n" + address.number(), 1, Integer::sum);
                fields.merge("u" + address.unit(), 1, Integer::sum);
                fields.merge("f" + address.floor(), 1, Integer::sum);
                fields.merge("b" + address.building(), 1, Integer::sum);
                fields.merge("z" + address.postcode(), 1, Integer::sum);
            }
        }
        LongSort.sort(wordPlaces);
        for (int i = 0; i < size; i++) {
            counts[(int) (wordPlaces[i] >>> Integer.SIZE)] += i == 0 || wordPlaces[i] != wordPlaces[i - 1] ? 1 : 0;
        }
        return places.size();
    }

    private static double agreementBits(int count, int places, double prior) {
        double chance = (count + PRIOR_ADDRESSES * prior) / (places + PRIOR_ADDRESSES);
        return Math.min(MOST_BITS, StrictMath.log(AGREEMENT / chance) / StrictMath.log(2));
    }

    /** An address of this country with its words and fields as numbers; for one thread. */
    AddressProfile profile(AddressParts parts) {
        int[] numbers = new int[parts.words().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numberOf(parts.words().get(i));
        }
        Arrays.sort(numbers);
        int distinct = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[distinct++] = numbers[i];
            }
        }
        AddressFields fields = new AddressFields(
                numberOfValue(parts.number()),
                numberOfValue(parts.building()),
                numberOfValue(parts.entrance()),
                numberOfValue(parts.floor()),
                numberOfValue(parts.unit()),
                numberOfValue(parts.postcode()),
                AddressComparison.hasFinePostcodes(parts));
        AddressProfile.Bits own = new AddressProfile.Bits(
                fieldBits('n', parts.number()),
                fieldBits('u', parts.unit()),
                fieldBits('b', parts.building()),
                fieldBits('f', parts.floor()),
                fieldBits('z', parts.postcode()));
        return new AddressProfile(
                parts, distinct == numbers.length ? numbers : Arrays.copyOf(numbers, distinct), fields, own);
    }

    private int numberOfValue(String value) {
        return value.isEmpty() ? 0 : numberByValue.computeIfAbsent(value, v -> numberByValue.size() + 1);
    }

    private int numberOf(String word) {
        Integer number = numberByWord.get(word);
        if (number == null) {
            throw new IllegalArgumentException("the word " + word + " is not in the vocabulary");
        }
        return number;
    }

    String word(int number) {
        return words[number];
    }

    /** The first letter of a word; 0 when it has none. */
    char firstLetter(int number) {
        return firstLetters[number];
    }

    /** Number of letters. */
    int length(int number) {
        return lengths[number];
    }

    boolean hasDigit(int number) {
        return hasDigit[number];
    }

    Kind kind(int number) {
        return kinds[number];
    }

    /** Number of places whose addresses have the word. */
    int count(int number) {
        return counts[number];
    }

    /** What it says in bits that two addresses both have the word; less for a frequent word. */
    double wordBits(int number) {
        return bits[number];
    }

    /** What it says in bits that two addresses agree in a field; nothing when it is empty. */
    private double fieldBits(char field, String value) {
        return value.isEmpty() ? 0 : fieldBits.getOrDefault(field + value, 0.0);
    }
}
