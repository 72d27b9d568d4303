import { parse } from 'yaml';

/** A part of a policy whose form depends on what it says. */
export type Node = Readonly<Record<string, unknown>>;

export interface Source {
  readonly authority: string;
  readonly title: string;
  readonly number?: string;
  readonly date?: string;
  readonly unverified?: boolean;
}

export interface Rule {
  readonly code: string;
  readonly title: string;
  readonly source?: string;
  readonly when?: Node;
  readonly cause?: Node;
  readonly tier?: string;
  readonly lasts?: string;
}

export interface Band {
  readonly label: string;
  readonly title: string;
  readonly from?: number;
  readonly when?: Node;
  readonly share?: number;
}

export interface Scheme {
  readonly code: string;
  readonly title: string;
  readonly appliesTo?: Node;
  readonly score?: { source: string; base: number; min: number; max: number; worse: 'HIGHER' | 'LOWER' };
  readonly dimensions?: readonly { code: string; title: string }[];
  readonly indicators?: readonly (Rule & { dimension: string; points: Node; cap?: number })[];
  readonly tiers?: readonly Band[];
  readonly direct?: readonly Rule[];
  readonly caps?: readonly Rule[];
  readonly holds?: readonly Rule[];
}

export interface Entry {
  readonly ratio?: { atLeast?: number; atMost?: number };
  readonly visits?: { min?: number; max?: number; per: string };
}

export interface IntensityRow {
  readonly code: string;
  readonly source: string;
  readonly itemClass?: string;
  readonly items?: readonly string[];
  readonly kinds?: readonly string[];
  readonly basis: string;
  readonly tiers?: readonly Entry[];
  readonly withoutTier: Entry;
}

export interface LinkingRule extends Rule {
  readonly enabled?: boolean;
  readonly measure: string;
  readonly path?: readonly { along?: readonly string[]; direction: string; held: string; minimumShare?: number }[];
}

/** A policy as its text says it, as far as the pages read it. */
export interface Policy {
  readonly policy: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: string;
  readonly sources?: Readonly<Record<string, Source>>;
  readonly schemes?: readonly Scheme[];
  readonly flags?: readonly Rule[];
  readonly intensity?: {
    readonly minimum?: { ratio: number; source: string };
    readonly worstTierOfKeyItem?: { ratio: number; source: string };
    readonly table?: readonly IntensityRow[];
    readonly overrides?: readonly { flag: string; ratio: number; source: string }[];
    readonly caps?: { source: string; perLevel?: number; total?: number };
    readonly recentByHigherLevel?: { source: string; within: string };
    readonly recognition?: { source: string; within: string };
  };
  readonly measures?: readonly { code: string; title: string; group: string; restricts?: boolean; source: string; departments: string }[];
  readonly linking?: { readonly barriers?: readonly string[]; readonly rules?: readonly LinkingRule[] };
  readonly publication?: {
    readonly source: string;
    readonly regimes?: readonly {
      code: string;
      title: string;
      from: string;
      rules?: readonly { code: string; title: string; source: string; published?: boolean; maximum: string; repairAfter?: string }[];
    }[];
  };
}

/** The policy that a text says. */
export function read(text: string): Policy {
  return parse(text) as Policy;
}

/** The tiers of every scheme as one table, to be laid beside another policy's. */
export function tierTable(policy: Policy): Map<string, string> {
  return new Map(
    (policy.schemes ?? []).flatMap((scheme) =>
      (scheme.tiers ?? []).map((band): [string, string] => [
        `${scheme.title} · ${band.label}`,
        band.from !== undefined ? `≥ ${band.from}` : band.share !== undefined ? `${100 * band.share}%` : band.title,
      ]),
    ),
  );
}
