package io.ringwork.graph.source;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row was not taken: a line of {@code rejects.csv}.
 *
 * @param table the table that the row was read for, null for an event that names none
 * @param file name of the file, relative to the folder of the data set
 * @param row line where the record starts, 1-based and counting the header
 * @param column the column as it is called in the file, empty when the row as a whole is at fault
 * @param code stable word
 * @param message a sentence for the file's owner
 * @param value what stood there: at most 200 characters and control characters made visible
 */
public record ImportIssue(
        @Nullable Table table, String file, long row, String column, Code code, String message, String value) {

    /** How the message starts when a compressed file cannot be read any further. */
    static final String CUT_FILE = "the compressed file";

    private static final int MAX_VALUE_CHARS = 200;

    /** Why a row was not taken. The words are part of the file format and do not change. */
    public enum Code {
        /** A required column is empty. */
        MISSING_VALUE,
        /** No ISO 8601 date and no instant with a zone. */
        BAD_DATE,
        /** No plain number, or an image hash that is not 16 hexadecimal digits. */
        BAD_NUMBER,
        /** A word that the column does not allow. */
        BAD_CHOICE,
        /** Bytes that are no text in the file's encoding, or a NUL character. */
        BAD_ENCODING,
        /** The row cannot be split into its columns, or the file ends inside it. */
        BAD_ROW,
        /** The row's vendor stands in no table of vendors. */
        UNKNOWN_VENDOR,
        /** The report's listing stands in no table of listings. */
        UNKNOWN_LISTING,
        /** Another row of the same load has the same id and says something else. */
        DUPLICATE_ID,
        /** A value or a row longer than the reader takes. */
        TOO_LONG
    }

    /** Makes the value and the column showable. */
    public ImportIssue {
        column = visible(column);
        value = visible(value);
    }

    /** An issue of a row that was read but refers to, or collides with, something else. */
    public static ImportIssue of(
            Table table, SourceRef source, String column, Code code, String message, String value) {
        return new ImportIssue(table, source.file(), source.line(), column, code, message, value);
    }

    /** The row's vendor is unknown. */
    public static ImportIssue unknownVendor(SourceRecord row, String vendorId) {
        return of(
                row.table(),
                row.source(),
                "vendor_id",
                Code.UNKNOWN_VENDOR,
                "no row of vendors has this vendor_id",
                vendorId);
    }

    /** The row's listing is unknown. */
    public static ImportIssue unknownListing(SourceRecord row, String listingId) {
        return of(
                row.table(),
                row.source(),
                "listing_id",
                Code.UNKNOWN_LISTING,
                "no row of listings has this listing_id",
                listingId);
    }

    /**
     * The row's id was given before in the same load.
     *
     * @param column the id's column
     * @param first the row that was taken
     */
    public static ImportIssue duplicateId(SourceRecord row, String column, String id, SourceRef first) {
        return of(
                row.table(),
                row.source(),
                column,
                Code.DUPLICATE_ID,
                "the id stands already in " + first.file() + ", line " + first.line() + ", with other values",
                id);
    }

    /** Whether the file could not be read beyond this row: whatever stood behind it is unknown. */
    public boolean endsFile() {
        return code == Code.BAD_ROW && message.startsWith(CUT_FILE);
    }

    /** The text with control characters as escapes, cut to 200 characters with an ellipsis. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        int taken = 0;
        while (taken < text.length() && taken < MAX_VALUE_CHARS) {
            int codePoint = text.codePointAt(taken);
            int width = Character.charCount(codePoint);
            if (taken + width > MAX_VALUE_CHARS) {
                break;
            }
            appendVisible(shown, codePoint);
            taken += width;
        }
        return taken < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static void appendVisible(StringBuilder shown, int codePoint) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                int type = Character.getType(codePoint);
                if (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SURROGATE) {
                    shown.append(String.format("\\u%04X", codePoint));
                } else {
                    shown.appendCodePoint(codePoint);
                }
            }
        }
    }
}
