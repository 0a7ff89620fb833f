"""Communities by igraph: edges.tsv groups.tsv vertices resolution iterations."""

import random
import sys

import igraph

edges, groups, vertices, resolution, iterations = sys.argv[1:]
random.seed(1)
pairs, weights = [], []
with open(edges) as lines:
    for line in lines:
        one, other, weight = line.split("\t")
        pairs.append((int(one), int(other)))
        weights.append(float(weight))
graph = igraph.Graph(int(vertices), pairs)
found = graph.community_leiden(
    objective_function="CPM",
    weights=weights,
    resolution_parameter=float(resolution),
    n_iterations=int(iterations),
)
with open(groups, "w") as out:
    for vertex, group in enumerate(found.membership):
        out.write(f"{vertex}\t{group}\n")
