package io.ringwork.api.http.wire;

import io.ringwork.graph.model.SourceRef;

/** A row of a file that said something. */
@About("A row of a file that said something")
public record Source(
        @About("Name of the file, relative to the folder of the data set")
        String file,

        @About("Line where the record starts, counted from 1 with the header")
        long line,

        @About("First 12 hexadecimal digits of the SHA-256 of the row's fields")
        String digest) {

    /** The reference on the wire. */
    public static Source of(SourceRef ref) {
        return new Source(ref.file(), ref.line(), ref.digest());
    }
}
