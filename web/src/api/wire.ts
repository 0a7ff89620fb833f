/** The answers of the server, as docs/http-api.md describes them. */

export interface NodeCount {
  readonly kind: string;
  readonly count: number;
}

export interface Source {
  readonly file: string;
  readonly line?: number | null;
  readonly digest?: string | null;
}

export interface SearchAnswer {
  readonly query: string;
  readonly normalized_as: ReadonlyArray<{ readonly kind: string; readonly value: string }>;
  readonly total: number;
  readonly complete: boolean;
  readonly items: readonly SearchItem[];
}

export interface SearchItem {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly matched: string;
  readonly text: string;
  readonly ring_id: string | null;
  readonly risk: number | null;
}

export interface NodeAnswer {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly raws: readonly string[];
  readonly quality: string | null;
  readonly sources: readonly Source[];
  readonly neighbours: readonly NodeCount[];
  readonly ring_id: string | null;
  readonly membership: number | null;
  readonly risk: number | null;
  readonly rank: number | null;
}

export interface NeighbourItem {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly relationship: string;
  readonly outgoing: boolean;
  readonly quality: string | null;
  readonly degree: number;
  readonly raws: readonly string[];
  readonly sources: readonly Source[];
  readonly ring_id: string | null;
  readonly risk: number | null;
}

export interface NeighbourAnswer {
  readonly total: number;
  readonly complete: boolean;
  readonly cursor: string | null;
  readonly items: readonly NeighbourItem[];
}

export interface RunItem {
  readonly run_id: string;
  readonly finished_at: string;
  readonly vendors: number;
  readonly rings: number;
  readonly linked_groups: number;
  readonly suppressed: number;
}

export interface RingItem {
  readonly ring_id: string;
  readonly rank: number;
  /** `ring`, or `linked` for a group that is linked and nothing more. */
  readonly standing: string;
  readonly score: number;
  readonly status: string;
  readonly size: number;
  readonly reason: string;
  readonly kinds: readonly string[];
  readonly reports: Readonly<Record<string, number>>;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly vendors: readonly string[];
}

export interface RingsAnswer {
  readonly run: RunItem | null;
  readonly total: number;
  readonly complete: boolean;
  readonly cursor: string | null;
  readonly items: readonly RingItem[];
}

export interface Contribution {
  readonly name: string;
  readonly bits: number;
  readonly sentence: string;
}

export interface RingVendor {
  readonly vendor_id: string;
  readonly name: string;
  readonly membership: number;
  readonly risk: number;
  readonly contributions: readonly Contribution[];
}

export interface Bridge {
  readonly vendor_a: string;
  readonly vendor_b: string;
  readonly bits: number;
}

export interface RingAnswer {
  readonly ring_id: string;
  readonly rank: number;
  /** `ring`, or `linked` for a group that is linked and nothing more. */
  readonly standing: string;
  readonly score: number;
  readonly status: string;
  readonly lineage: readonly string[];
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly reports: Readonly<Record<string, number>>;
  readonly vendors: readonly RingVendor[];
  /** Ids of the members in each dense part. */
  readonly cells: ReadonlyArray<readonly string[]>;
  readonly bridges: readonly Bridge[];
  readonly contributions: readonly Contribution[];
}

export interface RingGraphAnswer {
  readonly ring_id: string;
  readonly complete: boolean;
  readonly nodes: ReadonlyArray<{
    readonly key: string;
    readonly kind: string;
    readonly id: string;
    readonly label: string;
    readonly degree?: number | null;
    readonly bits?: number | null;
    readonly risk?: number | null;
  }>;
  readonly edges: ReadonlyArray<{
    readonly source: string;
    readonly target: string;
    readonly relationship: string;
    readonly bits?: number | null;
  }>;
}

export interface EvidenceItem {
  readonly kind: string;
  readonly value: string;
  readonly bits: number;
  readonly vendors: readonly string[];
  readonly holders: number;
  readonly sentence: string;
  readonly raws: readonly string[];
  readonly sources: readonly Source[];
}

export interface IgnoredItem {
  readonly kind: string;
  readonly value: string;
  readonly vendors: number;
  readonly threshold: number;
  readonly reason: string;
  readonly sentence: string;
}

export interface EvidenceAnswer {
  readonly ring_id: string;
  readonly total_bits: number;
  readonly items: readonly EvidenceItem[];
  readonly ignored: readonly IgnoredItem[];
}
