import { language } from '../words';

/** A moment as officers read it, in the time of Shanghai wherever the browser is. */
export function moment(at: string | null | undefined): string {
  return at
    ? new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'zh-CN', {
        timeZone: 'Asia/Shanghai',
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(new Date(at))
    : '';
}

/** The date in Shanghai. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** A count with its thousands told apart. */
export function count(number: number): string {
  return number.toLocaleString(language.value);
}
