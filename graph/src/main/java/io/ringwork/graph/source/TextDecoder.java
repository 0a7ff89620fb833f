package io.ringwork.graph.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes one value at a time, strictly. */
final class TextDecoder {

    private final Charset charset;
    private final CharsetDecoder decoder;

    TextDecoder(Charset charset) {
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The bytes as text.
     *
     * @throws CharacterCodingException when they are no text in the encoding
     */
    String decode(byte[] bytes, int offset, int length) throws CharacterCodingException {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return decoder.decode(ByteBuffer.wrap(bytes, offset, length)).toString();
            }
        }
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    /** The bytes as text, with U+FFFD for what is none: for messages only. */
    String show(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, charset);
    }

    /** The name for messages. */
    String charsetName() {
        return charset.name();
    }
}
