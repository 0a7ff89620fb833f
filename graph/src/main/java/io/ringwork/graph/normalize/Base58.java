package io.ringwork.graph.normalize;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58Check, the older address form of Bitcoin and its kin: version, hash and four bytes of double SHA-256. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int CHECKSUM_BYTES = 4;
    private static final int ADDRESS_BYTES = 25;

    private Base58() {}

    /** Whether this is an address of Bitcoin's main network: version 0 (key) or 5 (script), 20 bytes, right checksum. */
    static boolean isBitcoin(String address) {
        byte[] bytes = decode(address);
        return bytes.length == ADDRESS_BYTES && (bytes[0] == 0 || bytes[0] == 5) && checksumIsRight(bytes);
    }

    /** Whether the last four bytes are the checksum of the others, whatever the version. */
    static boolean hasChecksum(String address) {
        byte[] bytes = decode(address);
        return bytes.length > CHECKSUM_BYTES && checksumIsRight(bytes);
    }

    /** The address of a version and a hash. */
    static String encode(int version, byte[] hash) {
        byte[] bytes = new byte[1 + hash.length + CHECKSUM_BYTES];
        bytes[0] = (byte) version;
        System.arraycopy(hash, 0, bytes, 1, hash.length);
        byte[] check = doubleSha256(Arrays.copyOf(bytes, 1 + hash.length));
        System.arraycopy(check, 0, bytes, 1 + hash.length, CHECKSUM_BYTES);
        StringBuilder reversed = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
            reversed.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            reversed.append(ALPHABET.charAt(0));
        }
        return reversed.reverse().toString();
    }

    private static byte[] decode(String address) {
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < address.length(); i++) {
            int digit = ALPHABET.indexOf(address.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            if (digit == 0 && value.signum() == 0) {
                zeros++;
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
        int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + magnitude.length - sign];
        System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
        return bytes;
    }

    private static boolean checksumIsRight(byte[] bytes) {
        int end = bytes.length - CHECKSUM_BYTES;
        byte[] check = doubleSha256(Arrays.copyOf(bytes, end));
        return Arrays.equals(check, 0, CHECKSUM_BYTES, bytes, end, bytes.length);
    }

    private static byte[] doubleSha256(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return sha.digest(sha.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
