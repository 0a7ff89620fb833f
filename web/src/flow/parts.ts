/** Answers of the server → parts of a view. */

import type { NeighbourAnswer, NodeAnswer, RingGraphAnswer } from '../api/wire';
import type { NeighbourPart } from '../core/expand';
import { edgeKey, type GraphPart, nodeKey, type ViewEdge, type ViewNode } from '../core/view';

export function partOfRing(answer: RingGraphAnswer): GraphPart {
  return {
    nodes: answer.nodes.map((node) => ({
      key: node.key,
      kind: node.kind,
      id: node.id,
      label: node.label,
      degree: node.degree ?? null,
      bits: node.bits ?? null,
      risk: node.risk ?? null,
    })),
    edges: answer.edges.map((edge) => ({
      key: edgeKey(edge.source, edge.relationship, edge.target),
      source: edge.source,
      target: edge.target,
      relationship: edge.relationship,
      bits: edge.bits ?? null,
    })),
  };
}

export function nodeOf(answer: NodeAnswer): ViewNode {
  const vendors = answer.neighbours.find((entry) => entry.kind === 'vendor')?.count;
  const all = answer.neighbours.reduce((sum, entry) => sum + entry.count, 0);
  return {
    key: nodeKey(answer.kind, answer.id),
    kind: answer.kind,
    id: answer.id,
    label: answer.label,
    degree: answer.quality === null ? all : (vendors ?? all),
    bits: null,
    risk: answer.risk,
  };
}

export function partOfNeighbours(
  anchor: string,
  kind: string | null,
  answer: NeighbourAnswer,
): NeighbourPart {
  const nodes: ViewNode[] = [];
  const edges: ViewEdge[] = [];
  const seen = new Set<string>();
  for (const item of answer.items) {
    const key = nodeKey(item.kind, item.id);
    if (!seen.has(key)) {
      seen.add(key);
      nodes.push({
        key,
        kind: item.kind,
        id: item.id,
        label: item.label,
        degree: item.degree,
        bits: null,
        risk: item.risk,
      });
    }
    const [source, target] = item.outgoing ? [anchor, key] : [key, anchor];
    edges.push({
      key: edgeKey(source, item.relationship, target),
      source,
      target,
      relationship: item.relationship,
      bits: null,
    });
  }
  return { anchor, kind, nodes, edges, total: answer.total, cursor: answer.cursor };
}
