package io.ringwork.graph.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pinyin of street names in the spellings that people use. */
final class AddressPinyin {
    private static final Pattern DIRECTION_END = Pattern.compile("([a-z]{2,})(bei|nan|dong|xi|zhong)");
    private static final Pattern ROUND_U = Pattern.compile("([ln])(?:v|yu)(?=e|n|$|[bcdfghjklmpqrstwxyz])");

    private AddressPinyin() {}

    /** The word before a road, its direction as an English word of its own: {@code huaqiangbei} is huaqiang north. */
    static List<String> withDirection(String word) {
        String direction = direction(word);
        if (!direction.isEmpty()) {
            return List.of(direction);
        }
        Matcher ending = DIRECTION_END.matcher(word);
        return ending.matches() ? List.of(ending.group(1), direction(ending.group(2))) : List.of(word);
    }

    /** The sound ü after l and n as u: people write it u, v or yu. */
    static String plain(String word) {
        return ROUND_U.matcher(word).replaceAll("$1u");
    }

    private static String direction(String pinyin) {
        return switch (pinyin) {
            case "bei" -> "north";
            case "nan" -> "south";
            case "dong" -> "east";
            case "xi" -> "west";
            case "zhong", "central" -> "middle";
            default -> "";
        };
    }
}
