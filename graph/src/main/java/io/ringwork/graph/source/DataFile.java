package io.ringwork.graph.source;

/**
 * A file of a data set that feeds at least one table.
 *
 * @param name relative to the folder of the data set, with {@code /} between folders
 * @param bytes its size on disk
 */
public record DataFile(String name, long bytes) {}
