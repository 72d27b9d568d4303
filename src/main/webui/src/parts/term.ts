import { words } from '../words';

/** A period as people say it. */
export function term(text: string | undefined): string {
  const [, number, unit] = /^(\d+) (day|month|year)s?$/.exec(text ?? '') ?? [];
  return number && unit ? words.value.common.term(Number(number), unit) : (text ?? '');
}
