package io.ringwork.api.http;

import io.ringwork.api.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on. It names its query by a digest, so that it cannot go on in another list.
 *
 * @param offset how many items to leave out
 * @param query digest of the query, as {@link #digest} makes it
 * @param runId the run that the list belongs to; empty for lists of no run
 */
record Cursor(int offset, String query, String runId) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})\\.([0-9a-f]{8})\\.(.{0,200})");

    private static final String ALLOWED = "the cursor of the page before, of the same call with the same parameters";

    /** The cursor of that text, or {@link BadValueException} when no list ever gave it. */
    static Cursor parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw BadValueException.of(text, ALLOWED);
        }
        Matcher matcher = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            throw BadValueException.of(text, ALLOWED);
        }
        return new Cursor(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    /** The cursor as callers see it. */
    String text() {
        byte[] bytes = (offset + "." + query + "." + runId).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses the cursor in a list of another query. */
    void check(String ownQuery) {
        if (!query.equals(ownQuery)) {
            throw ProblemException.badParameter("cursor", "is " + text() + "; it must be " + ALLOWED);
        }
    }

    /** Names a query by its call and all parameters but limit and cursor. */
    static String digest(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String word = part.toString();
            text.append(word.length()).append(':').append(word);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
