import { answer, api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type ImportView = Schemas['ImportView'];
export type Preview = Schemas['PreviewView'];
export type RefusedRow = Schemas['RefusedRowView'];

export const KINDS = [
  'subjects',
  'persons',
  'relations',
  'violations',
  'inspections',
  'items',
  'departments',
  'areas',
] as const;

/** How a file is to be read; empty texts are left to the service. */
export interface Reading {
  readonly kind: string;
  readonly mapping: string;
  readonly area: string;
  readonly department: string;
  readonly charset: string;
}

/** The part of a file that a preview needs; rows of one line are far shorter. */
const BEGINNING = 512 * 1024;
const PREVIEWED_ROWS = 21;

function query(reading: Reading): Record<string, string> {
  const { kind: _kind, ...options } = reading;
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value));
}

function typeOf(name: string): string {
  if (name.endsWith('.xlsx')) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  if (/\.(nd)?json(l)?$/.test(name)) {
    return 'application/x-ndjson';
  }
  return name.endsWith('.gz') ? 'application/octet-stream' : 'text/csv';
}

/** A file goes as it is, not as JSON. */
function raw(content: Blob, type: string) {
  return {
    body: content as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'Content-Type': type },
  };
}

/** What the file's first rows would become. */
export async function preview(file: File, reading: Reading, signal: AbortSignal): Promise<Preview> {
  const type = typeOf(file.name);
  const beginning = type === 'text/csv' || type === 'application/x-ndjson' ? await firstLines(file) : file;
  return answer(
    api.POST('/api/v1/imports/{kind}/preview', {
      params: { path: { kind: reading.kind }, query: query(reading) },
      ...raw(beginning, type),
      signal,
    }),
  );
}

/** Sends the file; answers at once, its progress is asked for. */
export async function send(
  content: Blob,
  name: string,
  reading: Reading,
  how: { readonly dryRun?: boolean; readonly full?: boolean; readonly wait?: number } = {},
): Promise<ImportView> {
  const answered = await answer(
    api.POST('/api/v1/imports/{kind}', {
      params: {
        path: { kind: reading.kind },
        query: {
          ...query(reading),
          ...(how.full ? { mode: 'full' } : {}),
          ...(how.dryRun ? { dryRun: 'true' } : {}),
          wait: String(how.wait ?? 1),
        },
      },
      ...raw(content, typeOf(name)),
    }),
  );
  return answered as unknown as ImportView;
}

/** Whole lines from the file's beginning, so that no half row is judged. */
async function firstLines(file: File): Promise<Blob> {
  if (file.size <= BEGINNING) {
    return file;
  }
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const NEW_LINE = 10;
  let end = 0;
  for (let at = bytes.indexOf(NEW_LINE), lines = 0; at >= 0 && lines <= PREVIEWED_ROWS; lines++) {
    end = at + 1;
    at = bytes.indexOf(NEW_LINE, end);
  }
  return new Blob([bytes.slice(0, end)]);
}
