package io.ringwork.api.cli;

/** What the process says when it ends; scripts rely on these. */
public final class ExitStatus {

    /** All went well. */
    public static final int DONE = 0;
    /** The program failed. */
    public static final int FAILED = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** The input was refused. */
    public static final int INPUT_REFUSED = 3;
    /** The store is in use or cannot be reached. */
    public static final int STORE_UNAVAILABLE = 4;
    /** A run finished and found new rings, and the caller wanted to know. */
    public static final int NEW_RINGS = 5;

    private ExitStatus() {}
}
