package io.ringwork.graph.track;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Predicate;

/**
 * The id of a new ring: 8 characters of Crockford's base 32 (40 bits) from the SHA-256 of its members. The same members
 * make the same id. Where the id is taken already, the next attempt adds its number to what is hashed.
 */
final class RingId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private RingId() {}

    /**
     * An id that is not taken.
     *
     * @param members in order
     */
    static String of(List<String> members, Predicate<String> taken) {
        int attempt = 0;
        String id = hash(members, attempt);
        while (taken.test(id)) {
            id = hash(members, ++attempt);
        }
        return id;
    }

    private static String hash(List<String> members, int attempt) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (String member : members) {
            byte[] bytes = member.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }
        if (attempt > 0) {
            sha256.update(("#" + attempt).getBytes(StandardCharsets.UTF_8));
        }
        byte[] digest = sha256.digest();
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = (bits << 8) | (digest[i] & 0xFF);
        }
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            id.append(ALPHABET.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return id.toString();
    }
}
