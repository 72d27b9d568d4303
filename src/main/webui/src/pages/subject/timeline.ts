import type { Inspection, SubjectDetail, Violation } from '../../api/types';

/** What happened to a subject on a day: a violation was decided or an inspection took place. */
export type Happening =
  | { readonly kind: 'violation'; readonly id: string; readonly on: string; readonly violation: Violation }
  | { readonly kind: 'inspection'; readonly id: string; readonly on: string; readonly inspection: Inspection };

/** All of them by year, the latest first, up to a day where one is given. */
export function timeline(
  detail: SubjectDetail,
  upTo: string,
  violationsOnly: boolean,
): readonly { readonly year: string; readonly happenings: readonly Happening[] }[] {
  const violations = detail.violations.map<Happening>(({ id, violation }) => ({
    kind: 'violation',
    id,
    on: violation.decidedOn,
    violation,
  }));
  const inspections = detail.inspections.map<Happening>(({ id, inspection }) => ({
    kind: 'inspection',
    id,
    on: inspection.inspectedOn,
    inspection,
  }));
  const all = [...violations, ...(violationsOnly ? [] : inspections)]
    .filter((one) => !upTo || one.on <= upTo)
    .sort((one, other) => other.on.localeCompare(one.on) || one.id.localeCompare(other.id));
  const years = new Map<string, Happening[]>();
  for (const one of all) {
    const year = one.on.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years].map(([year, happenings]) => ({ year, happenings }));
}
