package io.ringwork.graph.sample;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Account numbers that pass the checks of their kind and belong to nobody. */
final class Accounts {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Accounts() {}

    /** An IBAN with invented bank codes; {@code country} is DE, GB, IT, PL or TR. */
    static String iban(String country, long serial) {
        String account = padded(Dice.spread(serial, 10_000_000_000L), 10);
        String bban = switch (country) {
            case "DE" -> "90" + padded(Dice.spread(serial / 97, 900), 3) + "000" + account;
            case "GB" -> "RNGW" + "990" + padded(Dice.spread(serial / 100_000_000, 900), 3) + account.substring(2);
            case "IT" -> "X" + "99" + padded(Dice.spread(serial / 97, 900), 3) + "99100" + "00" + account;
            case "PL" -> "999" + padded(Dice.spread(serial / 97, 900), 3) + "09" + "000000" + account;
            case "TR" -> "00990" + "0" + "000000" + account;
            default -> throw new IllegalArgumentException("no IBANs in the country " + country);
        };
        return country + checkDigits(country, bban) + bban;
    }

    /** Check digits by ISO 7064 MOD 97-10. */
    static String checkDigits(String country, String bban) {
        return padded(98 - remainder(bban + country + "00"), 2);
    }

    /** The remainder modulo 97 of the text with letters replaced by 10 to 35. */
    static int remainder(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 36);
            rest = (digit < 10 ? rest * 10 + digit : rest * 100 + digit) % 97;
        }
        return rest;
    }

    /** An Ethereum address in lower case: the end of a SHA-256, so that nobody holds its key. */
    static String ethereum(long randomSeed, long serial) {
        return "0x" + HexFormat.of().formatHex(digest("eth", randomSeed, serial), 12, 32);
    }

    /** A Bitcoin address in Base58Check with version 0, from the end of a SHA-256. */
    static String bitcoin(long randomSeed, long serial) {
        byte[] payload = new byte[25];
        System.arraycopy(digest("btc", randomSeed, serial), 12, payload, 1, 20);
        byte[] check = sha256(sha256(Arrays.copyOf(payload, 21)));
        System.arraycopy(check, 0, payload, 21, 4);
        StringBuilder text = new StringBuilder();
        BigInteger rest = new BigInteger(1, payload);
        BigInteger base = BigInteger.valueOf(58);
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            text.append(BASE58.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < payload.length && payload[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    /** One of the ways to write an IBAN. */
    static String spelledIban(String iban, Dice dice) {
        return switch (dice.between(0, 4)) {
            case 0 -> iban;
            case 1, 2 -> iban.replaceAll("(.{4})(?=.)", "$1 ");
            case 3 -> iban.toLowerCase(Locale.ROOT);
            default -> "IBAN " + iban.replaceAll("(.{4})(?=.)", "$1 ");
        };
    }

    /** The number in decimal with leading zeros. */
    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static byte[] digest(String purpose, long randomSeed, long serial) {
        byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
        return sha256(ByteBuffer.allocate(name.length + 16)
                .put(name)
                .putLong(randomSeed)
                .putLong(serial)
                .array());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
