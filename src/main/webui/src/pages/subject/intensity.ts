import { answer, api } from '../../api/client';
import type { Item, RatioAnswer, RatioLine } from '../../api/types';
import { percent } from '../../parts/ratio';
import { term } from '../../parts/term';
import { words } from '../../words';

/** How often a subject is inspected for each item that applies to it, the most urgent first; `on` is today when empty. */
export async function intensityOf(
  id: string,
  items: readonly Item[],
  on: string,
  signal: AbortSignal,
): Promise<readonly RatioAnswer[]> {
  const body = items.map((item) => ({ subject: id, item: item.code, ...(on ? { on } : {}) }));
  if (body.length === 0) {
    return [];
  }
  const lines = (await answer(api.POST('/api/v1/inspection-ratios', { body, signal }))) as RatioLine[];
  return lines
    .flatMap((line) => (line.answer?.applicable ? [line.answer] : []))
    .sort((one, other) => Number(other.mustInspect) - Number(one.mustInspect) || (other.ratio ?? 2) - (one.ratio ?? 2));
}

/** The ratio as officers read it. */
export function ratioOf(line: RatioAnswer): string {
  if (line.ratio === undefined || line.ratio === null) {
    return words.value.subject.byNeed;
  }
  return line.ratioAtMost
    ? words.value.subject.ratioRange(percent(line.ratio), percent(line.ratioAtMost))
    : percent(line.ratio);
}

/** How many visits a period takes, and how many were made. */
export function frequencyOf(line: RatioAnswer): string {
  const often = line.frequency;
  if (!often) {
    return '–';
  }
  return often.min
    ? words.value.subject.frequencyRange(often.min, often.max ?? '', term(often.per), often.done)
    : words.value.subject.frequencyMax(often.max ?? 0, term(often.per), often.done);
}

/** The first day on which the next visit may take place. */
export function opensOn(line: RatioAnswer): string {
  return line.nextWindow?.from ?? words.value.subject.notThisYear;
}
