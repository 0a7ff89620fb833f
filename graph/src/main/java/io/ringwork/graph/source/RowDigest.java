package io.ringwork.graph.source;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The digests that name rows. For one thread. */
final class RowDigest {

    private static final int DIGEST_BYTES = 6;
    private static final int SHA_BYTES = 32;
    private static final byte SEPARATOR = 0x1F;
    private static final String HEX = "0123456789abcdef";

    private final MessageDigest sha = Row.sha256();
    private final byte[] hash = new byte[SHA_BYTES];
    private final byte[] hex = new byte[2 * DIGEST_BYTES];
    private byte[] text = new byte[1 << 10];
    private int size;

    /** First 12 hexadecimal digits of the SHA-256 of the fields joined with U+001F, in the order of the columns. */
    String inOrder(Row row) {
        size = 0;
        @Nullable String[] values = row.values();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                addSeparator();
            }
            String value = values[i];
            if (value != null) {
                add(value);
            }
        }
        return digest();
    }

    /** As {@link #inOrder}, over the keys that have a value and their values, in the order of the keys. */
    String byName(Row row) {
        Map<String, String> present = new TreeMap<>();
        @Nullable String[] values = row.values();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                present.put(row.columns().name(i), value);
            }
        }
        size = 0;
        present.forEach((name, value) -> {
            add(name);
            addSeparator();
            add(value);
            addSeparator();
        });
        return digest();
    }

    private void addSeparator() {
        reserve(1);
        text[size++] = SEPARATOR;
    }

    private void add(String value) {
        reserve(value.length());
        int start = size;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                size = start;
                addEncoded(value.getBytes(StandardCharsets.UTF_8));
                return;
            }
            text[size++] = (byte) c;
        }
    }

    private void addEncoded(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, text, size, bytes.length);
        size += bytes.length;
    }

    private void reserve(int bytes) {
        if (text.length - size < bytes) {
            text = Arrays.copyOf(text, 2 * (size + bytes));
        }
    }

    private String digest() {
        sha.update(text, 0, size);
        try {
            sha.digest(hash, 0, SHA_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        for (int i = 0; i < DIGEST_BYTES; i++) {
            hex[2 * i] = (byte) HEX.charAt(hash[i] >> 4 & 0xF);
            hex[2 * i + 1] = (byte) HEX.charAt(hash[i] & 0xF);
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }
}
