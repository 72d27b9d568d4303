import type { Schemas } from '../../api/types';

export type Party = Schemas['PartyView'];
export type Relation = Schemas['RelationView'];

/** More relations of one kind and side of a party than are on the canvas, and where the next of them begin. */
export interface More {
  readonly party: string;
  readonly kind: Relation['relation']['kind'];
  readonly side: 'IN' | 'OUT';
  readonly left: number;
  readonly cursor: string;
}

/** Integrated ownership over all paths, from a holder to a subject; a bound on each side where shares are unknown. */
export interface Compound {
  readonly from: string;
  readonly to: string;
  readonly low: number;
  readonly high: number;
  readonly controls: Schemas['Controls'];
}

/** Why a relation stands out: joint punishment runs along it, or a path that was asked for. */
export type Mark = 'punished' | 'path';

/** What is on the canvas. Never changed; every step makes another, so that steps can be undone. */
export interface Canvas {
  readonly parties: ReadonlyMap<string, Party>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly more: ReadonlyMap<string, More>;
  readonly expanded: ReadonlySet<string>;
  readonly compounds: ReadonlyMap<string, Compound>;
}

export const EMPTY: Canvas = { parties: new Map(), relations: new Map(), more: new Map(), expanded: new Set(), compounds: new Map() };

export function partyOf(party: Party): string {
  return party.party as string;
}

export function moreId(more: Pick<More, 'party' | 'kind' | 'side'>): string {
  return `more/${more.party}/${more.kind}/${more.side}`;
}

/** The canvas with more parties and relations; relations to parties that are not shown are left out. */
export function add(canvas: Canvas, parties: readonly Party[], relations: readonly Relation[]): Canvas {
  const allParties = new Map(canvas.parties);
  for (const party of parties) {
    allParties.set(partyOf(party), party);
  }
  const allRelations = new Map(canvas.relations);
  for (const relation of relations) {
    if (allParties.has(relation.relation.from) && allParties.has(relation.relation.to)) {
      allRelations.set(relation.id, relation);
    }
  }
  return { ...canvas, parties: allParties, relations: allRelations };
}

/** The canvas after a page of a party's relations. */
export function expand(canvas: Canvas, page: Schemas['RelationshipPage']): Canvas {
  const party = partyOf(page.party);
  const relations = page.groups.flatMap((group) => group.relations);
  const next = add(canvas, [page.party, ...page.parties], relations);
  const more = new Map(next.more);
  for (const group of page.groups) {
    const shown = [...next.relations.values()].filter(
      ({ relation }) => relation.kind === group.kind && (group.side === 'OUT' ? relation.from : relation.to) === party,
    ).length;
    const id = moreId({ party, kind: group.kind, side: group.side });
    if (group.cursor) {
      more.set(id, {
        party,
        kind: group.kind,
        side: group.side,
        left: Math.max(1, group.total.value - shown),
        cursor: group.cursor,
      });
    } else {
      more.delete(id);
    }
  }
  return { ...next, more, expanded: new Set(next.expanded).add(party) };
}

/** The canvas without a party, its relations, and what only hung on it. */
export function remove(canvas: Canvas, party: string): Canvas {
  const parties = new Map(canvas.parties);
  parties.delete(party);
  const relations = new Map(
    [...canvas.relations].filter(([, { relation }]) => relation.from !== party && relation.to !== party),
  );
  const more = new Map([...canvas.more].filter(([, one]) => one.party !== party));
  const expanded = new Set(canvas.expanded);
  expanded.delete(party);
  const compounds = new Map([...canvas.compounds].filter(([, one]) => one.from !== party && one.to !== party));
  return { parties, relations, more, expanded, compounds };
}

/** The canvas with a subject's holders: the strongest path of each, and its compounded share where it is indirect. */
export function own(canvas: Canvas, answer: Schemas['ControllersAnswer'], parties: readonly Party[]): Canvas {
  const subject = partyOf(answer.subject);
  const next = add(
    canvas,
    [answer.subject, ...parties, ...answer.holders.map((holder) => holder.party)],
    answer.holders.flatMap((holder) => holder.mainPath),
  );
  const compounds = new Map(next.compounds);
  for (const { party, economicShare, controls, mainPath, otherPaths } of answer.holders) {
    const from = partyOf(party);
    if (mainPath.length > 1 || otherPaths > 0) {
      compounds.set(`compound/${from}/${subject}`, {
        from,
        to: subject,
        low: economicShare.low,
        high: economicShare.high,
        controls,
      });
    }
  }
  return { ...next, compounds };
}

/** The canvas with the relations of a party's surroundings. */
export function surround(canvas: Canvas, network: Schemas['NetworkAnswer']): Canvas {
  return add(
    canvas,
    network.parties.map((place) => place.party),
    network.relations,
  );
}

/** A share, or the interval in which it is. */
export function shareOf({ low, high }: Pick<Compound, 'low' | 'high'>): string {
  const text = (part: number) => `${Number((100 * part).toFixed(2))}%`;
  return low === high ? text(low) : `${text(low)}–${text(high)}`;
}
