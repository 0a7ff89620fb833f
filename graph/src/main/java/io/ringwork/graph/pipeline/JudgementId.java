package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The id of a judgement: 10 characters of Crockford's base 32 (50 bits) from the SHA-256 of all that it says. Short enough
 * to be typed; two of a million judgements have the same with a probability of 0.0005, and then the store refuses the
 * second, which gets another id a millisecond later.
 */
final class JudgementId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private JudgementId() {}

    static String of(Verdict verdict, List<String> subjects, String reason, String author, Instant decidedAt) {
        List<String> parts = new ArrayList<>(List.of(verdict.word(), reason, author, decidedAt.toString()));
        parts.addAll(subjects);
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }
        byte[] digest = sha256.digest();
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | (digest[i] & 0xFF);
        }
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return id.toString();
    }
}
