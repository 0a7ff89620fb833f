package io.ringwork.graph.pipeline;

import io.ringwork.graph.column.ColumnFile;
import io.ringwork.graph.column.ColumnWriter;
import io.ringwork.graph.column.TextColumns;
import io.ringwork.graph.column.UnfitFileException;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.KeptInput;
import io.ringwork.graph.store.Annex;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a store, kept beside it as detection works on them, so that neither reading nor comparing has to be done
 * again while they are the same. What is kept fits one state of the facts, one build of the program and one version of its
 * rules; whatever does not fit, was cut or has another byte anywhere is not used, and somebody is told why.
 */
final class KeptFacts {

    /** The name of the file. */
    static final String FILE = "projection";

    private static final Map<String, String> REASONS = Map.of(
            "facts", "the store changed since, or was not closed in order",
            "code", "another build of the program wrote it",
            "rules", "it was made by other rules");

    private final @Nullable Annex annex;
    private final Consumer<String> remarks;

    /** Made when it is asked for first: the code that runs does not change. */
    private static final class Code {

        static final Optional<String> DIGEST = ProgramCode.digest(KeptFacts.class);

        private Code() {}
    }

    private KeptFacts(@Nullable Annex annex, Consumer<String> remarks) {
        this.annex = annex;
        this.remarks = remarks;
    }

    /** Keeps nothing and uses nothing that was kept. */
    static KeptFacts nowhere() {
        return new KeptFacts(null, remark -> {});
    }

    /**
     * Keeps beside a store, where it has a place.
     *
     * @param remarks is told in a sentence when what was kept is not used, and when it cannot be kept
     */
    static KeptFacts beside(GraphStore store, Consumer<String> remarks) {
        return new KeptFacts(store.annex().orElse(null), remarks);
    }

    /**
     * The facts: those that were kept where they fit, else those that the reader hands out, which are kept then.
     *
     * @param reader gives what hands out what the store holds; asked once at most
     */
    Facts read(Supplier<GraphReader> reader) {
        Optional<Map<String, String>> before = key();
        if (annex == null || before.isEmpty()) {
            return Facts.read(reader.get());
        }
        Path file = annex.folder().resolve(FILE);
        if (Files.exists(file)) {
            try {
                return get(ColumnFile.open(file, before.get(), REASONS));
            } catch (UnfitFileException e) {
                remarks.accept("The file " + file + " is not used, because " + e.getMessage()
                        + "; the store is read instead.");
            }
        }
        Facts facts = Facts.read(reader.get());
        if (key().equals(before)) {
            keep(facts, file, before.get());
        }
        return facts;
    }

    private Optional<Map<String, String>> key() {
        if (annex == null) {
            return Optional.empty();
        }
        return annex.factsState()
                .flatMap(state ->
                        Code.DIGEST.map(code -> Map.of("facts", state, "code", code, "rules", Normalizer.VERSION)));
    }

    private void keep(Facts facts, Path file, Map<String, String> key) {
        try (ColumnWriter out = new ColumnWriter(file, key)) {
            put(out, facts);
            out.finish();
        } catch (IOException e) {
            remarks.accept("The file " + file + " cannot be written: " + e.getMessage()
                    + "; the store is read again the next time.");
        }
    }

    private static void put(ColumnWriter out, Facts facts) throws IOException {
        KeptInput.put(out, facts.input());
        List<ResolvedValue> resolved = facts.resolved();
        TextColumns.putWords(
                out,
                "resolved.kind",
                resolved.stream().map(value -> value.kind().name()).toList());
        TextColumns.put(
                out,
                "resolved.value",
                () -> resolved.stream().map(ResolvedValue::value).iterator());
        out.put(
                "resolved.bits",
                resolved.stream().mapToDouble(ResolvedValue::matchBits).toArray());
        int[] ends = resolved.stream().mapToInt(value -> value.members().size()).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        out.put("resolved.members", ends);
        TextColumns.put(
                out,
                "resolved.member",
                () -> resolved.stream()
                        .flatMap(value -> value.members().stream())
                        .iterator());
        TextColumns.put(out, "counts.name", facts.resolvedCounts().keySet());
        out.put(
                "counts",
                facts.resolvedCounts().values().stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    private static Facts get(ColumnFile in) throws UnfitFileException {
        try {
            return new Facts(KeptInput.get(in), resolved(in), counts(in));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            // Every byte is as it was written, so that this is a fault of the program; the store says it right.
            throw new UnfitFileException("it makes no sense: " + e.getMessage());
        }
    }

    private static List<ResolvedValue> resolved(ColumnFile in) throws UnfitFileException {
        List<@Nullable String> kinds = TextColumns.getWords(in, "resolved.kind");
        List<String> values = TextColumns.get(in, "resolved.value");
        double[] bits = in.doubles("resolved.bits");
        int[] ends = in.ints("resolved.members");
        List<String> members = TextColumns.get(in, "resolved.member");
        List<ResolvedValue> resolved = new ArrayList<>(bits.length);
        for (int i = 0; i < bits.length; i++) {
            resolved.add(new ResolvedValue(
                    IdentifierKind.valueOf(Objects.requireNonNull(kinds.get(i))),
                    values.get(i),
                    members.subList(i == 0 ? 0 : ends[i - 1], ends[i]),
                    bits[i]));
        }
        return List.copyOf(resolved);
    }

    private static Map<String, Long> counts(ColumnFile in) throws UnfitFileException {
        Map<String, Long> counts = new LinkedHashMap<>();
        long[] values = in.longs("counts");
        List<String> names = TextColumns.get(in, "counts.name");
        for (int i = 0; i < values.length; i++) {
            counts.put(names.get(i), values[i]);
        }
        return Collections.unmodifiableMap(counts);
    }
}
