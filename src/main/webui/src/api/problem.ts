import type { Problem } from './types';

/** An error as the service tells it (RFC 9457), or that it could not be reached. */
export class ProblemError extends Error {
  readonly status: number;
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.fields = Object.fromEntries((problem.errors ?? []).map((error) => [error.field, error.reason]));
  }

  /** The service did not answer at all. */
  static unreachable(): ProblemError {
    return new ProblemError(0, {});
  }
}
