import type { RefusedRow } from './send';

/** A refused row under an officer's hands. */
export interface MendedRow {
  readonly line: number;
  readonly cells: Record<string, string>;
  readonly column: string;
  readonly reason: string;
  /** whether it was entered since */
  readonly entered: boolean;
}

export function toMend(row: RefusedRow): MendedRow {
  const cells = Object.fromEntries(
    Object.entries(row.row).map(([column, value]) => [
      column,
      value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
  return { line: row.line, cells, column: row.column, reason: row.reason, entered: false };
}

/** The columns of all rows, in the order in which they first appear. */
export function columnsOf(rows: readonly MendedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
}

/** The rows as a file with a header; what an officer typed stands as it is. */
export function asFile(rows: readonly MendedRow[]): Blob {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.cells[column] ?? ''))];
  return new Blob([lines.map((line) => line.map(quoted).join(',')).join('\r\n')], { type: 'text/csv' });
}

/** What became of rows that were sent as a file of their own: those still refused say why, the others are entered. */
export function after(sent: readonly MendedRow[], refused: readonly RefusedRow[]): MendedRow[] {
  const HEADER_LINES = 1;
  // A cell may hold line breaks, so a row's place is counted in lines.
  let line = 1 + HEADER_LINES;
  return sent.map((row) => {
    const mine = line;
    line += 1 + Object.values(row.cells).join('').split('\n').length - 1;
    const still = refused.find((one) => one.line === mine);
    return still ? { ...row, column: still.column, reason: still.reason } : { ...row, entered: true };
  });
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
