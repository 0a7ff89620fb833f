package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an address into parts at its commas and each part into tokens: ASCII words, numbers and the marks of Han. */
final class AddressTokens {
    private static final Pattern HAN_NUMERAL = Pattern.compile("([一二三四五六七八九十]{1,3})(?=号|楼|层|栋|幢|座|室|单元|段|丁目|番|弄)");
    private static final Pattern HAN_DIRECTION = Pattern.compile("([东南西北中])(?=路|街|大道)");
    private static final Pattern HAN_SUB_NUMBER = Pattern.compile("(\\d+)号之(\\d+)(?!\\d)");
    private static final Pattern HAN_SUB_FLOOR = Pattern.compile("(\\d+)楼之(\\d+)");
    private static final Pattern HAN_LANE = Pattern.compile("(\\d+)巷");
    private static final Set<String> HONG_KONG = Set.of("hk", "mo");
    private static final Set<String> ELIDING = Set.of("fr", "it", "be", "ch", "lu", "ca", "mc");
    private static final Pattern ELISION = Pattern.compile("\\b(?:d|l|qu|dell|nell|all|sull|dall)'(?=[a-z])");
    private static final Pattern MISSPELLED_HONG_KONG = Pattern.compile(
            "\\b(?:hong|honng|hoong|hhong|hongg|hogn|hnog|hng|hog)[ -]?(?:kong|konng|koong|kkong|kongg|kogn|knog|kng|kog)\\b");
    private static final Pattern SEPARATE_RANGE = Pattern.compile("(?<=\\d) ?[-–—~] ?(?=\\d)");
    private static final Pattern PART = Pattern.compile("[,;()\\[\\]{}、。،؛]|\\s-\\s|\\s/\\s");
    private static final Pattern DOTS = Pattern.compile("(?<=(?:^|[^a-z])[a-z])\\.\\s?(?=[a-z](?:[^a-z]|$))");
    private static final Pattern TOKEN = Pattern.compile("@[a-z]+|#|[a-z0-9]+(?:[/-][a-z0-9]+)*|[\\p{L}\\p{N}]+");
    private static final Pattern FLOOR = Pattern.compile("(?:(\\d{1,3})|(g))/?(?:f|fl)");
    private static final Pattern LETTERED_POSTCODE = Pattern.compile("[a-z]{1,3}-(\\d{4,6})");
    private static final Pattern GLUED_WORD = Pattern.compile("([a-z]{2,})-?(\\d[a-z0-9/-]*)");

    private static final Pattern LETTER_BEHIND = Pattern.compile("(\\d+)/([a-z])");
    /** Countries where a slash after the house comes before the unit; elsewhere a letter behind it belongs to the house. */
    static final Set<String> SLASH_BEFORE_UNIT = Set.of("tr", "pl");

    private static final int SHORTEST_POSTCODE = 5;

    private static final Pattern CALLE = Pattern.compile("(?<=^|[ ,])c/\\s*");
    private static final Pattern CEDEX = Pattern.compile("\\bcedex(?: \\d{1,2})?\\b");
    private static final Pattern BIS = Pattern.compile("(\\d) ?(bis|ter|quater)\\b");
    private static final Pattern VIALE = Pattern.compile("\\bv\\.\\s?le\\b\\.?");
    private static final Pattern CORSO = Pattern.compile("\\bc\\.\\s?so\\b\\.?");
    private static final Pattern PIAZZA = Pattern.compile("\\bp\\.?\\s?z?z[ a]\\.?(?=\\s|$)");
    private static final Pattern LARGO = Pattern.compile("\\bl\\.\\s?go\\b\\.?");
    private static final Pattern SPANISH_FLOOR = Pattern.compile("(?<=[ ,])(\\d{1,2})o ?([a-z])?(?=$|[ ,.])");
    private static final Pattern TAIWANESE_FLOOR = Pattern.compile("\\b(\\d{1,3})f\\.?\\s?-\\s?(\\d+)");
    private static final Pattern DUTCH_POSTCODE = Pattern.compile("(?<=, ?)(\\d{4}) ?([a-z]{2})\\b");
    private static final Pattern FIVE_IN_TWO = Pattern.compile("(?<=^|, ?)(\\d{3}) (\\d{2})(?= [a-z])");
    private static final Pattern POLISH_POSTCODE = Pattern.compile("(?<=^|, ?)(\\d{2})-(\\d{3})(?= [a-z])");
    private static final Pattern PORTUGUESE_POSTCODE = Pattern.compile("\\b(\\d{4})-(\\d{3})\\b");
    private static final Pattern BRAZILIAN_POSTCODE = Pattern.compile("\\b(\\d{5})-(\\d{3})\\b");
    private static final Pattern JAPANESE_POSTCODE = Pattern.compile("\\b(\\d{3})-(\\d{4})\\b");

    private final Latin latin;
    private final AddressWords words;
    /** Tokens of words as they are written, and parts of places, which many addresses share. */
    private final Memo<List<String>> splits = new Memo<>(15, (word, country) -> List.copyOf(split(word, country)));

    private final Memo<List<List<String>>> places = new Memo<>(13, (text, country) -> parts(text, country));

    AddressTokens(Latin latin, AddressWords words) {
        this.latin = latin;
        this.words = words;
    }

    /**
     * The parts of an address, none of them empty.
     *
     * @param country code in lower case, or empty
     */
    List<List<String>> parts(String text, String country) {
        String ascii = ascii(text, country);
        List<List<String>> parts = new ArrayList<>();
        for (String part : PART.split(ascii, -1)) {
            List<String> tokens = tokens(part, country);
            if (!tokens.isEmpty()) {
                parts.add(tokens);
            }
        }
        return parts;
    }

    /** As {@link #parts}, for a city or a region. */
    List<List<String>> placeParts(String text, String country) {
        return places.get(text, country);
    }

    private String ascii(String text, String country) {
        String prepared = text;
        if (!CleanText.isPlainAscii(text)) {
            prepared = prepared.replace("№", " no ")
                    .replace("nº", "no")
                    .replace("n°", "no ")
                    .replace("º", "");
        }
        if (Latin.hasHan(prepared)) {
            prepared = latin.simplified(prepared);
            prepared = HAN_NUMERAL.matcher(prepared).replaceAll(m -> hanNumber(m.group(1)));
            prepared = HAN_DIRECTION.matcher(prepared).replaceAll(m -> " " + direction(m.group(1)) + " ");
            if (prepared.indexOf('之') >= 0) {
                prepared = HAN_SUB_NUMBER.matcher(prepared).replaceAll("$1-$2号");
                prepared = HAN_SUB_FLOOR.matcher(prepared).replaceAll("$1楼 $2室");
            }
            if (prepared.indexOf('巷') >= 0) {
                prepared = HAN_LANE.matcher(prepared).replaceAll("$1 @l ");
            }
            prepared = HONG_KONG.contains(country) ? words.hongKongNames(prepared) : prepared;
            prepared = words.replaceHanParts(prepared);
            prepared = HONG_KONG.contains(country) ? words.romanised(prepared) : prepared;
        }
        String ascii = latin.of(prepared).replace('–', '-').replace('—', '-');
        if (ascii.indexOf('/') >= 0) {
            ascii = ascii.replace("c/o", "@co ").replace("s/n", " ");
            ascii = CALLE.matcher(ascii).replaceAll("calle ").replace("n/a", " ");
        }
        ascii = ascii.replace("&", " ");
        if (ELIDING.contains(country)) {
            ascii = ELISION.matcher(ascii).replaceAll(" ");
        }
        ascii = ascii.replace("'", "").replace("`", "").replace("\"", " ").replace("°", " ");
        ascii = local(ascii, country);
        if (ascii.indexOf('.') >= 0) {
            ascii = DOTS.matcher(ascii).replaceAll("");
        }
        boolean mayHaveRange = !CleanText.isPlainAscii(ascii) || ascii.indexOf('-') >= 0 || ascii.indexOf('~') >= 0;
        return mayHaveRange ? SEPARATE_RANGE.matcher(ascii).replaceAll("-") : ascii;
    }

    /** Spellings of one country that the words alone do not show. */
    private static String local(String ascii, String country) {
        return switch (country) {
            case "it" -> italian(ascii);
            case "fr", "mc" -> BIS.matcher(CEDEX.matcher(ascii).replaceAll(" ")).replaceAll("$1$2");
            case "es" -> SPANISH_FLOOR.matcher(ascii).replaceAll(" floor $1$2 ");
            case "tw" -> TAIWANESE_FLOOR.matcher(ascii).replaceAll("floor $1 unit $2");
            case "hk" -> MISSPELLED_HONG_KONG.matcher(ascii).replaceAll("hongkong");
            case "pl" -> postcode(POLISH_POSTCODE, ascii);
            case "pt" -> postcode(PORTUGUESE_POSTCODE, ascii);
            case "br" -> postcode(BRAZILIAN_POSTCODE, ascii);
            case "jp" -> postcode(JAPANESE_POSTCODE, ascii);
            case "nl" -> postcode(DUTCH_POSTCODE, ascii);
            case "cz", "sk", "se", "gr" -> postcode(FIVE_IN_TWO, ascii);
            default -> ascii;
        };
    }

    private static String postcode(Pattern pattern, String ascii) {
        return pattern.matcher(ascii).replaceAll(" @z $1$2 ");
    }

    private static String italian(String ascii) {
        if (ascii.indexOf('.') < 0) {
            return PIAZZA.matcher(ascii).replaceAll("piazza ");
        }
        String text = CORSO.matcher(VIALE.matcher(ascii).replaceAll("viale")).replaceAll("corso");
        return LARGO.matcher(PIAZZA.matcher(text).replaceAll("piazza ")).replaceAll("largo");
    }

    private List<String> tokens(String part, String country) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(part);
        while (matcher.find()) {
            tokens.addAll(splits.get(matcher.group(), country));
        }
        joinHouseLetter(tokens);
        return tokens;
    }

    private List<String> split(String written, String country) {
        List<String> tokens = new ArrayList<>();
        String token = words.corrected(written);
        Matcher floor = FLOOR.matcher(token);
        Matcher postcode = LETTERED_POSTCODE.matcher(token);
        Matcher glued = GLUED_WORD.matcher(token);
        if (floor.matches()) {
            tokens.add("floor");
            tokens.add(floor.group(1) == null ? "0" : floor.group(1));
        } else if (postcode.matches() && !isKeyword(token.substring(0, token.indexOf('-')), country)) {
            tokens.add("@z");
            tokens.add(postcode.group(1));
        } else if (glued.matches() && isKeyword(glued.group(1), country)) {
            tokens.add(glued.group(1));
            tokens.add(withoutZeros(glued.group(2)));
        } else if (hasDigit(token)) {
            splitNumber(
                    SLASH_BEFORE_UNIT.contains(country)
                            ? token
                            : LETTER_BEHIND.matcher(token).replaceAll("$1$2"),
                    tokens);
        } else if (words.knows(token, country)) {
            tokens.add(token);
        } else {
            for (String word : token.split("[/-]", -1)) {
                tokens.add(word);
            }
        }
        return tokens;
    }

    /** A range or a house with its unit stays one token; letters join the number beside them. */
    private static void splitNumber(String token, List<String> tokens) {
        String[] pieces = token.split("-", -1);
        StringBuilder number = new StringBuilder();
        for (String piece : pieces) {
            boolean word = piece.length() > 2 && !hasDigit(piece);
            if (word) {
                if (number.length() > 0) {
                    tokens.add(withoutZeros(number.toString()));
                    number.setLength(0);
                }
                tokens.add(piece);
                continue;
            }
            boolean bothDigits = number.length() > 0
                    && Character.isDigit(number.charAt(number.length() - 1))
                    && !piece.isEmpty()
                    && Character.isDigit(piece.charAt(0));
            number.append(bothDigits ? "-" : "").append(piece);
        }
        if (number.length() > 0) {
            tokens.add(withoutZeros(number.toString()));
        }
    }

    /** "12 A" at the end of a part is "12a". */
    private static void joinHouseLetter(List<String> tokens) {
        int last = tokens.size() - 1;
        if (last >= 1 && isHouseLetter(tokens.get(last)) && isNumber(tokens.get(last - 1))) {
            String letter = tokens.remove(last);
            tokens.set(last - 1, tokens.get(last - 1) + letter);
        }
    }

    private static boolean isHouseLetter(String token) {
        return token.length() == 1 && token.charAt(0) >= 'a' && token.charAt(0) <= 'h';
    }

    private static boolean isNumber(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return false;
            }
        }
        return !token.isEmpty();
    }

    private boolean isKeyword(String word, String country) {
        return words.find(word, AddressWords.Role.BEFORE, country) != null;
    }

    static boolean hasDigit(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (Character.isDigit(token.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutZeros(String number) {
        if (number.length() >= SHORTEST_POSTCODE) {
            return number;
        }
        int start = 0;
        while (start < number.length() - 1
                && number.charAt(start) == '0'
                && Character.isDigit(number.charAt(start + 1))) {
            start++;
        }
        return number.substring(start);
    }

    private static String direction(String character) {
        return switch (character) {
            case "东" -> "east";
            case "南" -> "south";
            case "西" -> "west";
            case "北" -> "north";
            default -> "middle";
        };
    }

    private static String hanNumber(String numeral) {
        String digits = "一二三四五六七八九";
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            StringBuilder number = new StringBuilder();
            numeral.chars().forEach(c -> number.append(digits.indexOf(c) + 1));
            return number.toString();
        }
        int tens = ten == 0 ? 1 : digits.indexOf(numeral.charAt(ten - 1)) + 1;
        int ones = ten == numeral.length() - 1 ? 0 : digits.indexOf(numeral.charAt(ten + 1)) + 1;
        return String.valueOf(tens * 10 + ones);
    }
}
