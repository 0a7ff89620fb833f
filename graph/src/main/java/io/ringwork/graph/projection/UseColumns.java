package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say of the uses, as columns by the number of the edge. Rows of values that only one vendor holds are not
 * kept: they are never evidence. A record of it is made when it is asked for. 16 bytes an edge, and the rows of the shared
 * ones.
 */
final class UseColumns implements UseTable {

    private final @Nullable Instant[] first;
    private final @Nullable Instant[] last;
    private final @Nullable List<List<SourceRef>>[] sources;

    private UseColumns(@Nullable Instant[] first, @Nullable Instant[] last, @Nullable List<List<SourceRef>>[] sources) {
        this.first = first;
        this.last = last;
        this.sources = sources;
    }

    /** Joins the uses of one value by one vendor in several roles. */
    static UseColumns of(Bipartite uses, ResolvedUses resolved) {
        int edges = uses.edgeCount();
        @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a generic type can be made no other way.
        List<List<SourceRef>>[] sources = new List[edges];
        UseColumns table = new UseColumns(new Instant[edges], new Instant[edges], sources);
        for (int use = 0; use < resolved.count(); use++) {
            int vendor = resolved.vendor(use);
            int value = resolved.value(use);
            if (vendor >= 0) {
                int edge = uses.findEdge(vendor, value);
                table.first[edge] = UseFacts.earlier(table.first[edge], resolved.firstSeen(use));
                table.last[edge] = UseFacts.later(table.last[edge], resolved.lastSeen(use));
                if (uses.rightDegree(value) > 1) {
                    table.addSources(edge, resolved.sources(use));
                }
            }
        }
        return table;
    }

    private void addSources(int edge, List<SourceRef> rows) {
        List<List<SourceRef>> known = sources[edge];
        if (known == null) {
            sources[edge] = List.of(rows);
        } else {
            List<List<SourceRef>> more = new ArrayList<>(known);
            more.add(rows);
            sources[edge] = List.copyOf(more);
        }
    }

    @Override
    public @Nullable Instant firstSeen(int edge) {
        return first[edge];
    }

    @Override
    public @Nullable Instant lastSeen(int edge) {
        return last[edge];
    }

    @Override
    public UseFacts facts(int edge) {
        TreeSet<String> rows = new TreeSet<>();
        List<List<SourceRef>> known = sources[edge];
        if (known != null) {
            known.forEach(refs -> refs.forEach(ref -> rows.add(ref.stableId())));
        }
        return new UseFacts(first[edge], last[edge], List.copyOf(rows));
    }
}
