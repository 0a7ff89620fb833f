package io.ringwork.graph.projection;

import io.ringwork.graph.column.ColumnFile;
import io.ringwork.graph.column.ColumnWriter;
import io.ringwork.graph.column.TextColumns;
import io.ringwork.graph.column.UnfitFileException;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Vendors and reports in a file of columns: one column for each of their fields. */
final class KeptRecords {

    private final String table;

    private KeptRecords(String table) {
        this.table = table;
    }

    static void putVendors(ColumnWriter out, List<Vendor> vendors) throws IOException {
        KeptRecords columns = new KeptRecords("vendors.");
        columns.texts(out, "id", vendors, Vendor::id);
        columns.texts(out, "name", vendors, Vendor::name);
        columns.texts(out, "legalName", vendors, Vendor::legalName);
        columns.words(out, "marketplace", vendors, Vendor::marketplace);
        columns.words(out, "country", vendors, Vendor::country);
        columns.times(out, "registeredAt", vendors, Vendor::registeredAt);
        columns.words(out, "status", vendors, vendor -> name(vendor.status()));
        columns.times(out, "removedAt", vendors, Vendor::removedAt);
        columns.shared(out, vendors, Vendor::extra);
    }

    static List<Vendor> vendors(ColumnFile in) throws UnfitFileException {
        KeptRecords columns = new KeptRecords("vendors.");
        List<@Nullable String> ids = columns.texts(in, "id");
        List<@Nullable String> names = columns.texts(in, "name");
        List<@Nullable String> legalNames = columns.texts(in, "legalName");
        List<@Nullable String> marketplaces = columns.words(in, "marketplace");
        List<@Nullable String> countries = columns.words(in, "country");
        Times registered = columns.times(in, "registeredAt");
        List<@Nullable String> statuses = columns.words(in, "status");
        Times removed = columns.times(in, "removedAt");
        Shared shared = columns.shared(in);
        return IntStream.range(0, ids.size())
                .parallel()
                .mapToObj(i -> new Vendor(
                        Objects.requireNonNull(ids.get(i)),
                        names.get(i),
                        legalNames.get(i),
                        marketplaces.get(i),
                        countries.get(i),
                        registered.get(i),
                        constant(VendorStatus.class, statuses.get(i)),
                        removed.get(i),
                        shared.extra(i),
                        shared.source(i)))
                .toList();
    }

    static void putReports(ColumnWriter out, List<Report> reports) throws IOException {
        KeptRecords columns = new KeptRecords("reports.");
        columns.texts(out, "id", reports, Report::id);
        columns.texts(out, "vendorId", reports, Report::vendorId);
        columns.texts(out, "listingId", reports, Report::listingId);
        columns.words(out, "reporter", reports, Report::reporter);
        columns.words(out, "reporterKind", reports, report -> name(report.reporterKind()));
        columns.words(out, "brand", reports, Report::brand);
        columns.texts(out, "reason", reports, Report::reason);
        columns.times(out, "filedAt", reports, Report::filedAt);
        columns.words(out, "outcome", reports, report -> name(report.outcome()));
        columns.shared(out, reports, Report::extra);
    }

    static List<Report> reports(ColumnFile in) throws UnfitFileException {
        KeptRecords columns = new KeptRecords("reports.");
        List<@Nullable String> ids = columns.texts(in, "id");
        List<@Nullable String> vendors = columns.texts(in, "vendorId");
        List<@Nullable String> listings = columns.texts(in, "listingId");
        List<@Nullable String> reporters = columns.words(in, "reporter");
        List<@Nullable String> kinds = columns.words(in, "reporterKind");
        List<@Nullable String> brands = columns.words(in, "brand");
        List<@Nullable String> reasons = columns.texts(in, "reason");
        Times filed = columns.times(in, "filedAt");
        List<@Nullable String> outcomes = columns.words(in, "outcome");
        Shared shared = columns.shared(in);
        return IntStream.range(0, ids.size())
                .parallel()
                .mapToObj(i -> new Report(
                        Objects.requireNonNull(ids.get(i)),
                        vendors.get(i),
                        listings.get(i),
                        reporters.get(i),
                        constant(ReporterKind.class, kinds.get(i)),
                        brands.get(i),
                        reasons.get(i),
                        filed.get(i),
                        constant(ReportOutcome.class, outcomes.get(i)),
                        shared.extra(i),
                        shared.source(i)))
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private <T> void texts(ColumnWriter out, String field, List<T> records, Function<T, @Nullable String> value)
            throws IOException {
        TextColumns.putNullable(
                out, table + field, () -> records.stream().map(value).iterator());
    }

    private List<@Nullable String> texts(ColumnFile in, String field) throws UnfitFileException {
        return TextColumns.getNullable(in, table + field);
    }

    private <T> void words(ColumnWriter out, String field, List<T> records, Function<T, @Nullable String> value)
            throws IOException {
        List<@Nullable String> words = new ArrayList<>(records.size());
        records.forEach(row -> words.add(value.apply(row)));
        TextColumns.putWords(out, table + field, words);
    }

    private List<@Nullable String> words(ColumnFile in, String field) throws UnfitFileException {
        return TextColumns.getWords(in, table + field);
    }

    private <T> void times(ColumnWriter out, String field, List<T> records, Function<T, @Nullable Instant> value)
            throws IOException {
        long[] seconds = new long[records.size()];
        int[] nanos = new int[records.size()];
        for (int i = 0; i < nanos.length; i++) {
            Instant time = value.apply(records.get(i));
            seconds[i] = time == null ? 0 : time.getEpochSecond();
            nanos[i] = time == null ? -1 : time.getNano();
        }
        out.put(table + field + ".seconds", seconds);
        out.put(table + field + ".nanos", nanos);
    }

    private Times times(ColumnFile in, String field) throws UnfitFileException {
        return new Times(in.longs(table + field + ".seconds"), in.ints(table + field + ".nanos"));
    }

    /** Times of records; without nanoseconds there is no time. */
    @SuppressWarnings("ArrayRecordComponent") // Columns; nobody writes into them.
    private record Times(long[] seconds, int[] nanos) {

        @Nullable
        Instant get(int i) {
            return nanos[i] < 0 ? null : Instant.ofEpochSecond(seconds[i], nanos[i]);
        }
    }

    /** Writes what every table has: further columns and where the row stands. */
    private <T extends SourceRecord> void shared(
            ColumnWriter out, List<T> records, Function<T, Map<String, String>> extra) throws IOException {
        int[] ends = new int[records.size()];
        long[] lines = new long[records.size()];
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            extra.apply(records.get(i)).forEach((name, value) -> {
                names.add(name);
                values.add(value);
            });
            ends[i] = names.size();
            lines[i] = records.get(i).source().line();
        }
        out.put(table + "extra", ends);
        TextColumns.putWords(out, table + "extra.name", names);
        TextColumns.put(out, table + "extra.value", values);
        words(out, "source.file", records, row -> row.source().file());
        out.put(table + "source.line", lines);
        texts(out, "source.digest", records, row -> row.source().digest());
    }

    private Shared shared(ColumnFile in) throws UnfitFileException {
        return new Shared(
                in.ints(table + "extra"),
                TextColumns.getWords(in, table + "extra.name"),
                TextColumns.get(in, table + "extra.value"),
                words(in, "source.file"),
                in.longs(table + "source.line"),
                texts(in, "source.digest"));
    }

    @SuppressWarnings("ArrayRecordComponent") // Columns; nobody writes into them.
    private record Shared(
            int[] ends,
            List<@Nullable String> names,
            List<String> values,
            List<@Nullable String> files,
            long[] lines,
            List<@Nullable String> digests) {

        Map<String, String> extra(int i) {
            int from = i == 0 ? 0 : ends[i - 1];
            if (from == ends[i]) {
                return Map.of();
            }
            Map<String, String> extra = new LinkedHashMap<>();
            for (int at = from; at < ends[i]; at++) {
                extra.put(Objects.requireNonNull(names.get(at)), values.get(at));
            }
            return Collections.unmodifiableMap(extra);
        }

        SourceRef source(int i) {
            return new SourceRef(
                    Objects.requireNonNull(files.get(i)), lines[i], Objects.requireNonNull(digests.get(i)));
        }
    }
}
