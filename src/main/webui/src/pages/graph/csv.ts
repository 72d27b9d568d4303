const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180) that spreadsheets open with Chinese intact. A cell that a spreadsheet would take for a formula
 * is quoted with an apostrophe, since names come from elsewhere.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
