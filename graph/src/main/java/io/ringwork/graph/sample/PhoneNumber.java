package io.ringwork.graph.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A telephone number: the digits after the country's calling code, without trunk prefix. As far as they reach, numbers
 * come from ranges that the regulators keep for drama (DE, GB), from the exchange 555 (US, without 555-01xx, which software
 * rightly takes for no number at all) or from blocks of zeros.
 */
record PhoneNumber(String country, String digits) {

    private static final Map<String, String> CALLING_CODES =
            Map.of("CN", "86", "DE", "49", "GB", "44", "US", "1", "TR", "90", "IT", "39", "PL", "48", "HK", "852");
    private static final String US_AREAS = "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225"
            + " 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308"
            + " 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 347 351 352 360 361 386"
            + " 401 402 404 405 406 407 408 409 410";
    private static final String CN_PREFIXES = "130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158"
            + " 159 180 181 182 183 184 185 186 187 188 189";
    private static final String IT_PREFIXES = "320 327 328 329 330 333 334 335 338 339 340 345 347 348 349 350 360 366"
            + " 368 370 377 380 388 389 390 391 392 393";
    private static final String TR_PREFIXES = "530 531 532 533 534 535 536 537 538 539 541 542 543 544 545 546 547 548";
    private static final String PL_PREFIXES = "500 501 502 503 504 505 506 507 508 509 510 511 512 513 514 515 516 517"
            + " 600 601 602 603 604 605 606 607 608 609 660 661 662 663 664 665";
    private static final String GB_PREFIXES = "2079460 1134960 1144960 1164960 1174960 1184960 1214960 1314960"
            + " 1414960 1514960 1614960 1914980 2920180 2896496";
    /** Ranges made for fiction or blocks of zeros first, ordinary ones after them. */
    private static final Map<String, List<Range>> RANGES = Map.of(
            "CN", List.of(new Range(CN_PREFIXES, "0000", 4), new Range(CN_PREFIXES, "1", 7)),
            "DE", List.of(new Range("3023125 6990009 4066969 2214710 8999998", "", 3), new Range("151", "0", 7)),
            "GB", List.of(new Range(GB_PREFIXES, "", 3), new Range("7400", "", 6)),
            "US",
                    List.of(
                            new Range(US_AREAS, "5552", 3),
                            new Range(US_AREAS, "5553", 3),
                            new Range(US_AREAS, "556", 4)),
            "TR", List.of(new Range(TR_PREFIXES, "000", 4), new Range(TR_PREFIXES, "1", 6)),
            "IT", List.of(new Range(IT_PREFIXES, "000", 4), new Range(IT_PREFIXES, "1", 6)),
            "PL", List.of(new Range(PL_PREFIXES, "000", 3), new Range(PL_PREFIXES, "1", 5)),
            "HK",
                    List.of(
                            new Range("5100 5200 5300 5400 6200 6600 6700 9200 9300 9500", "", 4),
                            new Range("61 63 64", "", 6)));

    /** Numbers that start with one of some prefixes and a middle, followed by free digits. */
    private record Range(List<String> prefixes, String middle, int freeDigits) {

        Range(String prefixes, String middle, int freeDigits) {
            this(List.of(prefixes.split(" ", -1)), middle, freeDigits);
        }

        long capacity() {
            return prefixes.size() * power(freeDigits);
        }

        String digits(long position) {
            long power = power(freeDigits);
            String free = Long.toString(position % power);
            return prefixes.get((int) (position / power)) + middle + "0".repeat(freeDigits - free.length()) + free;
        }

        private static long power(int digits) {
            long power = 1;
            for (int i = 0; i < digits; i++) {
                power *= 10;
            }
            return power;
        }
    }

    /** The number of a serial; different serials have different numbers until a country's ranges are used up. */
    static PhoneNumber of(String country, long serial) {
        List<Range> ranges = RANGES.get(country);
        if (ranges == null) {
            throw new IllegalArgumentException("no telephone numbers for the country " + country);
        }
        long rest = serial;
        for (Range range : ranges) {
            if (rest < range.capacity()) {
                return new PhoneNumber(country, range.digits(Dice.spread(rest, range.capacity())));
            }
            rest -= range.capacity();
        }
        Range last = ranges.get(ranges.size() - 1);
        return new PhoneNumber(country, last.digits(Dice.spread(rest, last.capacity())));
    }

    /** One of the ways to write it; without the calling code only where {@code readerCountry} makes it unambiguous. */
    String spelled(String readerCountry, Dice dice) {
        String code = CALLING_CODES.getOrDefault(country, "");
        String trunk = List.of("DE", "GB", "TR").contains(country) ? "0" : "";
        boolean home = country.equals(readerCountry);
        String separator = dice.pick(List.of(" ", "-", "", " "));
        String text;
        if (home && dice.in(0.45)) {
            text = country.equals("US") && dice.in(0.5)
                    ? "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6)
                    : trunk + grouped(separator);
        } else if (home && !country.equals("US") && !country.equals("HK") && dice.in(0.2)) {
            text = "00" + code + separator + grouped(separator);
        } else if (!trunk.isEmpty() && dice.in(0.15)) {
            text = "+" + code + " (0)" + grouped(" ");
        } else {
            text = "+" + code + separator + grouped(separator);
        }
        return country.equals("CN") && dice.in(0.04) ? SpelledAddress.fullWidthDigits(text) : text;
    }

    private String grouped(String separator) {
        List<String> groups = new ArrayList<>();
        int[] sizes = switch (country) {
            case "CN" -> new int[] {3, 4};
            case "HK" -> new int[] {4};
            case "DE", "GB" -> new int[] {digits.startsWith("20") || digits.startsWith("30") ? 2 : 3, 3};
            default -> new int[] {3, 3};
        };
        int from = 0;
        for (int size : sizes) {
            groups.add(digits.substring(from, from + size));
            from += size;
        }
        groups.add(digits.substring(from));
        return String.join(separator, groups);
    }
}
