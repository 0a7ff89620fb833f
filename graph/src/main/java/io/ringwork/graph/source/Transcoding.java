package io.ringwork.graph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of an encoding whose bytes cannot be split one by one (UTF-16, GB 18030), as UTF-8. What is no text in that
 * encoding becomes a byte that is no UTF-8, so that the row it stands in is found later.
 */
final class Transcoding extends InputStream {

    private static final int BUFFER_BYTES = 1 << 14;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {'?'});
    private final ByteBuffer source = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    private ByteBuffer target = ByteBuffer.allocate(4 * BUFFER_BYTES).limit(0);
    private boolean sourceEnded;
    private boolean done;

    Transcoding(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        return fill() ? target.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, target.remaining());
        target.get(bytes, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        while (!target.hasRemaining()) {
            if (done) {
                return false;
            }
            readSource();
            target.clear();
            CoderResult result = decoder.decode(source, chars, sourceEnded);
            chars.flip();
            encoder.encode(chars, target, false);
            chars.compact();
            if (result.isError()) {
                source.position(source.position() + result.length());
                target.put((byte) 0xFF);
            } else if (sourceEnded && result.isUnderflow() && chars.position() == 0) {
                done = true;
            } else if (sourceEnded && result.isUnderflow()) {
                // Half of a surrogate pair is left and nothing follows it.
                chars.clear();
                target.put((byte) 0xFF);
                done = true;
            }
            target.flip();
        }
        return true;
    }

    private void readSource() throws IOException {
        source.compact();
        if (!sourceEnded && source.hasRemaining()) {
            int count = in.read(source.array(), source.position(), source.remaining());
            if (count < 0) {
                sourceEnded = true;
            } else {
                source.position(source.position() + count);
            }
        }
        source.flip();
    }
}
