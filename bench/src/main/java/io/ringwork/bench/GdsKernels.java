package io.ringwork.bench;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Partition;
import java.util.Arrays;
import java.util.List;
import org.neo4j.gds.Orientation;
import org.neo4j.gds.RelationshipType;
import org.neo4j.gds.api.Graph;
import org.neo4j.gds.api.IdMap;
import org.neo4j.gds.applications.algorithms.centrality.CentralityAlgorithms;
import org.neo4j.gds.collections.ha.HugeDoubleArray;
import org.neo4j.gds.collections.ha.HugeLongArray;
import org.neo4j.gds.core.concurrency.Concurrency;
import org.neo4j.gds.core.concurrency.DefaultPool;
import org.neo4j.gds.core.loading.construction.GraphFactory;
import org.neo4j.gds.core.loading.construction.NodesBuilder;
import org.neo4j.gds.core.loading.construction.RelationshipsBuilder;
import org.neo4j.gds.core.utils.paged.dss.DisjointSetStruct;
import org.neo4j.gds.core.utils.progress.tasks.ProgressTracker;
import org.neo4j.gds.leiden.Leiden;
import org.neo4j.gds.pagerank.PageRankStreamConfig;
import org.neo4j.gds.pagerank.PageRankStreamConfigImpl;
import org.neo4j.gds.termination.TerminationFlag;
import org.neo4j.gds.wcc.Wcc;
import org.neo4j.gds.wcc.WccParameters;

/**
 * Neo4j Graph Data Science, projected from memory and called below its procedures: no database runs and no record is read,
 * so its graphs and algorithms are all that is counted. One thread, which costs it least.
 */
final class GdsKernels implements Kernels {

    private static final String WEIGHT = "weight";

    private static final Concurrency ONE_THREAD = new Concurrency(1);

    /** How many nodes a task of components takes at least; the library's own default. */
    private static final int COMPONENT_BATCH = 10_000;

    private final Graph both;
    private final Graph vendors;
    private final double tolerance;

    /**
     * @param tolerance PageRank does not pass on what changes a score by less; 0 passes everything on
     */
    GdsKernels(Graph both, Graph vendors, double tolerance) {
        this.both = both;
        this.vendors = vendors;
        this.tolerance = tolerance;
    }

    /** Vendors and identifiers, numbered on from the vendors. */
    static Graph both(Bipartite graph) {
        IdMap nodes = nodes(graph.leftCount() + graph.rightCount());
        RelationshipsBuilder edges = GraphFactory.initRelationshipsBuilder()
                .nodes(nodes)
                .relationshipType(RelationshipType.of("HOLDS"))
                .orientation(Orientation.UNDIRECTED)
                .concurrency(ONE_THREAD)
                .build();
        for (int left = 0; left < graph.leftCount(); left++) {
            for (int position = 0; position < graph.leftDegree(left); position++) {
                edges.addFromInternal(left, graph.leftCount() + graph.rightOf(left, position));
            }
        }
        return GraphFactory.create(nodes, edges.build());
    }

    /** Vendors, with weights. */
    static Graph vendors(CsrGraph graph) {
        IdMap nodes = nodes(graph.vertexCount());
        RelationshipsBuilder edges = GraphFactory.initRelationshipsBuilder()
                .nodes(nodes)
                .relationshipType(RelationshipType.of("SHARES"))
                .orientation(Orientation.UNDIRECTED)
                .addPropertyConfig(GraphFactory.PropertyConfig.of(WEIGHT))
                .concurrency(ONE_THREAD)
                .build();
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.neighbour(vertex, position) > vertex) {
                    edges.addFromInternal(vertex, graph.neighbour(vertex, position), graph.weight(vertex, position));
                }
            }
        }
        return GraphFactory.create(nodes, edges.build());
    }

    private static IdMap nodes(int count) {
        NodesBuilder nodes = GraphFactory.initNodesBuilder()
                .nodeCount(count)
                .maxOriginalId(count - 1)
                .concurrency(ONE_THREAD)
                .build();
        for (int node = 0; node < count; node++) {
            nodes.addNode(node);
        }
        return nodes.build().idMap();
    }

    @Override
    public int componentCount() {
        DisjointSetStruct sets = new Wcc(
                        both,
                        DefaultPool.INSTANCE,
                        COMPONENT_BATCH,
                        new WccParameters(0, ONE_THREAD),
                        ProgressTracker.NULL_TRACKER,
                        TerminationFlag.RUNNING_TRUE)
                .compute();
        boolean[] seen = new boolean[Math.toIntExact(both.nodeCount())];
        int count = 0;
        for (int node = 0; node < seen.length; node++) {
            int set = Math.toIntExact(sets.setIdOf(node));
            count += seen[set] ? 0 : 1;
            seen[set] = true;
        }
        return count;
    }

    @Override
    public double[] pageRank(int seed, int iterations) {
        PageRankStreamConfig config = new PageRankStreamConfigImpl.Builder()
                .dampingFactor(0.85)
                .maxIterations(iterations)
                .tolerance(tolerance)
                .concurrency(ONE_THREAD.value())
                .relationshipWeightProperty(WEIGHT)
                .sourceNodes(List.of((long) seed))
                .build();
        HugeDoubleArray scores = new CentralityAlgorithms(null, TerminationFlag.RUNNING_TRUE)
                .pageRank(vendors, config, ProgressTracker.NULL_TRACKER)
                .scores();
        double[] result = new double[Math.toIntExact(scores.size())];
        Arrays.setAll(result, scores::get);
        return result;
    }

    /** By modularity: the library has no constant Potts model. */
    @Override
    public Partition communities() {
        HugeLongArray communities = new Leiden(
                        vendors,
                        10,
                        1,
                        0.01,
                        false,
                        1,
                        null,
                        0.0001,
                        ONE_THREAD,
                        ProgressTracker.NULL_TRACKER,
                        TerminationFlag.RUNNING_TRUE)
                .compute()
                .communities();
        int[] labels = new int[Math.toIntExact(communities.size())];
        Arrays.setAll(labels, vertex -> Math.toIntExact(communities.get(vertex)));
        return Partition.of(labels);
    }
}
