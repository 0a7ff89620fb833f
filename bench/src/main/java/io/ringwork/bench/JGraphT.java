package io.ringwork.bench;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedGraph;

/** Components by JGraphT on its most compact graph. */
final class JGraphT {

    private final Graph<Integer, Integer> graph;
    private final Cost buildingCost;

    JGraphT(World world) {
        Cost.Measured<Graph<Integer, Integer>> built = Cost.of(() -> {
            List<Pair<Integer, Integer>> edges = new ArrayList<>(world.vendors().length);
            for (int i = 0; i < world.vendors().length; i++) {
                edges.add(Pair.of(world.vendors()[i], world.vendorCount() + world.identifiers()[i]));
            }
            return new SparseIntUndirectedGraph(world.vendorCount() + world.identifierCount(), edges);
        });
        graph = built.result();
        buildingCost = built.cost();
    }

    Cost buildingCost() {
        return buildingCost;
    }

    int componentCount() {
        return new ConnectivityInspector<>(graph).connectedSets().size();
    }
}
