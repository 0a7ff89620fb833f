package io.ringwork.graph.normalize;

/** Check digits of tax numbers, computed over the number without its country prefix. */
@FunctionalInterface
interface TaxIdCheck {

    /** Whether the check digits are right. The number has the shape that the table asks for. */
    boolean holds(String number);

    /** The check of a name in {@code tax-ids.txt}. */
    static TaxIdCheck of(String name) {
        return switch (name) {
            case "none" -> number -> true;
            case "luhn" -> TaxIdCheck::luhn;
            case "iso7064-11-10" -> TaxIdCheck::iso7064Mod11And10;
            case "be-97" ->
                number -> Long.parseLong(number.substring(number.length() - 2))
                        == 97 - Long.parseLong(number.substring(0, number.length() - 2)) % 97;
            case "lu-89" ->
                number -> Integer.parseInt(number.substring(0, 6)) % 89 == Integer.parseInt(number.substring(6));
            case "pl-11" -> number -> weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9);
            case "pt-11" -> number -> elevenMinus(weighted(number, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 8);
            case "fi-11" ->
                number -> {
                    int check = (11 - weighted(number, 7, 9, 10, 5, 8, 4, 2) % 11) % 11;
                    return check < 10 && check == digit(number, 7);
                };
            case "dk-11" -> number -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "ru-10" -> number -> weighted(number, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == digit(number, 9);
            case "ru-12" ->
                number -> weighted(number, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == digit(number, 10)
                        && weighted(number, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == digit(number, 11);
            case "br-cnpj" ->
                number -> elevenMinus(weighted(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 12)
                        && elevenMinus(weighted(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 13);
            case "au-89" -> number -> (weighted(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
            case "cn-31" -> TaxIdCheck::chineseCompany;
            case "cn-person" -> TaxIdCheck::chinesePerson;
            default ->
                throw new IllegalStateException("tax-ids.txt names the check \"" + name + "\", which does not exist");
        };
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = digit(number, number.length() - 1 - i) * (i % 2 == 1 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    private static boolean iso7064Mod11And10(String number) {
        int product = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            int sum = (digit(number, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(number, number.length() - 1);
    }

    private static boolean chineseCompany(String number) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(number.charAt(i)) * weights[i];
        }
        return (31 - sum % 31) % 31 == alphabet.indexOf(number.charAt(17));
    }

    private static boolean chinesePerson(String number) {
        int sum = weighted(number, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return "10X98765432".charAt(sum % 11) == number.charAt(17);
    }

    private static int weighted(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(number, i) * weights[i];
        }
        return sum;
    }

    private static int elevenMinus(int sum) {
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }
}
