import { may, type Role } from './session';

const WHOEVER_DECIDES = ['OFFICER', 'REVIEWER', 'AUDITOR'] as const;

/**
 * Which roles the service shows what, as its contract has it. The service decides; this spares an officer a question
 * whose answer is a refusal, and lets a page say once which role it takes.
 */
const RIGHTS = {
  adjustments: WHOEVER_DECIDES,
  assessments: WHOEVER_DECIDES,
  checks: WHOEVER_DECIDES,
  history: WHOEVER_DECIDES,
  measures: WHOEVER_DECIDES,
  ratios: WHOEVER_DECIDES,
  records: WHOEVER_DECIDES,
  relations: WHOEVER_DECIDES,
  statistics: ['OFFICER', 'REVIEWER', 'OPERATOR', 'AUDITOR'],
  campaigns: WHOEVER_DECIDES,
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof RIGHTS;

/** Whether the officer is shown something. */
export function shows(what: Right): boolean {
  return may(...RIGHTS[what]);
}

/** The roles that are shown something. */
export function rolesFor(what: Right): readonly Role[] {
  return RIGHTS[what];
}
