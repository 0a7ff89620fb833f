package io.ringwork.graph.store;

/**
 * How far a file that grows was applied.
 *
 * @param bytes from its start, up to the end of a line
 * @param lines number of lines that these bytes hold
 * @param head names the first bytes of the file, so that another file under its name is noticed
 */
public record FilePosition(long bytes, long lines, String head) {

    /** Nothing was applied. */
    public static final FilePosition START = new FilePosition(0, 0, "");
}
