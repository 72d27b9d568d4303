import type { SubjectPage } from '../../api/types';
import { download } from '../../parts/download';
import { word, words } from '../../words';
import { csv } from './csv';

/** Hands the officer a list of subjects as a file for spreadsheets, in the language that the officer reads. */
export async function saveList(
  as: 'csv' | 'xlsx',
  lines: SubjectPage['subjects'],
  areaName: (code: string) => string,
): Promise<void> {
  const w = words.value;
  const rows = [
    [w.search.name, w.search.code, w.search.kind, w.search.area, w.search.status, w.search.tier],
    ...lines.map((line) => [
      line.name,
      line.uscc ?? '',
      word(w.terms.subjectKind, line.kind),
      areaName(line.area),
      word(w.terms.subjectStatus, line.status),
      line.tiers.map((tier) => tier.label).join(' '),
    ]),
  ];
  if (as === 'csv') {
    download(csv(rows), 'subjects.csv', 'text/csv');
    return;
  }
  // Only whoever wants a workbook loads what writes one.
  const { workbook } = await import('./workbook');
  download(
    workbook(w.search.title, rows),
    'subjects.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
}
