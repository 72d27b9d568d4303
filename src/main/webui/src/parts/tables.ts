import { ProblemError } from '../api/problem';
import type { Problem } from '../api/types';

export type TableFormat = 'csv' | 'xlsx';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Pages that one export follows at most; a whole register is delivered as files. */
const MOST_PAGES = 100;

export interface TableFile {
  readonly name: string;
  readonly type: string;
  readonly content: readonly BlobPart[];
}

/**
 * A list of the API as files for spreadsheets, all its pages: one file of CSV, or a workbook a page, since workbooks
 * cannot be joined. The service makes them, with the rights and the formulas' neutralisation that it has.
 *
 * @param address the list's address with its parameters
 * @throws ProblemError as the service refused it
 */
export async function tableOf(address: string, name: string, format: TableFormat): Promise<readonly TableFile[]> {
  const pages: Blob[] = [];
  for (let next: string | undefined = address; next && pages.length < MOST_PAGES; ) {
    const response: Response = await fetch(next, { headers: { Accept: TYPES[format], 'X-Console': '1' } }).catch(() => {
      throw ProblemError.unreachable();
    });
    if (!response.ok) {
      throw new ProblemError(response.status, (await response.json().catch(() => ({}))) as Partial<Problem>);
    }
    pages.push(await response.blob());
    next = following(response.headers.get('Link'));
  }
  const type = TYPES[format];
  return format === 'csv'
    ? [{ name: `${name}.csv`, type, content: await joined(pages) }]
    : pages.map((page, at) => ({ name: at === 0 ? `${name}.xlsx` : `${name}-${at + 1}.xlsx`, type, content: [page] }));
}

/** The next page's address within this site, whatever host a proxy made the service see. */
function following(link: string | null): string | undefined {
  const address = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  if (!address) {
    return undefined;
  }
  const { pathname, search } = new URL(address, location.origin);
  return pathname + search;
}

/** Pages of CSV as one: the header of the first alone. */
async function joined(pages: readonly Blob[]): Promise<readonly BlobPart[]> {
  return Promise.all(
    pages.map(async (page, at) => {
      if (at === 0) {
        return page;
      }
      const text = await page.text();
      return text.slice(text.indexOf('\n') + 1);
    }),
  );
}
