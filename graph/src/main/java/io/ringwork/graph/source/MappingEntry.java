package io.ringwork.graph.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a mapping file.
 *
 * @param number of the entry in its file, from 1
 * @param glob which files, relative to the folder of the data set
 * @param optional whether it may match none
 * @param format how the files are written, null when their names say it
 * @param settings what the entry says of the writing, for files whose names say the format
 * @param layout how rows become rows of the table
 */
record MappingEntry(
        int number, String glob, boolean optional, @Nullable String format, FormatSettings settings, Layout layout) {

    boolean matches(String name) {
        return matcher(glob).matches(Path.of(name));
    }

    static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }
}
