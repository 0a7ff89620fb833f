package io.ringwork.graph.projection;

import io.ringwork.graph.column.ColumnFile;
import io.ringwork.graph.column.ColumnWriter;
import io.ringwork.graph.column.TextColumns;
import io.ringwork.graph.column.UnfitFileException;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.Blocks;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say of the uses, as columns by the number of the edge. Rows of values that only one vendor holds are not
 * kept: they are never evidence. A record of it is made when it is asked for. 16 bytes an edge, and 8 for the edge of a
 * shared value and each of its rows.
 */
final class UseColumns implements UseTable {

    private static final int BLOCK = 1 << 14;

    private final Moments moments;
    private final RowIds rowIds;
    private final long[] first;
    private final long[] last;
    /** Edges of shared values, ascending. */
    private final int[] shared;
    /** By place in {@code shared}, where its rows end. */
    private final int[] rowEnds;

    private final long[] rows;

    private UseColumns(
            Moments moments, RowIds rowIds, long[] first, long[] last, int[] shared, int[] rowEnds, long[] rows) {
        this.moments = moments;
        this.rowIds = rowIds;
        this.first = first;
        this.last = last;
        this.shared = shared;
        this.rowEnds = rowEnds;
        this.rows = rows;
    }

    private static UseColumns empty(UseLog read, int edges, int[] shared, int[] rowEnds) {
        long[] first = new long[edges];
        long[] last = new long[edges];
        Arrays.fill(first, Moments.NONE);
        Arrays.fill(last, Moments.NONE);
        long[] rows = new long[rowEnds.length == 0 ? 0 : rowEnds[rowEnds.length - 1]];
        return new UseColumns(read.moments(), read.rowIds(), first, last, shared, rowEnds, rows);
    }

    /** Writes the columns. */
    void put(ColumnWriter out) throws IOException {
        out.put("uses.first", first);
        out.put("uses.last", last);
        out.put("uses.rowEnds", rowEnds);
        out.put("uses.rows", rows);
        out.put(
                "uses.moments.seconds",
                moments.aside().stream().mapToLong(Instant::getEpochSecond).toArray());
        out.put(
                "uses.moments.nanos",
                moments.aside().stream().mapToInt(Instant::getNano).toArray());
        TextColumns.put(out, "uses.files", rowIds.files());
        TextColumns.put(out, "uses.aside", rowIds.aside());
    }

    /** The columns that were written, beside the same uses. */
    static UseColumns get(ColumnFile in, Bipartite uses) throws UnfitFileException {
        long[] seconds = in.longs("uses.moments.seconds");
        int[] nanos = in.ints("uses.moments.nanos");
        List<Instant> aside = IntStream.range(0, nanos.length)
                .mapToObj(i -> Instant.ofEpochSecond(seconds[i], nanos[i]))
                .toList();
        return new UseColumns(
                new Moments(aside),
                new RowIds(TextColumns.get(in, "uses.files"), TextColumns.get(in, "uses.aside")),
                in.longs("uses.first"),
                in.longs("uses.last"),
                shared(uses),
                in.ints("uses.rowEnds"),
                in.longs("uses.rows"));
    }

    /** Joins the uses of one value by one vendor in several roles. */
    static UseColumns of(Bipartite uses, UseLog read) {
        int[] shared = shared(uses);
        int[] edges = new int[read.count()];
        // By use, the place of its edge among the shared ones; where it is none, the value is less than 0.
        int[] places = new int[read.count()];
        Blocks.forEach(edges.length, BLOCK, (block, from, to) -> {
            for (int use = from; use < to; use++) {
                edges[use] = read.vendor(use) < 0 ? -1 : uses.findEdge(read.vendor(use), read.value(use));
                places[use] = edges[use] >= 0 && uses.rightDegree(read.value(use)) > 1
                        ? Arrays.binarySearch(shared, edges[use])
                        : -1;
            }
        });
        int[] ends = new int[shared.length];
        for (int use = 0; use < places.length; use++) {
            if (places[use] >= 0) {
                ends[places[use]] += read.lastRow(use) - read.firstRow(use);
            }
        }
        for (int place = 1; place < ends.length; place++) {
            ends[place] = Math.addExact(ends[place], ends[place - 1]);
        }
        UseColumns table = empty(read, uses.edgeCount(), shared, ends);
        int[] next = new int[shared.length];
        for (int place = 1; place < next.length; place++) {
            next[place] = ends[place - 1];
        }
        for (int use = 0; use < edges.length; use++) {
            int edge = edges[use];
            if (edge >= 0) {
                table.first[edge] = table.moments.earlier(table.first[edge], read.firstSeen(use));
                table.last[edge] = table.moments.later(table.last[edge], read.lastSeen(use));
                if (places[use] >= 0) {
                    for (int row = read.firstRow(use); row < read.lastRow(use); row++) {
                        table.rows[next[places[use]]++] = read.row(row);
                    }
                }
            }
        }
        return table;
    }

    private static int[] shared(Bipartite uses) {
        int[] shared = new int[uses.edgeCount()];
        int count = 0;
        for (int vendor = 0; vendor < uses.leftCount(); vendor++) {
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                if (uses.rightDegree(uses.rightOf(vendor, position)) > 1) {
                    shared[count++] = uses.edge(vendor, position);
                }
            }
        }
        return Arrays.copyOf(shared, count);
    }

    @Override
    public @Nullable Instant firstSeen(int edge) {
        return moments.time(first[edge]);
    }

    @Override
    public @Nullable Instant lastSeen(int edge) {
        return moments.time(last[edge]);
    }

    @Override
    public double firstSecond(int edge, double missing) {
        return first[edge] == Moments.NONE ? missing : moments.second(first[edge]);
    }

    @Override
    public boolean hasLast(int edge) {
        return last[edge] != Moments.NONE;
    }

    @Override
    public double lastSecond(int edge) {
        return moments.second(last[edge]);
    }

    @Override
    public UseFacts facts(int edge) {
        TreeSet<String> names = new TreeSet<>();
        int place = Arrays.binarySearch(shared, edge);
        if (place >= 0) {
            for (int row = place == 0 ? 0 : rowEnds[place - 1]; row < rowEnds[place]; row++) {
                names.add(rowIds.stableId(rows[row]));
            }
        }
        return new UseFacts(firstSeen(edge), lastSeen(edge), List.copyOf(names));
    }
}
