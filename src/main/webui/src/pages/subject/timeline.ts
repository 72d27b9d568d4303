import type { Inspection, Schemas, SubjectDetail, Violation } from '../../api/types';

type Result = Schemas['CheckResultView'];

/** What happened to a subject on a day: a violation was decided, or a check took place, with its result where one was entered. */
export type Happening =
  | { readonly kind: 'violation'; readonly id: string; readonly on: string; readonly violation: Violation }
  | { readonly kind: 'result'; readonly id: string; readonly on: string; readonly result: Result }
  | { readonly kind: 'inspection'; readonly id: string; readonly on: string; readonly inspection: Inspection };

/**
 * All of them by year, the latest first, up to a day where one is given. An inspection that belongs to a result is told
 * by the result, which says more.
 */
export function timeline(
  detail: SubjectDetail,
  results: readonly Result[],
  upTo: string,
  violationsOnly: boolean,
): readonly { readonly year: string; readonly happenings: readonly Happening[] }[] {
  const told = new Set(results.map((one) => one.id));
  const violations = detail.violations.map<Happening>(({ id, violation }) => ({
    kind: 'violation',
    id,
    on: violation.decidedOn,
    violation,
  }));
  const checks = [
    ...results.map<Happening>((result) => ({ kind: 'result', id: result.id, on: result.result.checkedOn, result })),
    ...detail.inspections
      .filter(({ inspection }) => !inspection.checkResult || !told.has(inspection.checkResult))
      .map<Happening>(({ id, inspection }) => ({ kind: 'inspection', id, on: inspection.inspectedOn, inspection })),
  ];
  const all = [...violations, ...(violationsOnly ? [] : checks)]
    .filter((one) => !upTo || one.on <= upTo)
    .sort((one, other) => other.on.localeCompare(one.on) || one.id.localeCompare(other.id));
  const years = new Map<string, Happening[]>();
  for (const one of all) {
    const year = one.on.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years].map(([year, happenings]) => ({ year, happenings }));
}
