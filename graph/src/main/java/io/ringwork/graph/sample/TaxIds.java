package io.ringwork.graph.sample;

/** Tax numbers with the check digits of their country; different serials have different numbers. */
final class TaxIds {

    private static final String CHINESE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] POLISH_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    private TaxIds() {}

    /** The number of {@code serial} in one of the countries of the sample. */
    static String of(String country, long serial) {
        return switch (country) {
            case "CN" -> withChineseCheck("91999999MA" + digits(serial, 7));
            case "DE" -> "DE" + withMod11And10("9" + digits(serial, 7));
            case "GB" -> "GB" + "99" + digits(serial, 7);
            case "IT" -> "IT" + withLuhn("99" + digits(serial, 8));
            case "PL" -> "PL" + polish("9" + digits(serial, 7));
            case "US" -> "00-" + digits(serial, 7);
            default -> "99" + digits(serial, 8);
        };
    }

    private static String digits(long serial, int count) {
        return Accounts.padded(Dice.spread(serial + 16_180_339L, count == 7 ? 10_000_000 : 100_000_000), count);
    }

    /** Check character of Chinese GB 32100: weights are powers of 3 modulo 31. */
    private static String withChineseCheck(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < number.length(); i++) {
            sum += CHINESE_DIGITS.indexOf(number.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return number + CHINESE_DIGITS.charAt(Math.floorMod(-sum, 31));
    }

    /** Check digit of ISO 7064 MOD 11,10. */
    private static String withMod11And10(String number) {
        int product = 10;
        for (int i = 0; i < number.length(); i++) {
            int sum = (Character.digit(number.charAt(i), 10) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return number + (11 - product) % 10;
    }

    private static String withLuhn(String number) {
        int sum = 0;
        for (int i = number.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = factor * Character.digit(number.charAt(i), 10);
            sum += product / 10 + product % 10;
        }
        return number + Math.floorMod(-sum, 10);
    }

    /** Eight digits, a ninth that avoids the check 10, and the check digit. */
    private static String polish(String number) {
        int ninth = 0;
        while (polishCheck(number + ninth) == 10) {
            ninth++;
        }
        return number + ninth + polishCheck(number + ninth);
    }

    private static int polishCheck(String number) {
        int sum = 0;
        for (int i = 0; i < POLISH_WEIGHTS.length; i++) {
            sum += POLISH_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return sum % 11;
    }
}
