import { stringify } from 'yaml';
import { percent } from '../../parts/ratio';
import { term } from '../../parts/term';
import { word, words } from '../../words';
import type { Entry, LinkingRule, Node } from './model';

/** A condition as a sentence; what is rarer than the words known here stands as it is written. */
export function condition(of: Node | undefined): string {
  const w = words.value.policies;
  if (!of) {
    return w.everyone;
  }
  // Entries beside one another must all hold.
  return Object.entries(of)
    .map(([kind, value]) => single(kind, value))
    .join(` ${w.and} `);
}

function single(kind: string, value: unknown): string {
  const w = words.value.policies;
  const t = words.value.terms;
  const node = value as Node;
  switch (kind) {
    case 'all':
      return (value as Node[]).map(condition).join(` ${w.and} `);
    case 'any':
      return (value as Node[]).map(condition).join(` ${w.or} `);
    case 'not':
      return w.not(condition(node));
    case 'kind':
      return w.kindIs(list(value, t.subjectKind));
    case 'status':
      return w.statusIs(list(value, t.subjectStatus));
    case 'industry':
      return w.industryIs(list(value, t.industry));
    case 'tagged':
      return w.tagged(list(value));
    case 'youngerThan':
      return w.younger(term(String(value)));
    case 'true':
      return w.holdsTrue(String(value));
    case 'violations':
      return w.hasRecords(
        records(node['where'] as Node | undefined),
        term(node['within'] as string | undefined),
        Number(node['atLeast'] ?? 1),
      );
    case 'number':
      return w.number(String(node['attribute']), plain(node['atLeast']), plain(node['atMost']));
    case 'text':
      return w.oneOf(String(node['attribute']), list(node['oneOf']));
    case 'tier':
    case 'rated':
      return w.oneOf(String(node['scheme']), list(node['oneOf']));
    default:
      return stringify({ [kind]: value }, { collectionStyle: 'flow' }).trim();
  }
}

/** Which records a filter means. */
export function records(where: Node | undefined): string {
  const t = words.value.terms;
  const parts = Object.entries(where ?? {}).map(([kind, value]) =>
    list(
      value,
      { kinds: t.violationKind, severities: t.severity, listTypes: t.listType, penaltyTypes: t.penaltyType }[kind],
    ),
  );
  return parts.length > 0 ? parts.join(' · ') : words.value.policies.anyRecord;
}

/** How an indicator gives points, part by part. */
export function points(rule: Node): string[] {
  const w = words.value.policies;
  const [kind = '', value] = Object.entries(rule)[0] ?? [];
  const node = value as Node;
  const bands = ((node['bands'] ?? node['years'] ?? []) as { from: number; points: number }[]).map((band) =>
    w.bandSay(band.from, band.points),
  );
  const unknown = typeof node['unknown'] === 'number' ? [w.unknownSay(node['unknown'])] : [];
  switch (kind) {
    case 'violations':
      return [
        `${w.violationsSay(records(node['where'] as Node | undefined), term(node['window'] as string))} ${Object.entries(
          (node['points'] ?? {}) as Record<string, number>,
        )
          .map(([severity, one]) => `${word(words.value.terms.severity, severity)} ${one}`)
          .join(' / ')}`,
        ...((node['decay'] ?? []) as { after: string; factor: number }[]).map((step) =>
          w.decay(term(step.after), step.factor),
        ),
        ...most(node['cap']),
      ];
    case 'inspections':
      return [
        w.inspectionsSay(term(node['window'] as string)),
        ...(node['perProblem'] !== undefined ? [w.perProblem(Number(node['perProblem']))] : []),
        ...(node['timesShare'] !== undefined ? [w.timesShare(Number(node['timesShare']))] : []),
        ...most(node['cap']),
      ];
    case 'age':
      return [w.years, ...bands, ...unknown];
    case 'number':
      return [String(node['attribute']), ...bands, ...unknown];
    case 'category':
      return [
        Object.entries((node['points'] ?? {}) as Record<string, number>)
          .map(([code, one]) => `${word(words.value.terms.industry, code)} ${one}`)
          .join(' · '),
        w.otherwiseSay(Number(node['otherwise'])),
      ];
    case 'when':
      return [w.whenSay(condition(node['condition'] as Node), Number(node['points']))];
    case 'links':
      return [w.linksSay(Number(node['each'])), ...most(node['cap'])];
    default:
      return [w.computed, ...bands, ...unknown];
  }
}

/** A ratio with its frequency. */
export function entry(of: Entry | undefined): { readonly ratio: string; readonly visits: string } {
  const { atLeast, atMost } = of?.ratio ?? {};
  const ratio =
    atLeast === undefined && atMost === undefined
      ? words.value.subject.byNeed
      : atLeast === atMost
        ? percent(atLeast ?? 0)
        : `${atLeast === undefined ? '≤' : percent(atLeast)}${atLeast !== undefined && atMost !== undefined ? '–' : ''}${atMost === undefined ? '+' : percent(atMost)}`;
  return {
    ratio,
    visits: of?.visits ? words.value.policies.visits(of.visits.min, of.visits.max, term(of.visits.per)) : '',
  };
}

/** The steps of a linking rule. */
export function path(rule: LinkingRule): string {
  const w = words.value.policies;
  return (rule.path ?? [])
    .map((step) =>
      [
        step.direction === 'BACK' ? w.back : w.forth,
        list(step.along ?? [], words.value.terms.relationKind),
        `（${word(w.held, step.held)}${step.minimumShare === undefined ? '' : `，${w.minimumShare(percent(step.minimumShare))}`}）`,
      ].join(' '),
    )
    .join(' → ');
}

/** Codes in words. */
export function list(codes: unknown, terms: Readonly<Record<string, string>> = {}): string {
  return (Array.isArray(codes) ? codes : [codes]).map((code) => word(terms, String(code))).join('、');
}

function most(cap: unknown): string[] {
  return typeof cap === 'number' ? [words.value.policies.most(cap)] : [];
}

function plain(value: unknown): string {
  return value === undefined ? '' : String(value);
}
