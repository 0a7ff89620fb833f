package io.ringwork.graph.normalize;

import java.util.Arrays;

/** Bech32 (BIP 173), Bech32m (BIP 350) and CashAddr: address forms with a polynomial checksum over 5-bit groups. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final long[] CASH_GENERATOR = {
        0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
    };
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int CHECKSUM_GROUPS = 6;
    private static final int CASH_CHECKSUM_GROUPS = 8;
    private static final int CASH_HASH_BYTES = 20;

    private Bech32() {}

    /** Whether a lower-case address is a segregated-witness address with the checksum of its witness version. */
    static boolean isSegwit(String address) {
        int separator = address.lastIndexOf('1');
        byte[] groups = groups(address.substring(separator + 1));
        if (groups.length <= CHECKSUM_GROUPS) {
            return false;
        }
        int version = groups[0];
        byte[] program = bytes(groups, 1, groups.length - CHECKSUM_GROUPS);
        boolean lengthIsRight = version == 0
                ? program.length == 20 || program.length == 32
                : program.length >= 2 && program.length <= 40;
        return version <= 16
                && lengthIsRight
                && polymod(address.substring(0, separator), groups) == (version == 0 ? BECH32 : BECH32M);
    }

    /** The legacy Base58 address of a lower-case CashAddr without its prefix, or the empty text when it is none. */
    static String legacyOfCashAddress(String prefix, String payload) {
        byte[] groups = groups(payload);
        if (groups.length <= CASH_CHECKSUM_GROUPS || cashPolymod(prefix, groups) != 0) {
            return "";
        }
        byte[] bytes = bytes(groups, 0, groups.length - CASH_CHECKSUM_GROUPS);
        int type = bytes.length == 0 ? -1 : bytes[0];
        if (bytes.length != 1 + CASH_HASH_BYTES || (type != 0 && type != 8)) {
            return "";
        }
        return Base58.encode(type == 0 ? 0 : 5, Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    private static byte[] groups(String data) {
        byte[] groups = new byte[data.length()];
        for (int i = 0; i < groups.length; i++) {
            int value = ALPHABET.indexOf(data.charAt(i));
            if (value < 0) {
                return new byte[0];
            }
            groups[i] = (byte) value;
        }
        return groups;
    }

    /** Packs 5-bit groups into bytes; empty when the padding is longer than four bits or not zero. */
    private static byte[] bytes(byte[] groups, int from, int to) {
        byte[] bytes = new byte[(to - from) * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int length = 0;
        for (int i = from; i < to; i++) {
            buffer = (buffer << 5 | groups[i]) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffer >> bits);
            }
        }
        return bits > 4 || (buffer & (1 << bits) - 1) != 0 ? new byte[0] : bytes;
    }

    private static int polymod(String prefix, byte[] groups) {
        int check = 1;
        for (int i = 0; i < prefix.length(); i++) {
            check = step(check, prefix.charAt(i) >> 5);
        }
        check = step(check, 0);
        for (int i = 0; i < prefix.length(); i++) {
            check = step(check, prefix.charAt(i) & 31);
        }
        for (byte group : groups) {
            check = step(check, group);
        }
        return check;
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }

    private static long cashPolymod(String prefix, byte[] groups) {
        long check = 1;
        for (int i = 0; i < prefix.length(); i++) {
            check = cashStep(check, prefix.charAt(i) & 31);
        }
        check = cashStep(check, 0);
        for (byte group : groups) {
            check = cashStep(check, group);
        }
        return check ^ 1;
    }

    private static long cashStep(long check, int value) {
        long top = check >>> 35;
        long next = (check & 0x07ffffffffL) << 5 ^ value;
        for (int i = 0; i < CASH_GENERATOR.length; i++) {
            if ((top >> i & 1) == 1) {
                next ^= CASH_GENERATOR[i];
            }
        }
        return next;
    }
}
